import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndecided } from '../../../src/core/figure/english-digits.ts';
import { granularity } from '../../../src/core/figure/figure.ts';
import { isEmpty, isTwoSided } from '../../../src/core/figure/interval.ts';
import { phraseHedges } from '../../../src/core/figure/lexicon.ts';
import { english } from '../../../src/core/figure/lexicon-en.ts';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { defaultPolicy } from '../../support/default-policy.ts';
import { manyRuns } from '../../support/runs.ts';
import { numberInWords } from './number-in-words.ts';
import { read } from './show.ts';

const prefixes = [
  { hedge: 'bare' as const, phrase: '' },
  ...phraseHedges.flatMap((hedge) => english.hedges[hedge].map((phrase) => ({ hedge, phrase }))),
];

/** A positive number of up to eight digits, from thousandths to billions. */
const numbers = fc
  .record({
    digits: fc.integer({ min: 1, max: 99_999_999 }),
    keep: fc.integer({ min: 1, max: 8 }),
    exponent: fc.integer({ min: -3, max: 3 }),
  })
  .map(({ digits, keep, exponent }) => Number(`${String(digits).slice(0, keep)}e${exponent}`))
  // 11.300 may be 11,300, and is refused.
  .filter((x) => !isUndecided(String(x)) && !isUndecided(String(x / 1_000_000)));

/** A number as a report writes it. */
const writers: ((x: number) => string)[] = [
  String,
  (x) => x.toLocaleString('en-US', { maximumFractionDigits: 3 }),
  (x) => (x >= 1_000_000 ? `${Number(`${x}e-6`)} million` : String(x)),
  (x) => (x >= 1_000 && x % 1_000 === 0 ? `${x / 1_000}k` : String(x)),
];
const hedged = fc.record({ x: numbers, prefix: fc.constantFrom(...prefixes), write: fc.constantFrom(...writers) });

/** The same digits, three places further left. */
function thousandfold(x: number): number {
  return Number(`${x}e3`);
}

describe('a written figure', () => {
  it('is read back: its number, its hedge, and an interval that holds it or ends there', () => {
    fc.assert(
      fc.property(hedged, ({ x, prefix, write }) => {
        const { hedge, number, interval } = read(`${prefix.phrase} ${write(x)}`);
        expect([hedge, number]).toEqual([prefix.hedge, x]);
        const above = interval.low < x || interval.low === x;
        const below = interval.high > x || interval.high === x;
        expect([above, below, isEmpty(interval)]).toEqual([true, true, false]);
        const openEnds = [interval.lowOpen && interval.low === x, interval.highOpen && interval.high === x];
        // Only "more than", "fewer than", "nearly" and "just over" leave out the number itself.
        const leavesOut = ['more-than', 'fewer-than', 'nearly', 'just-over'].includes(hedge);
        expect(openEnds.includes(true)).toBe(leavesOut);
      }),
      manyRuns,
    );
  });

  it('scales: a thousand times the number has a thousand times the interval', () => {
    const elastic = hedged.filter(
      ({ x, prefix }) => prefix.hedge !== 'bare' || (granularity(x) !== 1 && granularity(thousandfold(x)) !== 1),
    );
    fc.assert(
      fc.property(elastic, ({ x, prefix }) => {
        const [one, many] = [x, thousandfold(x)].map((number) => read(`${prefix.phrase} ${number}`).interval);
        if (one === undefined || many === undefined) throw new Error('two numbers make two figures');
        expect(many).toEqual({
          ...one,
          low: thousandfold(one.low),
          high: isTwoSided(one) ? thousandfold(one.high) : Infinity,
        });
      }),
      manyRuns,
    );
  });

  it('does not scale where a bare number has no rounded digit: 7 is exact, 7,000 is not', () => {
    expect(read('7').interval.high).toBe(7);
    expect(read('7,000').interval.high).toBe(7_350);
  });

  it('is wider the more its hedge allows: exact within bare within about', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const [exact, bare, about] = ['exactly', '', 'about'].map((phrase) => read(`${phrase} ${x}`).interval);
        if (exact === undefined || bare === undefined || about === undefined) throw new Error('three figures');
        expect(bare.low).toBeLessThanOrEqual(exact.low);
        expect(about.low).toBeLessThanOrEqual(bare.low);
        expect(about.high).toBeGreaterThanOrEqual(bare.high);
      }),
      manyRuns,
    );
  });

  it('is read from number words too', () => {
    const whole = fc.oneof(fc.nat(1_200), fc.nat(2_000_000), fc.integer({ min: 0, max: 999_999_999_999 }));
    fc.assert(
      fc.property(whole, fc.boolean(), (x, hasAnd) => {
        expect(read(numberInWords(x, hasAnd)).number).toBe(x);
      }),
      manyRuns,
    );
  });

  it('as a range of two numbers is from one to the other', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.constantFrom(' to ', '–', '-', ' - '), (a, b, joint) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(read(`${low}${joint}${high}`)).toMatchObject({
          hedge: 'range',
          interval: { low, high, lowOpen: false, highOpen: false },
        });
      }),
      manyRuns,
    );
  });
});

/** Whatever is read as a figure must be a sound one. */
function expectSound(text: string): void {
  const result = parseFigure(text, defaultPolicy);
  if (!result.ok) {
    if (result.suggestion !== null) expect(parseFigure(result.suggestion, defaultPolicy).ok).toBe(true);
    return;
  }
  const { number, upper, unit, interval, text: kept } = result.figure;
  if (!/\p{N}/u.test(text)) expect(kept).toBe(text);
  // The text is kept, but for its digits; and what is kept reads the same again.
  expect(parseFigure(kept, defaultPolicy)).toEqual(result);
  expect(Number.isFinite(number) && number >= 0 && (upper === null || upper >= number)).toBe(true);
  expect(interval.low >= 0 && interval.low <= interval.high && !isEmpty(interval)).toBe(true);
  expect(unit === null || !/\p{N}/u.test(unit)).toBe(true);
}

describe('the parser never throws, and what it reads is sound', () => {
  const { hedges, behind, range, vague, of, nothing, shares, articles, percent, otherAmounts } = english;
  const phrases = Object.values(hedges).flat();
  const words = [
    ...Object.values(range),
    ...Object.values(vague).flatMap(({ alone, counted }) => [...alone, ...counted]),
    of,
    ...nothing,
    ...Object.keys(shares.parts),
    ...articles,
    ...percent,
    ...Object.values(behind).flat(),
    ...otherAmounts,
    'soldiers',
    'constructor',
    '__proto__',
    '9'.repeat(20),
    '–',
    '-',
    '$',
    '1,200',
    '3.5',
    '40',
    '0',
  ];
  const soup = fc.array(
    fc.constantFrom(...phrases, ...words, ...Object.keys(english.numbers), ...Object.keys(english.multipliers)),
    { maxLength: 8 },
  );

  it.each([
    ['any string', fc.string()],
    ['any string of any characters', fc.string({ unit: 'binary' })],
    ['any string of letters as people see them', fc.string({ unit: 'grapheme' })],
    ['any string of the characters of figures', fc.string({ unit: fc.constantFrom(...'0123459.,-–%$ kmbn+()about') })],
    ['any heap of the words of figures', soup.map((list) => list.join(' '))],
    ['any heap of the words of figures, joined', soup.map((list) => list.join('-'))],
  ])('%s', (_, texts) => {
    fc.assert(fc.property(texts, expectSound), manyRuns);
  });
});
