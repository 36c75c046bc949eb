import { z } from 'zod';

/** A number; also as text, for of 0.10 the files' reader keeps the nought at its end, and with it the text. */
const read = (schema: z.ZodNumber) =>
  z.preprocess((value) => (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value), schema);
const Fraction = read(z.number().min(0).max(1));
const Amount = read(z.number().nonnegative());
const ordered = ([low, high]: readonly [number, number]) => low <= high;
const outOfOrder = {
  error: ({ input }: { input?: unknown }) =>
    Array.isArray(input) ? `the lower stands first; write [${input.toReversed().join(', ')}]` : undefined,
};
const FractionPair = z.tuple([Fraction, Fraction]).refine(ordered, outOfOrder);
const Pair = z.tuple([Amount, Amount]).refine(ordered, outOfOrder);

/**
 * Every width that a hedge stands for, as fractions of the figure. A dossier may set any of them; every proof prints those it used.
 * `about` is clamped between its two fractions; `bare` is the most that a round figure without a hedge may hide.
 */
export const PolicyRecord = z.strictObject({
  bare: Fraction.prefault(0.05),
  about: FractionPair.prefault([0.05, 0.1]),
  nearly: Fraction.prefault(0.1),
  'just-over': Fraction.prefault(0.1),
  reached: Fraction.prefault(0.1),
  several: Pair.prefault([3, 9]),
  dozens: Pair.prefault([24, 99]),
  hundreds: Pair.prefault([200, 999]),
  thousands: Pair.prefault([2000, 9999]),
});
export type Policy = z.infer<typeof PolicyRecord>;

export const defaultPolicy: Policy = PolicyRecord.parse({});
