import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** The position of a quote starts before it ends, and is as long as the quote. */
export const positions = {
  name: 'positions',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { at, quote } = placed.claim;
      if (at === undefined) return [];
      const [start, end] = at;
      if (start >= end)
        return findingIn(placed, ['at'], `a position starts before it ends; [${start}, ${end}] does not`);
      const length = countCodePoints(quote);
      if (end - start === length) return [];
      const message = `the quote has ${length} characters, but its position [${start}, ${end}] has ${end - start}`;
      return findingIn(placed, ['at'], message, [['quote']]);
    });
  },
  good: [{ claims: [{ quote: 'at least 300 homes', at: [1041, 1059] }, { quote: 'flood 🌊', at: [0, 7] }, {}] }],
  bad: [
    {
      files: { claims: [{ quote: 'at least 300 homes', at: [1041, 1060] }] },
      at: 'claims[0].at',
      says: 'the quote has 18 characters, but its position [1041, 1060] has 19',
    },
    { files: { claims: [{ at: [20, 10] }] }, at: 'claims[0].at', says: 'starts before it ends' },
  ],
} satisfies Check;

function countCodePoints(text: string): number {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g);
  return text.length - (pairs?.length ?? 0);
}
