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

/** The text of a document as somebody kept it, by the name of its file and its hash. */
export const CaptureRecord = z.strictObject({
  file: z
    .string()
    .regex(
      /^[\w.-]+$/,
      'a file name without folders, spaces and other signs than a to z, digits, dots and hyphens; rename the file too',
    ),
  /** Null or left out until `check --fix` writes it. */
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      'the SHA-256 of the capture, in 64 lower-case hexadecimal digits; leave the key out, and check -- --fix writes it',
    )
    .nullish(),
  at: MomentRecord.nullish(),
});
export type CaptureRecord = z.infer<typeof CaptureRecord>;

/** One document: `data/<dossier>/sources/<source-id>.yaml`. The file's name is the source's id. */
export const SourceRecord = z.strictObject({
  publisher: Id,
  /** The outlet that wrote the piece, where the page is a copy. */
  syndicates: Id.optional(),
  /** Null where the document has none, or nobody wrote it down. */
  title: Line.nullable(),
  language: z
    .string()
    .regex(
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      'a language tag (BCP 47), such as en or pt-BR; und where it is not known',
    ),
  url: z.url({ protocol: /^https?$/, error: 'an http or https address, or null' }).nullable(),
  published: MomentRecord.nullable(),
  /** Null where nobody kept the text: what is quoted from it cannot be verified. */
  capture: CaptureRecord.nullable(),
  note: Line.optional(),
  'left-out': z.array(LeftOutRecord).default([]),
  claims: z.array(ClaimRecord),
});
export type SourceRecord = z.infer<typeof SourceRecord>;
