import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import { PolicyRecord } from '../../../src/core/figure/policy.ts';
import { defaultPolicy } from '../../support/default-policy.ts';
import { read, show } from './show.ts';

describe('figures as reporters write them', () => {
  it.each([
    ['3,000 or more', 'at-least', '[3000, ∞)'],
    ['3,000 or more people', 'at-least', '[3000, ∞)'],
    ['3,000 people or more', 'at-least', '[3000, ∞)'],
    ['200+', 'at-least', '[200, ∞)'],
    ['200+ people', 'at-least', '[200, ∞)'],
    ['200-plus', 'at-least', '[200, ∞)'],
    ['5 people at least', 'at-least', '[5, ∞)'],
    ['some 2,000-plus', 'at-least', '[1800, ∞)'],
    ['some 200 or more', 'at-least', '[180, ∞)'],
    ['300 or fewer', 'at-most', '[0, 300]'],
    ['5 at most', 'at-most', '[0, 5]'],
    ['200 or so', 'about', '[180, 220]'],
    ['well over 1,000', 'more-than', '(1000, ∞)'],
    ['surpassed 3,000', 'more-than', '(3000, ∞)'],
    ['> 50', 'more-than', '(50, ∞)'],
    ['approaching 1,000', 'nearly', '[900, 1000)'],
    ['~200', 'about', '[180, 220]'],
    ['c. 200', 'about', '[180, 220]'],
    ['about 200-250', 'range', '[180, 262.5]'],
    ['some 200 to 250 people', 'range', '[180, 262.5]'],
    ['200 to 250 or so', 'range', '[180, 262.5]'],
    ['four-thousand', 'bare', '[3800, 4200)'],
    ['3-million', 'bare', '[2850000, 3150000)'],
    ['half a million', 'bare', '[475000, 525000)'],
    ['more than half a million', 'more-than', '(500000, ∞)'],
    ['a quarter of a million people', 'bare', '[245000, 255000)'],
    ['three quarters of a million', 'bare', '[745000, 755000)'],
    ['two and a half million', 'bare', '[2450000, 2550000)'],
    ['none', 'bare', '[0, 0]'],
    ['none of the houses', 'bare', '[0, 0]'],
    ['a half million', 'bare', '[475000, 525000)'],
    ['a quarter million', 'bare', '[245000, 255000)'],
    ['at least several dozen', 'at-least', '[36, ∞)'],
    ['more than a few hundred', 'more-than', '[300, ∞)'],
    ['up to several hundred', 'at-most', '[0, 999]'],
    ['1,00,000', 'bare', '[95000, 105000)'],
    ['2 lakh', 'bare', '[190000, 210000)'],
  ])('%s is %s, %s', (text, hedge, interval) => {
    const figure = read(text);
    expect([figure.hedge, show(figure.interval)]).toEqual([hedge, interval]);
  });

  it.each([
    ['US$1.3 billion', 'us$'],
    ['US$ 5', 'us$'],
    ['USD 5 million', 'usd'],
    ['€5m', '€'],
    ['₴2 million', '₴'],
  ])('%s has the unit %s', (text, unit) => {
    expect(read(text).unit).toBe(unit);
  });
});

describe('a count in dozens is never exact', () => {
  it.each([
    ['a dozen', '[11, 13]'],
    ['two dozen', '[23, 25]'],
    ['two-dozen guns', '[23, 25]'],
    ['half a dozen', '[5, 7]'],
    ['about two dozen', '[22, 26]'],
    ['at least two dozen', '[24, ∞)'],
    ['24', '[24, 24]'],
    ['exactly two dozen', '[24, 24]'],
  ])('%s is %s', (text, interval) => {
    expect(show(read(text).interval)).toBe(interval);
  });

  it('is as wide as the policy says', () => {
    expect(show(read('two dozen', PolicyRecord.parse({ dozen: 3 })).interval)).toBe('[21, 27]');
  });
});

describe('vague words', () => {
  it.each([
    ['a few', '[3, 9]'],
    ['tens', '[20, 99]'],
    ['tens of thousands', '[20000, 99999]'],
    ['hundreds of thousands of people', '[200000, 999999]'],
    ['millions', '[2000000, 9999999]'],
    ['a few dozen', '[36, 99]'],
    ['several dozen', '[36, 99]'],
    ['several hundred people', '[300, 999]'],
    ['a few hundred', '[300, 999]'],
    ['several thousand', '[3000, 9999]'],
    ['several hundred thousand', '[300000, 999999]'],
    ['a few tens of thousands', '[30000, 99999]'],
    ['several million', '[3000000, 9999999]'],
  ])('%s is %s', (text, interval) => {
    expect([read(text).hedge, show(read(text).interval)]).toEqual(['vague', interval]);
  });

  it('are as wide as the policy says', () => {
    const policy = PolicyRecord.parse({ several: [4, 9], hundreds: [200, 800], 'tens-of-thousands': [10_000, 90_000] });
    expect(show(read('several hundred', policy).interval)).toBe('[400, 800]');
    expect(show(read('tens of thousands', policy).interval)).toBe('[10000, 90000]');
    expect(parseFigure('several hundred', PolicyRecord.parse({ hundreds: [200, 250] }))).toMatchObject({ ok: false });
  });
});

describe('a share is a figure in per cent', () => {
  it.each([
    ['a quarter', '[22.5, 27.5]'],
    ['a quarter of the brigades', '[22.5, 27.5]'],
    ['a third of', '[30.8, 35.8]'],
    ['a third', '[30.8, 35.8]'],
    ['two thirds', '[64.2, 69.2]'],
    ['two-thirds of its brigades', '[64.2, 69.2]'],
    ['three quarters', '[72.5, 77.5]'],
    ['half', '[47.5, 52.5]'],
    ['half the brigades', '[47.5, 52.5]'],
    ['one half of all brigades', '[47.5, 52.5]'],
    ['about a quarter', '[20, 30]'],
    ['more than half', '(50, ∞)'],
    ['nearly a third', '[29.97, 33.3)'],
  ])('%s is %s', (text, interval) => {
    expect([show(read(text).interval), read(text).unit]).toEqual([interval, '%']);
  });
});

describe('a range whose thousands are written once', () => {
  it.each([
    ['10-12,000', '[10000, 12000]'],
    ['10 to 12,000', '[10000, 12000]'],
    ['between 10 and 12,000', '[10000, 12000]'],
    ['3–4,000', '[3000, 4000]'],
    ['ten to 12,000', '[10000, 12000]'],
    ['200 to 1,000', '[200, 1000]'],
    ['900-1,100', '[900, 1100]'],
    ['5 to 1,200', '[5, 1200]'],
    ['10 to 12000', '[10, 12000]'],
  ])('%s is %s', (text, interval) => {
    expect(show(read(text).interval)).toBe(interval);
  });

  it('is refused with both readings where it may be either', () => {
    expect(parseFigure('1 to 10,000', defaultPolicy)).toMatchObject({
      reason: '"1 to 10,000" is not a figure: it may start at 1 or at 1,000; write "1,000 to 10,000" or "1 to 10000"',
    });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['about at least 5', 'at least 5'],
    ['nearly over 300', 'over 300'],
    ['about several dozen', 'several dozen'],
    ['over 200+', '200+'],
    ['200-odd', 'about 200'],
    ['2,5 millions', '2.5 million'],
    ['nearly 12 тис.', 'nearly 12 thousand'],
    ['dozens of thousands', 'tens of thousands'],
    ['hundreds if not thousands', 'at least hundreds'],
    ['one or two', 'one to two'],
    ['a couple of hundred', 'about two hundred'],
    ['one in three', 'a third'],
    ['300 (estimate)', 'an estimated 300'],
    ['300 more troops', null],
    ['at least 10,000 to 12,000', null],
    ['2,5', '2.5'],
    ['200 of the soldiers that were sent today', '200'],
  ])('"%s" has "%s" near', (text, suggestion) => {
    expect(parseFigure(text, defaultPolicy)).toMatchObject({ ok: false, suggestion });
  });

  it('names what to write where there is no number', () => {
    expect(parseFigure('many', defaultPolicy)).toMatchObject({ reason: expect.stringContaining('write "unstated"') });
  });
});
