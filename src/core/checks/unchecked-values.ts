import { holdsUnreadNumber, mayBeMore } from '../figure/unread-numbers.ts';
import { isEnglish } from '../text/language.ts';
import type { Check } from './check.ts';
import { figuresIn } from './figures-in.ts';
import { claimsOf, findingIn, numbersInQuote } from './placed-claim.ts';
import { readValue } from './read-value.ts';

/** Names the figures that cannot be held against a quote, whose number words are of another language. */
export const uncheckedValues = {
  name: 'unchecked-values',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { claim, source } = placed;
      if (claim.value === undefined || isEnglish(source.language)) return [];
      const read = readValue(files, placed);
      const figures = read?.ok === true ? figuresIn(read.value).map(({ figure }) => figure) : [];
      const numbers = numbersInQuote(placed);
      const missing = figures.filter(({ number, hedge }) => {
        return number > 0 && hedge !== 'vague' && !numbers.some(({ values }) => values.includes(number));
      });
      const [first] = missing;
      if (first === undefined) return [];
      const isUnread =
        holdsUnreadNumber(claim.quote, numbers, source.language) ||
        numbers.some((number) => mayBeMore(number, claim.quote, source.language, [first.number]));
      if (!isUnread) return [];
      const message = `"${first.text}" cannot be checked against its quote, whose number words are not read in this language; look at it again`;
      return findingIn(placed, ['value'], message, [['quote']], [{ file: placed.file, path: ['language'] }]);
    });
  },
  good: [
    {
      questions: { houses: {} },
      claims: [{ answers: 'houses', value: '300', quote: 'the homes along the river' }],
      sources: {
        herald: {
          language: 'de',
          claims: [
            { answers: 'houses', value: '300', quote: 'etwa 300 Häuser' },
            { answers: 'houses', value: '11,000', quote: '11 Tausend Häuser' },
            { answers: 'houses', value: '11,000', quote: 'die Häuser am Fluss' },
          ],
        },
        shimbun: { language: 'zh', claims: [{ answers: 'houses', value: '2,500', quote: '两千五百座房屋' }] },
      },
    },
  ],
  bad: [
    {
      files: {
        questions: { houses: {} },
        sources: {
          herald: {
            language: 'de',
            claims: [{ answers: 'houses', value: '300', quote: 'dreihundert Häuser in 14 Dörfern' }],
          },
        },
      },
      file: 'sources/herald.yaml',
      at: 'claims[0].value',
      says: '"300" cannot be checked against its quote',
    },
    {
      files: {
        questions: { houses: {} },
        sources: {
          herald: { language: 'ar', claims: [{ answers: 'houses', value: '3,000', quote: 'ثلاثة آلاف منزل' }] },
        },
      },
      file: 'sources/herald.yaml',
      at: 'claims[0].value',
      says: '"3,000" cannot be checked against its quote',
    },
  ],
} satisfies Check;
