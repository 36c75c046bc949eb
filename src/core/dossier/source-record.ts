import { z } from 'zod';
import { ClaimRecord } from './claim-record.ts';
import { Id } from './id.ts';
import { Line } from './line.ts';
import { MomentRecord } from './moment-record.ts';

/** A part of a capture that gave no claim, by its position in code points (end-exclusive), and why. */
export const LeftOutRecord = z.strictObject({
  at: z.tuple([z.int().nonnegative(), z.int().positive()]),
  why: Line,
});
export type LeftOutRecord = z.infer<typeof LeftOutRecord>;

/** One captured document: `data/<dossier>/sources/<source-id>.yaml`. The file's name is the source's id. */
export const SourceRecord = z.strictObject({
  publisher: Id,
  /** The outlet that wrote the piece, where the page is a copy. */
  syndicates: Id.optional(),
  title: Line,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag (BCP 47), such as en or pt-BR'),
  url: z.url({ protocol: /^https?$/, error: 'an http or https address, or null' }).nullable(),
  published: MomentRecord.nullable(),
  capture: z.strictObject({
    file: z.string().regex(/^[\w.-]+$/, 'a file name without folders'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the capture, in 64 lower-case hexadecimal digits'),
    at: MomentRecord.nullable(),
  }),
  note: Line.optional(),
  'left-out': z.array(LeftOutRecord).default([]),
  claims: z.array(ClaimRecord),
});
export type SourceRecord = z.infer<typeof SourceRecord>;
