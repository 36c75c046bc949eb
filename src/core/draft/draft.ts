import { z } from 'zod';
import { modalities, ValueRecord, wordings } from '../dossier/claim-record.ts';
import { Id } from '../dossier/id.ts';
import { Line } from '../dossier/line.ts';
import { MomentRecord } from '../dossier/moment-record.ts';

/** A part of a text in Unicode code points, end-exclusive, as the W3C Web Annotation model has it. */
export const TextRange = z.tuple([z.int().nonnegative(), z.int().positive()]);
export type TextRange = z.infer<typeof TextRange>;

/** How sure a draft is of something: the text says it; it most likely means it; a person must decide. */
export const confidences = ['sure', 'likely', 'open'] as const;
export type Confidence = (typeof confidences)[number];

/** The parts of a draft that it is sure of to some degree. */
export const draftAspects = ['figure', 'chain', 'modality', 'answers', 'said', 'as-of'] as const;
export type DraftAspect = (typeof draftAspects)[number];

/** What a part of a draft rests on: words of the text, and where they stand. */
export const RestsOn = z.strictObject({
  aspect: z.enum(draftAspects),
  confidence: z.enum(confidences),
  words: Line.nullable(),
  at: TextRange.nullable(),
});
export type RestsOn = z.infer<typeof RestsOn>;

/** Who speaks in a hop, as the text names it, and the actor of the dossier that it is; null where it has none yet. */
export const DraftSpeaker = z.strictObject({ name: Line, at: TextRange.nullable(), actor: Id.nullable() });
export type DraftSpeaker = z.infer<typeof DraftSpeaker>;

/**
 * A claim that is proposed and that nobody answers for yet. What the text does not say is null. Its quote stands in the
 * text at its place.
 */
export const Draft = z.strictObject({
  draft: z.literal(true),
  /** Unique among the drafts of one source. */
  id: Id,
  /** "parallax", or who or what else made it. */
  'made-by': Line,
  /** In our own words; null where a person has to write it. */
  statement: Line.nullable(),
  quote: Line,
  at: TextRange,
  /** Nearest to the reader first, as in a claim; those who spoke together are one hop. */
  chain: z.array(z.array(DraftSpeaker).min(1)),
  'chain-complete': z.boolean(),
  wording: z.enum(wordings),
  modality: z.enum(modalities),
  /** A hedged figure as a claim's value writes it ("about 200"), and what it counts, in the text's words. */
  figure: Line.nullable(),
  counts: Line.nullable(),
  /** The question that it may answer, with scope and value as a claim has them. */
  answers: Id.nullable(),
  scope: Id.nullable(),
  value: ValueRecord.nullable(),
  'as-of': MomentRecord.nullable(),
  said: MomentRecord.nullable(),
  'rests-on': z.array(RestsOn),
});
export type Draft = z.infer<typeof Draft>;
