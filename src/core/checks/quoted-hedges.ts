import { boundOf, hedgeBeside, holdsBound } from '../figure/hedge-beside.ts';
import { english } from '../figure/lexicon-en.ts';
import type { NumberInText } from '../figure/number-in-text.ts';
import { numbersInText } from '../figure/numbers-in-text.ts';
import { isEnglish } from '../text/language.ts';
import type { Check, Finding } from './check.ts';
import { figuresIn } from './figures-in.ts';
import { claimsOf, findingIn, numbersInQuote, type PlacedClaim } from './placed-claim.ts';
import { readValue } from './read-value.ts';

/** No floor becomes a ceiling, and no ceiling a floor: neither in a value nor in a statement. */
export const quotedHedges = {
  name: 'quoted-hedges',
  run(files) {
    const stated = isEnglish(files.dossier.language);
    return claimsOf(files).flatMap((placed) => {
      const read = readValue(files, placed);
      const figures = read?.ok === true ? figuresIn(read.value) : [];
      const inQuote = isEnglish(placed.source.language)
        ? boundsIn(placed.claim.quote, () => numbersInQuote(placed))
        : [];
      const inStatement = stated ? boundsIn(placed.claim.statement, () => numbersInText(placed.claim.statement)) : [];
      const inValue = figures.map(({ figure }): Bound => {
        return { bound: boundOf(figure.hedge), text: figure.text, values: [figure.number] };
      });
      return [
        ...reversed(placed, 'value', inValue, 'the quote', inQuote),
        ...reversed(placed, 'statement', inStatement, 'the quote', inQuote),
        ...reversed(placed, 'statement', inStatement, 'the value', inValue),
      ].slice(0, 1);
    });
  },
  good: [
    {
      questions: { houses: { unit: 'houses' } },
      claims: [
        { answers: 'houses', value: 'at least 300', quote: 'more than 300 homes', statement: 'At least 300 are wet.' },
        { answers: 'houses', value: 'up to 300', quote: 'as many as 300 homes' },
        { answers: 'houses', value: '300', quote: 'up to 300 homes' },
        { answers: 'houses', value: 'at least 300', quote: 'at least 300 homes, of up to 500' },
        { answers: 'houses', value: 'up to 300', quote: 'not over 300 homes' },
        { answers: 'houses', value: 'at least 300', quote: '300 homes or more' },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { houses: {} },
        claims: [{ answers: 'houses', value: 'at least 300', quote: 'up to 300 homes' }],
      },
      at: 'claims[0].value',
      says: 'the value says "at least 300", but the quote says "up to 300"',
    },
    {
      files: {
        questions: { houses: {} },
        claims: [{ answers: 'houses', value: 'more than 300', quote: 'fewer than 300 homes' }],
      },
      at: 'claims[0].value',
      says: 'but the quote says "fewer than 300"',
    },
    {
      files: {
        questions: { houses: {} },
        claims: [{ answers: 'houses', value: 'up to 300', quote: '300 homes or more' }],
      },
      at: 'claims[0].value',
      says: 'but the quote says "300 or more"',
    },
    {
      files: { claims: [{ statement: 'At most 11,000 came.', quote: 'at least 11,000 came' }] },
      at: 'claims[0].statement',
      says: 'the statement says "at most 11,000", but the quote says "at least 11,000"',
    },
  ],
} satisfies Check;

interface Bound {
  bound: 'floor' | 'ceiling' | null;
  text: string;
  values: readonly number[];
}

/** The numbers of an English text with the bounds that the words beside them set; none where no words set one. */
function boundsIn(text: string, numbers: () => readonly NumberInText[]): Bound[] {
  if (!holdsBound(text)) return [];
  return numbers().flatMap((number): Bound[] => {
    if (number.values.length === 0) return [];
    const beside = hedgeBeside(text, number, english);
    const { values } = number;
    if (beside === null) return [{ bound: null, text: number.text, values }];
    const isBefore = Object.values(english.hedges).some((phrases) => phrases.includes(beside.phrase));
    const words = isBefore ? `${beside.phrase} ${number.text}` : `${number.text} ${beside.phrase}`;
    return [{ bound: boundOf(beside.hedge), text: words, values }];
  });
}

/** Every bound that is the other one wherever its number stands in another text. */
function reversed(
  placed: PlacedClaim,
  key: 'value' | 'statement',
  ones: readonly Bound[],
  where: string,
  others: readonly Bound[],
): Finding[] {
  return ones.flatMap(({ bound, text, values }) => {
    if (bound === null) return [];
    const same = others.filter((other) => other.values.some((x) => values.includes(x)));
    const [first] = same;
    if (first === undefined || same.some((other) => other.bound === null || other.bound === bound)) return [];
    const message = `the ${key} says "${text}", but ${where} says "${first.text}"; keep which bound it is`;
    return findingIn(placed, [key], message, [['quote'], ['value'], ['statement'], ['answers']]);
  });
}
