import { z } from 'zod';
import { Id } from './id.ts';
import { Line } from './line.ts';

export const actorKinds = ['person', 'office', 'agency', 'outlet', 'anonymous'] as const;
/** How reliable a publisher has been, by the NATO Admiralty code; F is "cannot be judged". */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Anyone who says something, as `actors.yaml` holds it. */
export const ActorRecord = z.strictObject({
  name: Line,
  kind: z.enum(actorKinds),
  /** Who it is, as an apposition: "Ukraine's military intelligence chief". */
  role: Line.optional(),
  /** Other spellings, misspellings included, that captures use. */
  aliases: z.array(Line).default([]),
  /** The body that it speaks for: the ministry of a minister. A body and its voices are one origin. */
  'part-of': Id.optional(),
  /** A party of this file that the actor belongs to, where that gives it an interest; left out, its body's. */
  party: Id.optional(),
  /** True where the name is a plural: "US officials say", not "says". */
  plural: z.boolean().default(false),
  /** Null or left out where nobody graded it; F is a grade: somebody tried, and could not judge. */
  reliability: z.strictObject({ grade: z.enum(reliabilities), basis: Line }).nullish(),
  'moved-to': Id.optional(),
});
export type ActorRecord = z.infer<typeof ActorRecord>;

/** The whole of `actors.yaml`. */
export const ActorsRecord = z.strictObject({
  parties: z.record(Id, Line).default({}),
  actors: z.record(Id, ActorRecord),
});
export type ActorsRecord = z.infer<typeof ActorsRecord>;
