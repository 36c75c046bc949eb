import { z } from 'zod';
import { BoundedMap } from '../memory/bounded-map.ts';

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
 * to each side; these and `nearly`, `just-over` and `reached` are fractions of the figure. `dozen` is how far a count
 * in dozens may be off, and `share` by how many hundredths of the whole "a quarter" may be. The others are the bounds
 * of vague words.
 */
export const PolicyRecord = z.strictObject({
  bare: Fraction.prefault(0.05),
  about: FractionPair.prefault([0.05, 0.1]),
  nearly: Fraction.prefault(0.1),
  'just-over': Fraction.prefault(0.1),
  reached: Fraction.prefault(0.1),
  dozen: Amount.prefault(1),
  share: Amount.prefault(2.5),
  few: AmountPair.prefault([3, 9]),
  several: AmountPair.prefault([3, 9]),
  tens: AmountPair.prefault([20, 99]),
  dozens: AmountPair.prefault([24, 99]),
  hundreds: AmountPair.prefault([200, 999]),
  thousands: AmountPair.prefault([2000, 9999]),
  'tens-of-thousands': AmountPair.prefault([20_000, 99_999]),
  'hundreds-of-thousands': AmountPair.prefault([200_000, 999_999]),
  millions: AmountPair.prefault([2_000_000, 9_999_999]),
});
export type Policy = z.infer<typeof PolicyRecord>;

const keys = new WeakMap<Policy, string>();
const keysOfTexts = new BoundedMap<string, string>({ entries: 1000 });
let keysGiven = 0;

/** A short text that is the same for equal policies, while the program runs. */
export function policyKey(policy: Policy): string {
  return keys.getOrInsertComputed(policy, (one) =>
    keysOfTexts.getOrMake(JSON.stringify(one), () => String(keysGiven++)),
  );
}
