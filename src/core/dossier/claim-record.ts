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

/**
 * A value as written. The question that it answers says of which kind it is. Parts are figures by scope; a relative
 * amount names the claim whose figure it is relative to.
 */
export const ValueRecord = z.union([
  Text,
  z.strictObject({ parts: z.record(Id, Text), all: z.boolean() }),
  z.strictObject({ relative: Text, to: Id }),
]);
export type ValueRecord = z.infer<typeof ValueRecord>;

/** Who speaks in one hop of a chain: an actor, or several who spoke together. */
export const Hop = z.union([Id, z.array(Id)]);
export type Hop = z.infer<typeof Hop>;

/** The ids of those who speak in a hop. */
export function speakersOf(hop: Hop): readonly string[] {
  return typeof hop === 'string' ? [hop] : hop;
}

/** The id of whoever speaks in a hop; of several, their ids sorted and joined with "+". */
export function hopId(hop: Hop): string {
  return typeof hop === 'string' ? hop : hop.toSorted().join('+');
}

/** One attributed statement of one source, as its YAML file holds it; `data/README.md` tells each key. */
export const ClaimRecord = z.strictObject({
  id: Id,
  /** True of a claim that nobody answers for yet: it is checked like any other, and shown nowhere. */
  draft: z.boolean().default(false),
  statement: Line,
  quote: Line,
  at: z.tuple([z.int().nonnegative(), z.int().positive()]).optional(),
  chain: z.array(Hop).default([]),
  'chain-complete': z.boolean().default(true),
  /** True where the text itself shows a chain that comes back to an earlier hop. */
  circular: z.boolean().default(false),
  wording: z.enum(wordings).default('reported'),
  modality: z.enum(modalities),
  answers: Id.optional(),
  scope: Id.optional(),
  value: ValueRecord.optional(),
  'as-of': MomentRecord.nullish(),
  said: MomentRecord.nullish(),
  event: z.strictObject({ id: Id, when: MomentRecord.nullish() }).optional(),
  rank: z.enum(ranks).default('normal'),
  /** Why a claim is deprecated; required with that rank. */
  reason: Line.optional(),
  corrects: Id.optional(),
  /** Who takes back what was said, with `modality: retracted`: a hop of the claim's path. */
  'taken-back-by': Id.optional(),
  'moved-to': Id.optional(),
  note: Line.optional(),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;
