import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUndecided } from '../../../src/core/figure/english-digits.ts';
import { contains } from '../../../src/core/figure/interval.ts';
import { english } from '../../../src/core/figure/lexicon-en.ts';
import { numbersInText } from '../../../src/core/figure/numbers-in-text.ts';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { defaultPolicy } from '../../support/default-policy.ts';
import { manyRuns } from '../../support/runs.ts';
import { read } from './show.ts';

const languages = [
  'en',
  'de',
  'de-CH',
  'pl',
  'uk',
  'ru',
  'fr',
  'es',
  'ar',
  'ar-EG',
  'fa',
  'hi',
  'bn',
  'ja',
  'zh',
  'ko',
];
const numbers = fc.oneof(
  fc.integer({ min: 1, max: 99_999_999 }),
  fc.integer({ min: 1, max: 999_999 }).map((x) => x / 10),
);

/** A number as a language's own rules write it. */
function written(x: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(x);
}

describe('a number that a language writes by its own rules', () => {
  it('is read back as a figure of a source in that language', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...languages), (x, language) => {
        const beside = { language, quote: '' };
        const result = parseFigure(`at least ${written(x, language)}`, defaultPolicy, beside);
        expect(result).toMatchObject({ ok: true, figure: { number: x, hedge: 'at-least' } });
        // What is shown of it reads the same in English.
        if (result.ok) expect(read(result.figure.text)).toEqual(result.figure);
      }),
      manyRuns,
    );
  });

  it('is found in a text of that language, at its place', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...languages), (x, language) => {
        const digits = written(x, language);
        const text = `… ${digits} …`;
        expect(numbersInText(text, language)).toMatchObject([
          { values: expect.arrayContaining([x]), start: 2, end: 2 + digits.length },
        ]);
      }),
      manyRuns,
    );
  });
});

describe('any text of any language', () => {
  it('is read without an error, and every number of it has its place, in order', () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123459.,’' \u00a0\u202f-–%$万億١٢٣۱१aTмm½") });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'binary' })), fc.constantFrom(...languages), (text, language) => {
        let from = 0;
        for (const { text: number, values, start, end } of numbersInText(text, language)) {
          expect(start >= from && end > start && end <= text.length).toBe(true);
          expect([number.length, values.every(Number.isFinite)]).toEqual([end - start, true]);
          from = start;
        }
        parseFigure(text, defaultPolicy, { language, quote: text });
      }),
      manyRuns,
    );
  });
});

describe('the forms of one figure', () => {
  const whole = fc.integer({ min: 1, max: 99_999_999 }).filter((x) => !isUndecided(String(x)));

  it('a hedge behind says what the same hedge says before', () => {
    const pairs = Object.entries({ 'at least': ['or more', 'plus', 'at least'], 'at most': ['or fewer', 'tops'] });
    const forms = pairs.flatMap(([before, behind]) => behind.map((phrase) => ({ before, phrase })));
    fc.assert(
      fc.property(whole, fc.constantFrom(...forms), (x, { before, phrase }) => {
        const { interval, hedge } = read(`${before} ${x}`);
        expect(read(`${x} ${phrase}`)).toMatchObject({ interval, hedge });
        expect(read(`${x} people ${phrase}`)).toMatchObject({ interval, hedge, unit: 'people' });
      }),
      manyRuns,
    );
  });

  it('a range with "about" holds the range, and both ends as "about" has them', () => {
    fc.assert(
      fc.property(whole, whole, fc.constantFrom(...english.hedges.about), (a, b, about) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const wide = read(`${about} ${low}-${high}`).interval;
        expect(contains(wide, read(`${low}-${high}`).interval)).toBe(true);
        expect([wide.low, wide.high]).toEqual([read(`about ${low}`).interval.low, read(`about ${high}`).interval.high]);
      }),
      manyRuns,
    );
  });

  it('"about" before a floor lowers the floor, and never raises it', () => {
    fc.assert(
      fc.property(whole, (x) => {
        expect(contains(read(`some ${x} or more`).interval, read(`${x} or more`).interval)).toBe(true);
      }),
      manyRuns,
    );
  });

  it('"several" and "a few" narrow a vague word', () => {
    const words = Object.values(english.vague).flatMap(({ alone: [plain = ''], counted }) =>
      counted.map((phrase) => ({ plain, phrase })),
    );
    for (const { plain, phrase } of words) {
      for (const few of ['several', 'a few']) {
        expect(contains(read(plain).interval, read(`${few} ${phrase}`).interval)).toBe(true);
      }
    }
  });

  it('a count in dozens, or a share, is wider the more its hedge allows', () => {
    for (const text of ['a dozen', 'two dozen', 'twelve dozen', 'half', 'a third', 'nine tenths']) {
      const [exact, bare, about] = ['exactly', '', 'about'].map((hedge) => read(`${hedge} ${text}`).interval);
      if (exact === undefined || bare === undefined || about === undefined) throw new Error('three figures');
      expect([contains(bare, exact), contains(about, bare)]).toEqual([true, true]);
    }
  });
});
