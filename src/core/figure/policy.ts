import { z } from 'zod';

/** A number, or its text: the reader of the files keeps 0.10 as a text, so that its last zero is not lost. */
const numberOrText = (schema: z.ZodNumber) =>
  z.preprocess((value) => (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value), schema);
const Fraction = numberOrText(z.number().min(0).max(1));
const Amount = numberOrText(z.number().nonnegative());
const isOrdered = ([low, high]: readonly [number, number]) => low <= high;
const outOfOrder = {
  error: ({ input }: { input?: unknown }) =>
    Array.isArray(input) ? `the lower stands first; write [${input.toReversed().join(', ')}]` : undefined,
};
const FractionPair = z.tuple([Fraction, Fraction]).refine(isOrdered, outOfOrder);
const AmountPair = z.tuple([Amount, Amount]).refine(isOrdered, outOfOrder);

/**
 * The width of every hedge. A dossier may set any of them, and every proof prints those that it used. `bare` is the
 * most that a round figure without a hedge may hide, and `about` the least and the most that an approximate one allows
 * to each side; these and `nearly`, `just-over` and `reached` are fractions of the figure. The others are the bounds of
 * vague words.
 */
export const PolicyRecord = z.strictObject({
  bare: Fraction.prefault(0.05),
  about: FractionPair.prefault([0.05, 0.1]),
  nearly: Fraction.prefault(0.1),
  'just-over': Fraction.prefault(0.1),
  reached: Fraction.prefault(0.1),
  several: AmountPair.prefault([3, 9]),
  dozens: AmountPair.prefault([24, 99]),
  hundreds: AmountPair.prefault([200, 999]),
  thousands: AmountPair.prefault([2000, 9999]),
});
export type Policy = z.infer<typeof PolicyRecord>;
