import { describe, expect, it } from 'vitest';
import { english } from '../../../src/core/figure/lexicon-en.ts';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { PolicyRecord } from '../../../src/core/figure/policy.ts';
import { defaultPolicy } from '../../support/default-policy.ts';
import { read, show } from './show.ts';

describe('ranges', () => {
  it.each([
    ['between 10 and 20', '[10, 20]'],
    ['10 to 20', '[10, 20]'],
    ['from 10 to 20', '[10, 20]'],
    ['10–20', '[10, 20]'],
    ['10-20', '[10, 20]'],
    ['10 – 20', '[10, 20]'],
    ['10,000–12,000', '[10000, 12000]'],
    ['1.5 to 2.5', '[1.5, 2.5]'],
    ['20 to 20', '[20, 20]'],
    ['five to ten', '[5, 10]'],
    ['twenty-thirty', '[20, 30]'],
    ['two-five', '[2, 5]'],
    ['twenty-one to twenty-five', '[21, 25]'],
    ['2 to 3 million', '[2000000, 3000000]'],
    ['2–3 million', '[2000000, 3000000]'],
    ['between two and three thousand', '[2000, 3000]'],
    ['200,000 to 3 million', '[200000, 3000000]'],
    ['2 thousand to 3 million', '[2000, 3000000]'],
    ['2 thousand to 3,000 million', '[2000, 3000000000]'],
    ['between one hundred and two hundred', '[100, 200]'],
    ['between two hundred and fifty and three hundred', '[250, 300]'],
    ['between fifty and two hundred and five', '[50, 205]'],
  ])('%s is %s', (text, interval) => {
    const figure = read(text);
    expect(figure.hedge).toBe('range');
    expect(show(figure.interval)).toBe(interval);
    expect([figure.number, figure.upper]).toEqual([figure.interval.low, figure.interval.high]);
  });
});

describe('vague words', () => {
  it.each([
    ['several', '[3, 9]'],
    ['dozens', '[24, 99]'],
    ['hundreds', '[200, 999]'],
    ['thousands', '[2000, 9999]'],
  ])('%s is %s', (word, interval) => {
    for (const text of [word, `${word} of soldiers`, `${word} soldiers`, word.toUpperCase()]) {
      expect(read(text).hedge).toBe('vague');
      expect(show(read(text).interval)).toBe(interval);
    }
    expect([read(word).unit, read(`${word} of soldiers`).unit]).toEqual([null, 'soldiers']);
  });
});

describe('numbers', () => {
  it.each([
    ['twelve', 12],
    ['twenty-five', 25],
    ['twenty five', 25],
    ['twenty-five thousand', 25_000],
    ['ninety-nine', 99],
    ['a hundred', 100],
    ['one hundred', 100],
    ['two hundred and fifty', 250],
    ['two hundred fifty', 250],
    ['two hundred and twenty-five', 225],
    ['a thousand', 1_000],
    ['twelve hundred', 1_200],
    ['three thousand two hundred', 3_200],
    ['three thousand and five', 3_005],
    ['two hundred thousand', 200_000],
    ['one million two hundred thousand', 1_200_000],
    ['two billion three million', 2_003_000_000],
    ['a dozen', 12],
    ['two dozen', 24],
    ['5 hundred', 500],
    ['1.2 million', 1_200_000],
    ['1.15 million', 1_150_000],
    ['4.35 billion', 4_350_000_000],
    ['1,000 million', 1_000_000_000],
    ['1.2bn', 1_200_000_000],
    ['3 bn', 3_000_000_000],
    ['5m', 5_000_000],
    ['11k', 11_000],
    ['11K', 11_000],
    ['1,234,567', 1_234_567],
    ['0.25', 0.25],
    ['zero', 0],
    ['9,999,999,999,999', 9_999_999_999_999],
  ])('%s is %d', (text, number) => {
    expect(read(text).number).toBe(number);
    expect(read(`at least ${text}`).interval.low).toBe(number);
  });
});

describe('units', () => {
  it.each([
    ['at least 120 Koksan guns', 120, 'koksan guns'],
    ['100 self-propelled guns', 100, 'self-propelled guns'],
    ["200 soldiers' families", 200, "soldiers' families"],
    ['three thousand people', 3_000, 'people'],
    ['25%', 25, '%'],
    ['25 %', 25, '%'],
    ['about 25 per cent', 25, 'per cent'],
    ['25 percent', 25, 'percent'],
    ['200 of the soldiers sent', 200, 'of the soldiers sent'],
    ['$5 million', 5_000_000, '$'],
    ['€5m', 5_000_000, '€'],
    ['£1.2bn', 1_200_000_000, '£'],
    ['¥300', 300, '¥'],
    ['5 million $', 5_000_000, '$'],
    ['$5 million dollars', 5_000_000, '$ dollars'],
    ['5 constructor', 5, 'constructor'],
    ['two hundred pièces', 200, 'pièces'],
    ['between 5 and 10 tons', 5, 'tons'],
    ['5 to 10%', 5, '%'],
  ])('%s is %d of %s', (text, number, unit) => {
    expect(read(text)).toMatchObject({ number, unit });
  });
});

describe('what surrounds a figure', () => {
  it('keeps the text as written', () => {
    expect(read('  About   200 ').text).toBe('  About   200 ');
  });

  it.each(['  about   200 ', 'ABOUT 200', 'about\u00a0200', 'about\t200', 'About 200'])('%j is about 200', (text) => {
    expect(read(text)).toMatchObject({ hedge: 'about', number: 200 });
  });
});

describe("a dossier's own policy", () => {
  it.each([
    [{ about: [0.05, 0.2] as [number, number] }, 'about 200', '[160, 240]'],
    [{ about: [0, 0.02] as [number, number] }, 'about 200', '[196, 204]'],
    [{ about: [0, 0] as [number, number] }, 'about 200', '[200, 200]'],
    [{ bare: 0.01 }, '200', '[198, 202)'],
    [{ bare: 0 }, '200', '[200, 200]'],
    [{ bare: 1 }, '200', '[150, 250)'],
    [{ nearly: 0.2 }, 'nearly 200', '[160, 200)'],
    [{ 'just-over': 0.2 }, 'just over 200', '(200, 240]'],
    [{ reached: 0.05 }, 'reached 4,000', '[4000, 4200]'],
    [{ several: [3, 7] as [number, number] }, 'several', '[3, 7]'],
    [{ dozens: [24, 144] as [number, number] }, 'dozens', '[24, 144]'],
    [{ hundreds: [100, 999] as [number, number] }, 'hundreds', '[100, 999]'],
    [{ thousands: [1000, 9999] as [number, number] }, 'thousands', '[1000, 9999]'],
  ])('%j makes %s %s', (widths, text, interval) => {
    expect(show(read(text, PolicyRecord.parse(widths)).interval)).toBe(interval);
  });

  it('that leaves a hedge no number makes the parser abstain and say so', () => {
    const result = parseFigure('nearly 200', PolicyRecord.parse({ nearly: 0 }));
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('no number fits it') });
  });
});

describe('suggestions', () => {
  it.each([
    ['abuot 200', 'about 200'],
    ['aboout 200', 'about 200'],
    ['abou 200', 'about 200'],
    ['atleast 120 guns', 'at least 120 guns'],
    ['at lest 120', 'at least 120'],
    ['mroe than 5 million', 'more than 5 million'],
    ['aproximately 1,000', 'approximately 1,000'],
    ['upto 300', 'up to 300'],
    ['neerly 40%', 'nearly 40%'],
    ['exactely 12', 'exactly 12'],
  ])('%s: did you mean %s?', (text, suggestion) => {
    expect(parseFigure(text, defaultPolicy)).toMatchObject({ ok: false, suggestion });
  });

  it.each(['perhaps 200', 'aboxx 200', 'about 200.', 'abuot', '', 'abuot 1.2.3'])('%j has none', (text) => {
    expect(parseFigure(text, defaultPolicy)).toMatchObject({ ok: false, suggestion: null });
  });
});

it('of two phrases that fit, the longer one is read', () => {
  const hedges = { ...english.hedges, about: ['about'], 'at-least': ['about at least'] };
  expect(
    parseFigure('about at least 5', defaultPolicy, { language: 'en', quote: '' }, { ...english, hedges }),
  ).toMatchObject({
    ok: true,
    figure: { hedge: 'at-least', number: 5 },
  });
});

describe('equal figures', () => {
  const figureOf = (policy = PolicyRecord.parse({})) => read('about 200 homes', policy);

  it('are one object under equal policies, so that a dataset keeps each once', () => {
    expect(figureOf()).toBe(figureOf());
  });

  it('under another policy are read again', () => {
    expect(show(figureOf(PolicyRecord.parse({ about: [0.5, 0.5] })).interval)).toBe('[100, 300]');
    expect(show(figureOf().interval)).not.toBe('[100, 300]');
  });
});
