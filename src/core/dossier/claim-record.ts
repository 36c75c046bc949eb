import { z } from 'zod';
import { Id } from './id.ts';
import { Line } from './line.ts';
import { MomentRecord } from './moment-record.ts';

export const modalities = ['asserted', 'denied', 'unconfirmed', 'predicted', 'assessed', 'retracted'] as const;
export type Modality = (typeof modalities)[number];
/** Wikidata ranks: a wrong claim is deprecated, never deleted. */
export const ranks = ['preferred', 'normal', 'deprecated'] as const;
export type Rank = (typeof ranks)[number];
/** Whose words a quote gives: the origin's own, or how a relay puts them. */
export const wordings = ['direct', 'reported'] as const;
export type Wording = (typeof wordings)[number];

const Text = z.union([z.string().min(1), z.number().transform(String)]);

/** A value as written. The question that it answers says of which kind it is. Parts are figures by scope. */
export const ValueRecord = z.union([Text, z.strictObject({ parts: z.record(Id, Text), all: z.boolean() })]);
export type ValueRecord = z.infer<typeof ValueRecord>;

/** One attributed statement of one source, as its YAML file holds it; `data/README.md` tells each key. */
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
