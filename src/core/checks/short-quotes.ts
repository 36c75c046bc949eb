import { countWords } from '../text/count-words.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

const mostWords = 15;

/** A quote has at most 15 words: the repository holds no article. */
export const shortQuotes = {
  name: 'short-quotes',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      // Most quotes have too few spaces to need a closer look.
      if ((placed.claim.quote.match(/\s/g)?.length ?? 0) < mostWords) return [];
      const words = countWords(placed.claim.quote);
      if (words <= mostWords) return [];
      return findingIn(
        placed,
        ['quote'],
        `a quote has at most ${mostWords} words, and this one has ${words}; keep the part that says it`,
      );
    });
  },
  good: [
    { claims: [{ quote: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen' }] },
  ],
  bad: [
    {
      files: {
        claims: [
          {
            quote: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen, sixteen',
          },
        ],
      },
      at: 'claims[0].quote',
      says: 'this one has 16',
    },
  ],
} satisfies Check;
