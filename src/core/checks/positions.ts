import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

/** A capture may have more than its quote: the ends and indents of lines, and characters that cannot be seen. */
const mostMore = 20;

/** The position of a quote is one in a capture, and starts before it ends. It is as long as the quote, or longer. */
export const positions = {
  name: 'positions',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { at, quote } = placed.claim;
      if (at === undefined) return [];
      if (placed.source.capture === null) {
        const message = 'a position is one in a capture, and this source has none; leave the key out';
        return findingIn(placed, ['at'], message, [], [{ file: placed.file, path: ['capture'] }]);
      }
      const [start, end] = at;
      if (start >= end)
        return findingIn(placed, ['at'], `a position starts before it ends; [${start}, ${end}] does not`);
      const length = countCodePoints(quote);
      if (end - start >= length && end - start <= 2 * length + mostMore) return [];
      const message = `the quote has ${length} characters, but its position [${start}, ${end}] has ${end - start}`;
      return findingIn(placed, ['at'], message, [['quote']]);
    });
  },
  good: [
    {
      claims: [
        { quote: 'at least 300 homes', at: [1041, 1059] },
        { quote: 'flood 🌊', at: [0, 7] },
        { quote: 'wet and dry', at: [0, 12] },
        {},
      ],
    },
    { sources: { herald: { capture: null, claims: [{}] } } },
  ],
  bad: [
    {
      files: { claims: [{ quote: 'at least 300 homes', at: [1041, 1100] }] },
      at: 'claims[0].at',
      says: 'the quote has 18 characters, but its position [1041, 1100] has 59',
    },
    {
      files: { claims: [{ quote: 'at least 300 homes', at: [1041, 1058] }] },
      at: 'claims[0].at',
      says: 'the quote has 18 characters, but its position [1041, 1058] has 17',
    },
    { files: { claims: [{ at: [20, 10] }] }, at: 'claims[0].at', says: 'starts before it ends' },
    {
      files: { sources: { herald: { capture: null, claims: [{ quote: 'wet', at: [0, 3] }] } } },
      file: 'sources/herald.yaml',
      at: 'claims[0].at',
      says: 'this source has none; leave the key out',
    },
    { files: { claims: [{ at: [20, 20] }] }, at: 'claims[0].at', says: 'starts before it ends' },
  ],
} satisfies Check;

function countCodePoints(text: string): number {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g);
  return text.length - (pairs?.length ?? 0);
}
