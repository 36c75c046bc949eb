import { z } from 'zod';
import { Id } from './id.ts';
import { MomentRecord } from './moment-record.ts';
import { Line } from './text.ts';

export const modalities = ['asserted', 'denied', 'unconfirmed', 'predicted', 'assessed', 'retracted'] as const;
export type Modality = (typeof modalities)[number];
/** Wikidata ranks: a wrong claim is deprecated, never deleted. */
export const ranks = ['preferred', 'normal', 'deprecated'] as const;
export type Rank = (typeof ranks)[number];
/** Whose words a quote holds: the origin's own, or the relay's rendering of them. */
export const wordings = ['direct', 'reported'] as const;
export type Wording = (typeof wordings)[number];

const Scalar = z.union([z.string().min(1), z.number().transform(String)]);

/** A value as written: its kind is the question's to say. Parts are figures by scope. */
export const ValueRecord = z.union([Scalar, z.strictObject({ parts: z.record(Id, Scalar), all: z.boolean() })]);
export type ValueRecord = z.infer<typeof ValueRecord>;

/** One attributed statement of one source, as its YAML file holds it (DESIGN: the record). */
export const ClaimRecord = z.strictObject({
  id: Id,
  statement: Line,
  quote: Line,
  at: z.tuple([z.int().nonnegative(), z.int().positive()]).optional(),
  chain: z.array(Id).default([]),
  'chain-complete': z.boolean().default(true),
  /** True where the text itself shows a chain that comes back to an earlier hop. */
  circular: z.boolean().default(false),
  wording: z.enum(wordings).default('reported'),
  modality: z.enum(modalities),
  answers: Id.optional(),
  scope: Id.optional(),
  value: ValueRecord.optional(),
  'as-of': MomentRecord.optional(),
  said: MomentRecord.optional(),
  event: z.strictObject({ id: Id, when: MomentRecord.optional() }).optional(),
  rank: z.enum(ranks).default('normal'),
  /** Why a claim is deprecated; required with that rank. */
  reason: Line.optional(),
  corrects: Id.optional(),
  'moved-to': Id.optional(),
  note: Line.optional(),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;
