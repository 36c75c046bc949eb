import { describe, expect, it } from 'vitest';
import { type PhraseHedge, phraseHedges } from '../../../src/core/figure/lexicon.ts';
import { english } from '../../../src/core/figure/lexicon-en.ts';
import { read, show } from './show.ts';

/** Words that must not disappear from the lexicon. */
const named: Record<PhraseHedge, string[]> = {
  exact: ['exactly', 'precisely', 'a total of'],
  about: ['about', 'around', 'some', 'roughly', 'approximately', 'an estimated'],
  'at-least': ['at least', 'no fewer than'],
  'more-than': ['more than', 'over', 'upwards of'],
  'at-most': ['up to', 'no more than', 'as many as'],
  'fewer-than': ['fewer than', 'under'],
  nearly: ['nearly', 'almost', 'close to'],
  'just-over': ['just over'],
  reached: ['reached', 'has risen to'],
};

/** Each hedge's interval of some numbers, with the default widths. */
const intervals: Record<PhraseHedge | 'bare', Record<string, string>> = {
  exact: { '200': '[200, 200]', '11,000': '[11000, 11000]', '2.5': '[2.5, 2.5]', '0': '[0, 0]' },
  bare: {
    '0': '[0, 0]',
    '7': '[7, 7]',
    '10': '[9.5, 10.5)',
    '50': '[47.5, 52.5)',
    '100': '[95, 105)',
    '120': '[115, 125)',
    '183': '[183, 183]',
    '200': '[190, 210)',
    '240': '[235, 245)',
    '11,000': '[10500, 11500)',
    '11000': '[10500, 11500)',
    '2.5': '[2.45, 2.55)',
    '0.1': '[0.095, 0.105)',
    '12.25': '[12.245, 12.255)',
    '1,000,000': '[950000, 1050000)',
  },
  about: {
    '0': '[0, 0]',
    '5': '[4.5, 5.5]',
    '7': '[6.5, 7.5]',
    '12': '[11.4, 12.6]',
    '90': '[85, 95]',
    '200': '[180, 220]',
    '240': '[228, 252]',
    '1,000': '[900, 1100]',
    '11,000': '[10450, 11550]',
    '2.5': '[2.375, 2.625]',
  },
  'at-least': { '120': '[120, ∞)', '0': '[0, ∞)', '2.5': '[2.5, ∞)' },
  'more-than': { '120': '(120, ∞)', '11,000': '(11000, ∞)' },
  'at-most': { '300': '[0, 300]', '0': '[0, 0]' },
  'fewer-than': { '300': '[0, 300)' },
  nearly: { '200': '[180, 200)', '7': '[6.3, 7)', '11,000': '[9900, 11000)' },
  'just-over': { '200': '(200, 220]', '7': '(7, 7.7]' },
  reached: { '4,000': '[4000, 4400]', '7': '[7, 7.7]' },
};

describe('the interval of each phrase of the lexicon', () => {
  for (const hedge of phraseHedges) {
    const cases = english.hedges[hedge].flatMap((phrase) =>
      Object.entries(intervals[hedge]).map(([number, interval]) => ({ phrase, number, interval })),
    );
    it.each(cases)('$phrase $number is $interval', ({ phrase, number, interval }) => {
      const figure = read(`${phrase} ${number}`);
      expect(figure).toMatchObject({ hedge, number: Number(number.replaceAll(',', '')), upper: null, unit: null });
      expect(show(figure.interval)).toBe(interval);
    });
  }

  it.each(Object.entries(intervals.bare))('%s alone is %s', (number, interval) => {
    expect(read(number).hedge).toBe('bare');
    expect(show(read(number).interval)).toBe(interval);
  });
});

describe('the lexicon', () => {
  it.each(phraseHedges)('holds the phrases for %s that every report uses', (hedge) => {
    expect(english.hedges[hedge]).toEqual(expect.arrayContaining(named[hedge]));
  });

  it('gives no phrase to two hedges', () => {
    const all = Object.values(english.hedges).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('is all in lower case, as the parser is', () => {
    const words = [english.hedges, english.numbers, english.multipliers].map((part) => JSON.stringify(part));
    expect(words).toEqual(words.map((text) => text.toLowerCase()));
  });
});
