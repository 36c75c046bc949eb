import { countWords } from '../text/count-words.ts';
import { unspacedLetter } from '../text/is-within-word.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';

const mostWords = 15;

/** A quote has at most 15 words, in every script: the repository holds no article. */
export const shortQuotes = {
  name: 'short-quotes',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { quote } = placed.claim;
      // Most quotes have too few spaces, or letters, to need a closer look.
      const spaces = quote.match(/\s/g)?.length ?? 0;
      if (spaces < mostWords && (quote.length <= mostWords || !unspacedLetter.test(quote))) return [];
      const words = countWords(quote);
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
    {
      claims: [{ quote: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen – fifteen' }],
    },
    { claims: [{ quote: '市長は少なくとも三百戸が浸水したと述べた' }] },
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
    {
      files: { claims: [{ quote: '市长说至少三百户房屋被淹，道路被淹，桥梁被淹，学校被淹，医院被淹，车站被淹' }] },
      at: 'claims[0].quote',
      says: 'keep the part that says it',
    },
    {
      files: { claims: [{ quote: 'นายกเทศมนตรีกล่าวว่าบ้านอย่างน้อยสามร้อยหลังถูกน้ำท่วมและถนนถูกปิดในวันนี้' }] },
      at: 'claims[0].quote',
      says: 'at most 15 words',
    },
  ],
} satisfies Check;
