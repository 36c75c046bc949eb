import type { Check } from './check.ts';
import { figuresIn } from './figures-in.ts';
import { claimsOf, findingIn, numbersInQuote } from './placed-claim.ts';
import { questionOf, takesFigures } from './question-of.ts';
import { readValue } from './read-value.ts';
import { areOtherCurrencies, currencyOf } from './unit-words.ts';

const before = /(?:\b(?:us|ca|au|nz|hk|a|c|s))?\p{Sc}\s?$|\b(?:usd|eur|gbp|jpy|cny|uah|rub|pln|inr|aud|cad|chf)\s?$/iu;
const after =
  /^\s?(?:\p{Sc}|(?:us |american |canadian |australian )?(?:dollar|euro|pound|yen|hryvnia|rouble|rupee|yuan|zloty)s?\b)/iu;
const within = /^\p{Sc}/u;

/** A sum of money keeps the currency that stands beside it in the quote. */
export const quotedCurrencies = {
  name: 'quoted-currencies',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value, quote } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (value === undefined || question === null || !takesFigures(question)) return [];
      if (currencyOf(question.unit ?? '') === null) return [];
      const read = readValue(files, placed);
      if (read?.ok !== true) return [];
      return figuresIn(read.value).flatMap(({ figure: { number, unit }, path }) => {
        const own = unit !== null && currencyOf(unit)?.of ? unit : (question.unit ?? '');
        const signs = numbersInQuote(placed)
          .filter(({ values }) => values.includes(number))
          .map(({ start, end }) => signBeside(quote, start, end));
        const [first] = signs;
        if (first === undefined || first === null) return [];
        if (!signs.every((sign) => sign !== null && areOtherCurrencies(sign, own))) return [];
        const message = `the quote gives "${first}", which is another currency than "${question.unit}"; ask another question, in that currency`;
        return findingIn(placed, path, message, [['quote'], ['answers']]);
      });
    });
  },
  good: [
    {
      questions: { help: { unit: 'US dollars' }, aid: { unit: 'euros' } },
      claims: [
        { answers: 'help', value: 'US$1.3 billion', quote: 'some $1.3 billion in help' },
        { answers: 'help', value: '$1.3 billion', quote: '1.3 billion US dollars' },
        { answers: 'aid', value: '€5', quote: '5 euros' },
        { answers: 'aid', value: '5', quote: 'a gift of 5' },
      ],
    },
  ],
  bad: [
    {
      files: {
        questions: { help: { unit: 'US dollars' } },
        claims: [{ answers: 'help', value: 'US$1.3 billion', quote: 'some £1.3 billion in help' }],
      },
      at: 'claims[0].value',
      says: 'the quote gives "£", which is another currency than "US dollars"',
    },
    {
      files: {
        questions: { help: { unit: 'US dollars' } },
        claims: [{ answers: 'help', value: '$1.3 billion', quote: 'some A$1.3 billion in help' }],
      },
      at: 'claims[0].value',
      says: 'the quote gives "A$", which is another currency than "US dollars"',
    },
    {
      files: {
        questions: { help: { unit: 'US dollars' } },
        claims: [{ answers: 'help', value: '1.3 billion', quote: '1.3 billion euros in help' }],
      },
      at: 'claims[0].value',
      says: 'the quote gives "euros"',
    },
  ],
} satisfies Check;

function signBeside(quote: string, start: number, end: number): string | null {
  const number = quote.slice(start, end);
  const sign = within.exec(number)?.[0];
  const head = sign === undefined ? quote.slice(0, start) : quote.slice(0, start + sign.length);
  return (before.exec(head)?.[0] ?? after.exec(quote.slice(end))?.[0] ?? sign ?? null)?.trim() ?? null;
}
