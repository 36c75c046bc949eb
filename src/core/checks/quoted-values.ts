import type { QuestionRecord } from '../dossier/question.ts';
import type { Figure } from '../figure/figure.ts';
import type { NumberInText } from '../figure/number-in-text.ts';
import { holdsUnreadNumber, mayBeMore } from '../figure/unread-numbers.ts';
import { isEnglish } from '../text/language.ts';
import type { Check } from './check.ts';
import { figuresIn } from './figures-in.ts';
import { claimsOf, findingIn, numbersInQuote, type PlacedClaim } from './placed-claim.ts';
import { questionOf, takesFigures } from './question-of.ts';
import { amountsAmong, asksForMeasure } from './quoted-amounts.ts';
import { readValue } from './read-value.ts';
import { isPercent } from './unit-words.ts';

/** A figure is not another than the one in its quote. A quote without a number vouches for none and denies none. */
export const quotedValues = {
  name: 'quoted-values',
  run(files) {
    return claimsOf(files).flatMap((placed) => {
      const { value, quote } = placed.claim;
      const question = questionOf(files, placed.claim);
      if (value === undefined || value === 'unstated' || question === null || !takesFigures(question)) return [];
      const numbers = numbersInQuote(placed);
      if (numbers.length === 0) return [];
      const read = readValue(files, placed);
      if (read === null || !read.ok || read.value.kind === 'relative') return [];
      const { language } = placed.source;
      const figures = figuresIn(read.value).map(({ figure }) => figure);
      const missing = figures.filter((figure) => !isQuoted(figure, placed, question));
      if (missing.length === 0 || holdsUnreadNumber(quote, numbers, language)) return [];
      const named = figures.flatMap(numbersOf);
      const others = amountsAmong(numbers, placed, question).filter((number) => {
        const meant = valuesMeant(number, question);
        return !meant.some((x) => named.some((y) => isSame(x, y))) && !mayBeMore(number, quote, language, named);
      });
      if (others.length === 0) return [];
      const inValue = missing.map(({ text }) => `"${text}"`).join(' and ');
      const inQuote = others.map((number) => inWords(number, quote, language)).join(' and ');
      const message = `the value says ${inValue}, but the quote says ${inQuote}; write the figure that stands in the quote, or quote the words that hold the figure`;
      return findingIn(
        placed,
        ['value'],
        message,
        [['quote'], ['answers']],
        [{ file: placed.file, path: ['language'] }],
      );
    });
  },
  good: [
    {
      questions: {
        houses: { unit: 'houses', title: 'Flooded houses' },
        losses: { scopes: { killed: { label: 'killed' }, wounded: { label: 'wounded' } } },
        share: { measure: 'level', unit: 'per cent' },
      },
      claims: [
        { answers: 'houses', value: 'at least 300', quote: 'at least 300 homes in 2 provinces' },
        { answers: 'houses', value: '12', quote: 'a dozen homes' },
        { answers: 'houses', value: 'half a million', quote: 'half a million homes' },
        { answers: 'houses', value: '500,000', quote: 'half a million homes' },
        { answers: 'houses', value: '10 to 12,000', quote: '10-12,000 homes' },
        { answers: 'houses', value: 'several hundred', quote: 'several hundred homes in two provinces' },
        { answers: 'houses', value: 'hundreds', quote: 'some 300 homes' },
        { answers: 'houses', value: '300', quote: 'the homes along the river' },
        { answers: 'houses', value: '300', quote: 'the homes in two provinces, on 4 March 2031' },
        { answers: 'houses', value: '300', quote: 'within 10 days, 25 km away, on 7 May, by the 47th Brigade' },
        { answers: 'houses', value: '300', quote: 'worth $40 million, or 12 % of all, after the M1989 flood of 2031' },
        { answers: 'houses', value: 'none', quote: 'none of the 300 homes' },
        { answers: 'houses', value: '240', quote: '240 of 300 homes' },
        {
          answers: 'losses',
          value: { parts: { killed: '100', wounded: '250' }, all: true },
          quote: '100 dead, 250 hurt',
        },
        { answers: 'share', value: 'two thirds', quote: 'two thirds of the 300 homes' },
        { answers: 'share', value: '40%', quote: '40 per cent of 300 homes' },
      ],
      sources: {
        post: {
          language: 'de',
          claims: [{ answers: 'houses', value: '11,000', quote: 'rund 11.000 Häuser am 5. Mai' }],
        },
        shimbun: { language: 'ja', claims: [{ answers: 'houses', value: '300', quote: '３月４日、約３００戸' }] },
      },
    },
  ],
  bad: [
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: '11', quote: '11k homes' }] },
      at: 'claims[0].value',
      says: 'but the quote says "11k"',
    },
    {
      files: { questions: { houses: {} }, claims: [{ answers: 'houses', value: '11', quote: '11 thousand homes' }] },
      at: 'claims[0].value',
      says: 'but the quote says "11 thousand"',
    },
    {
      files: {
        questions: { houses: {} },
        sources: { post: { language: 'de', claims: [{ answers: 'houses', value: '1 billion', quote: '1 Billion' }] } },
      },
      file: 'sources/post.yaml',
      at: 'claims[0].value',
      says: 'but the quote says "1 Billion" (1,000,000,000,000)',
    },
    {
      files: {
        questions: { houses: { unit: 'houses' } },
        claims: [{ answers: 'houses', value: 'at least 30', quote: 'at least 300 homes' }],
      },
      at: 'claims[0].value',
      says: 'the value says "at least 30", but the quote says "300"',
    },
    {
      files: {
        questions: { houses: { unit: 'houses' } },
        claims: [{ answers: 'houses', value: 'at least 3,000', quote: 'at least 300 homes' }],
      },
      at: 'claims[0].value',
      says: 'the value says "at least 3,000", but the quote says "300"',
    },
    {
      files: {
        questions: { houses: { unit: 'houses' } },
        claims: [{ answers: 'houses', value: '180 to 220', quote: '180 to 250 homes' }],
      },
      at: 'claims[0].value',
      says: 'but the quote says "250"',
    },
    {
      files: {
        questions: { houses: { unit: 'houses' } },
        claims: [{ answers: 'houses', value: 'dozens', quote: 'over 300 homes' }],
      },
      at: 'claims[0].value',
      says: 'the value says "dozens", but the quote says "300"',
    },
    {
      files: {
        questions: { houses: { unit: 'houses' } },
        claims: [{ answers: 'houses', value: '20', quote: 'two houses are gone' }],
      },
      at: 'claims[0].value',
      says: 'but the quote says "two"',
    },
    {
      files: {
        questions: { losses: { scopes: { killed: {}, wounded: {} } } },
        claims: [
          {
            answers: 'losses',
            value: { parts: { killed: '100', wounded: '350' }, all: true },
            quote: '100 dead, 250 hurt',
          },
        ],
      },
      at: 'claims[0].value',
      says: 'the value says "350", but the quote says "250"',
    },
    {
      files: {
        questions: { houses: { unit: 'houses' } },
        sources: {
          post: { language: 'de', claims: [{ answers: 'houses', value: '1.100', quote: 'rund 11.000 Häuser' }] },
        },
      },
      file: 'sources/post.yaml',
      at: 'claims[0].value',
      says: 'but the quote says "11.000"',
    },
  ],
} satisfies Check;

/** The numbers that a figure names; a vague word names none. */
function numbersOf({ hedge, number, upper }: Figure): number[] {
  if (hedge === 'vague') return [];
  return upper === null ? [number] : [number, upper];
}

/** What a number of a quote stands for. "5m" is five metres only where lengths are asked for. */
function valuesMeant({ text, values }: NumberInText, question: QuestionRecord): readonly number[] {
  return /\dm$/.test(text) && !asksForMeasure(question) ? values.slice(0, 1) : values;
}

/** A third of a million is 333,000 too. */
function isSame(quoted: number, named: number): boolean {
  if (quoted === named) return true;
  return /^(?:3{6}|6{5}7)$/.test(String(quoted).slice(0, 6)) && Math.abs(quoted - named) < 0.011 * quoted;
}

/** A number of the quote with its words, and in digits where its words are of another language. */
function inWords({ start, end, text, values }: NumberInText, quote: string, language: string): string {
  const written = `"${quote.slice(start, end)}"`;
  const isForeign = !isEnglish(language) && /\p{L}/u.test(text);
  return isForeign ? `${written} (${values.map((x) => x.toLocaleString('en')).join(' or ')})` : written;
}

/** Words that can say that there is nothing. */
const nothing = /\b(?:no|none|nil|not|never|nobody|nothing|neither|nor|zero|without)\b|n['’]t\b/i;

/**
 * True where every number of a figure is in its quote, or its words are. None is "none of the 300 homes"; and what a
 * vague word stands for is a number of its range, or another vague word.
 */
function isQuoted(figure: Figure, placed: PlacedClaim, question: QuestionRecord): boolean {
  const { number, unit, interval, text, hedge } = figure;
  const { quote } = placed.claim;
  const numbers = numbersInQuote(placed);
  if (number === 0 && (nothing.test(quote) || !isEnglish(placed.source.language))) return true;
  const words = text.toLowerCase();
  const isShare = unit !== null && isPercent(unit) && !/\d/.test(words);
  if ((isShare || hedge === 'vague') && holdsWords(quote.toLowerCase(), words)) return true;
  if (hedge !== 'vague')
    return numbersOf(figure).every((x) =>
      numbers.some((quoted) => valuesMeant(quoted, question).some((value) => isSame(value, x))),
    );
  const isVague = /\b(?:few|several|many|tens|dozens?|hundreds?|thousands?|millions?)\b/i.test(quote);
  return isVague || numbers.some(({ values }) => values.some((x) => x >= interval.low && x <= interval.high));
}

/** True where a text holds some words, and not only as a part of longer ones: "30" is not in "300". */
function holdsWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
  return !/[\p{L}\p{N}]$|\p{N}[.,]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\p{N}/u.test(after);
}
