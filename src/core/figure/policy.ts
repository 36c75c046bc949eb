import { z } from 'zod';

const Fraction = z.number().min(0).max(1);
const Pair = z.tuple([z.number().nonnegative(), z.number().nonnegative()]);

/**
 * Every width that a hedge stands for, as fractions of the figure. A dossier may set any of them; every proof prints those it used.
 * `about` is clamped between its two fractions; `bare` is the most that a round figure without a hedge may hide.
 */
export const PolicyRecord = z.strictObject({
  bare: Fraction.default(0.05),
  about: z.tuple([Fraction, Fraction]).default([0.05, 0.1]),
  nearly: Fraction.default(0.1),
  'just-over': Fraction.default(0.1),
  reached: Fraction.default(0.1),
  several: Pair.default([3, 9]),
  dozens: Pair.default([24, 99]),
  hundreds: Pair.default([200, 999]),
  thousands: Pair.default([2000, 9999]),
});
export type Policy = z.infer<typeof PolicyRecord>;

export const defaultPolicy: Policy = PolicyRecord.parse({});
