import { z } from 'zod';
import { Id } from './id.ts';
import { Line } from './line.ts';

export const figureMeasures = ['cumulative', 'level', 'flow'] as const;
/** What kind of value answers a question; the first three are figures. */
export const measures = [...figureMeasures, 'event', 'yes-no', 'category', 'place', 'text'] as const;
export type Measure = (typeof measures)[number];

/** What a figure counts. `includes` is certain; `may-include` is open, and makes two readings. */
export const ScopeRecord = z.strictObject({
  label: Line,
  includes: z.array(Id).default([]),
  'may-include': z.array(Id).default([]),
  /** True where the scope counts nothing besides what it includes: losses are the killed and the wounded. */
  exhaustive: z.boolean().default(false),
});
export type ScopeRecord = z.infer<typeof ScopeRecord>;

/** One word of a question's own vocabulary: a state or a place. */
export const CategoryRecord = z.strictObject({
  label: Line,
  includes: z.array(Id).default([]),
  /** The states that this one follows by its meaning: "back" follows "withdrawn". */
  after: z.array(Id).default([]),
});
export type CategoryRecord = z.infer<typeof CategoryRecord>;

/** The sum of named claims of one origin. It is our arithmetic, and labelled so wherever it is shown. */
export const SumRecord = z.strictObject({ label: Line, of: z.array(Id).min(2, 'a sum has at least two terms') });
export type SumRecord = z.infer<typeof SumRecord>;

/** What claims are compared on. */
export const QuestionRecord = z.strictObject({
  ask: Line,
  /** The subject as a short heading: "Artillery pieces delivered". */
  title: Line,
  measure: z.enum(measures),
  unit: Line.optional(),
  scopes: z.record(Id, ScopeRecord).default({}),
  categories: z.record(Id, CategoryRecord).default({}),
  sums: z.array(SumRecord).default([]),
  /** The missing fact that would settle the question. */
  settles: Line.optional(),
  'moved-to': Id.optional(),
});
export type QuestionRecord = z.infer<typeof QuestionRecord>;
