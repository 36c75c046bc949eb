import { decideDigits } from '../figure/decide-digits.ts';
import type { Check } from './check.ts';
import { claimsOf, findingIn } from './placed-claim.ts';
import { readValue } from './read-value.ts';
import { valueTexts } from './value-texts.ts';

/** A point before three digits, which English writes of decimals alone. */
const pointInNumber = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]*\d)/;

/** Tells how a value with a point before three digits is read, where its source's language or quote decides. */
export const pointsInThousands = {
  name: 'points-in-thousands',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value, quote } = placed.claim;
      if (value === undefined || readValue(files, placed)?.ok !== true) return [];
      return valueTexts(value).flatMap((text) => {
        const decided = pointInNumber.test(text)
          ? decideDigits(text, { language: placed.source.language, quote })
          : null;
        if (decided === null || 'why' in decided || decided.text === text) return [];
        const message = `"${text}" is read as ${decided.text}, as the source writes numbers; if it is so, write "${decided.text}"`;
        return findingIn(placed, ['value'], message, [['quote']], [{ file: placed.file, path: ['language'] }]);
      });
    });
  },
  good: [
    {
      questions: { houses: {} },
      sources: {
        herald: {
          language: 'de',
          claims: [
            { answers: 'houses', quote: '11.000 Häuser', value: '11,000' },
            { answers: 'houses', quote: '2,5 Häuser', value: '2.5' },
          ],
        },
      },
    },
  ],
  bad: [
    {
      files: {
        questions: { houses: {} },
        sources: {
          herald: { language: 'de', claims: [{ answers: 'houses', quote: '11.000 Häuser', value: 'about 11.000' }] },
        },
      },
      file: 'sources/herald.yaml',
      at: 'claims[0].value',
      says: '"about 11.000" is read as about 11,000',
    },
  ],
} satisfies Check;
