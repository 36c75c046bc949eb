import { z } from 'zod';
import { rules, verdicts } from '../compare/verdict.ts';
import { PolicyRecord } from '../figure/policy.ts';

const text = z.string();
const ids = z.array(text).readonly();

/** Bounds that words allow; null where there is none, and open where the bound itself is excluded. */
export const BoundsRow = z.strictObject({
  low: z.number().nullable(),
  high: z.number().nullable(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
});

const ruling = { verdict: z.enum(verdicts), rule: z.enum(rules) };
const PairRow = z.strictObject({ a: text, b: text, ...ruling });

const FigureRow = z.strictObject({ claim: text, text, ...BoundsRow.shape, modality: text });

const RangeRow = z.strictObject({
  scope: text.nullable(),
  low: FigureRow.nullable(),
  high: FigureRow.nullable(),
  notCounted: z.strictObject({ below: FigureRow.nullable(), above: FigureRow.nullable() }),
  origins: z.strictObject({ min: z.int(), max: z.int() }),
  text,
});

const ConditionRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counts'), part: text, whole: text, holds: z.boolean() }),
  z.strictObject({ kind: z.literal('later'), later: text, earlier: text, holds: z.boolean() }),
  z.strictObject({
    kind: z.literal('one-time'),
    within: z.enum(['day', 'week']),
    a: text,
    b: text,
    holds: z.boolean(),
  }),
]);

const ProofRow = z.strictObject({
  comparands: z
    .array(
      z.strictObject({
        claims: ids,
        scopes: ids,
        ...BoundsRow.shape,
        ourArithmetic: z.boolean(),
        asOf: z.array(text.nullable()).length(2).readonly(),
        asOfFrom: text.nullable(),
      }),
    )
    .readonly(),
  pairs: z.array(PairRow).readonly().nullable(),
  pairsNotListed: z.int().exactOptional(),
  decided: PairRow.nullable(),
  wouldChange: z
    .strictObject({
      claim: text,
      other: text,
      hedge: text,
      direction: z.enum(['wider', 'narrower']),
      fraction: z.number(),
      beyond: z.boolean(),
      to: z.enum(verdicts),
      reading: z.array(z.strictObject({ whole: text, part: text, counts: z.boolean() })).readonly(),
    })
    .nullable(),
  wouldSettle: text.nullable(),
  setAside: z.array(z.strictObject({ claim: text, why: text })).readonly(),
  policy: PolicyRecord,
});

/** A computed difference with its proof. */
export const DifferenceRow = z.strictObject({
  question: text,
  title: text,
  ask: text,
  ...ruling,
  finding: text,
  reasons: ids,
  reported: z.array(RangeRow).readonly(),
  claims: ids,
  positions: z.array(z.strictObject({ origin: text, decides: z.boolean(), claims: ids })).readonly(),
  origins: z.strictObject({ outlets: z.int(), min: z.int(), max: z.int(), parties: z.int(), text }),
  agreeing: z.array(ids).readonly(),
  readings: z
    .array(z.strictObject({ when: z.array(z.array(ConditionRow).readonly()).readonly(), ...ruling }))
    .readonly(),
  proof: ProofRow,
});
