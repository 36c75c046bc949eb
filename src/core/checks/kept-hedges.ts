import { hedgeBeside } from '../figure/hedge-beside.ts';
import { english } from '../figure/lexicon-en.ts';
import { isEnglish } from '../text/language.ts';
import type { Check } from './check.ts';
import { figuresIn } from './figures-in.ts';
import { claimsOf, findingIn, numbersInQuote } from './placed-claim.ts';
import { readValue } from './read-value.ts';

/** Suggests the hedge that stands beside a value's number in its quote, where the value has none; or none. */
export const keptHedges = {
  name: 'kept-hedges',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { quote, value } = placed.claim;
      if (value === undefined || !isEnglish(placed.source.language)) return [];
      const read = readValue(files, placed);
      if (read?.ok !== true) return [];
      return figuresIn(read.value).flatMap(({ figure: { hedge, number, text }, path }) => {
        if (hedge === 'range' || hedge === 'vague' || hedge === 'exact') return [];
        const quoted = numbersInQuote(placed).filter(({ values }) => values.includes(number));
        const [first] = quoted;
        const beside = quoted.map((one) => hedgeBeside(quote, one, english));
        const [found] = beside;
        if (first === undefined || found === undefined) return [];
        if (hedge === 'bare' && found !== null && found.hedge !== 'exact' && beside.every((one) => one !== null)) {
          const message = `the quote has "${found.phrase}" beside "${first.text}", and the value "${text}" has not; if it belongs to the figure, keep it`;
          return findingIn(placed, path, message, [['quote']]);
        }
        const isBare = hedge !== 'bare' && beside.every((one) => one === null) && !holdsHedge(quote);
        if (!isBare) return [];
        const message = `the value says "${text}", and the quote has "${first.text}" without a hedge; if the source does not hedge it, write "${first.text}"`;
        return findingIn(placed, path, message, [['quote']]);
      });
    });
  },
  good: [
    {
      questions: { houses: {} },
      claims: [
        { answers: 'houses', value: 'at least 300', quote: 'at least 300 homes' },
        { answers: 'houses', value: '300', quote: '300 homes, of up to 500' },
        { answers: 'houses', value: 'at least 300', quote: 'at least, said the mayor, 300 homes' },
        { answers: 'houses', value: '300', quote: 'exactly 300 homes' },
      ],
    },
  ],
  bad: [
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: '300', quote: 'at least 300 homes' }] },
      at: 'claims[0].value',
      says: 'the quote has "at least" beside "300", and the value "300" has not',
    },
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: 'about 300', quote: 'the 300 homes' }] },
      at: 'claims[0].value',
      says: 'if the source does not hedge it, write "300"',
    },
  ],
} satisfies Check;

const anyHedge = new RegExp(
  [...Object.values(english.hedges), ...Object.values(english.behind)]
    .flat()
    .map((phrase) => RegExp.escape(phrase))
    .join('|'),
  'i',
);

function holdsHedge(quote: string): boolean {
  return anyHedge.test(quote);
}
