import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import type { Measure } from '../../../src/core/dossier/question.ts';
import { day, later, ruling } from './ruling.ts';

it('a flow whose day is uncertain has no period to compare', () => {
  const flow: ShortQuestion = { measure: 'flow' };
  const near = { value: 'exactly 10', 'as-of': '2031-03-04~' };
  expect(ruling(flow, near, { value: 'exactly 101', 'as-of': '2031-03-05' })).toBe('not-comparable: unknown-period');
  expect(ruling(flow, near, { value: 'exactly 101', 'as-of': '2031-03-04~' })).toBe('not-comparable: unknown-period');
  expect(ruling(flow, { ...near, 'as-of': '2031-03' }, { value: 'exactly 101', 'as-of': '2031-03' })).toBe(
    'conflict: empty',
  );
  for (const open of ['2031-03-04/..', '2031-03-04/', '../2031-03-04', '/2031-03-04']) {
    const claims = ['exactly 10', 'exactly 101'].map((value) => ({ value, 'as-of': open }));
    expect(ruling(flow, ...claims)).toBe('not-comparable: unknown-period');
  }
});

describe('a count that only grows', () => {
  it.each<[string, string, string, string]>([
    ['may have grown', '2031-03-04', '2031-03-20', 'compatible: growth'],
    ['cannot have fallen', '2031-03-20', '2031-03-04', 'conflict: fell-below'],
    ['is one number on one day', '2031-03-04', '2031-03-04', 'conflict: empty'],
    ['is not known to have grown within one stretch', '2031-03-04/2031-03-05', '2031-03-05', 'conflict: empty'],
    ['is one number in one month', '2031-03', '2031-03', 'conflict: empty'],
    [
      'may have grown, where stretches overlap',
      '2031-03-01/2031-03-05',
      '2031-03-04/2031-03-08',
      'depends: open-order',
    ],
    ['may have grown, where a day may be either', '../2031-03-05', '2031-03-04', 'depends: open-order'],
    ['cannot be the later by one day that both share', '2031-03-04/..', '../2031-03-04', 'conflict: empty'],
    ['may not have fallen, where the dates overlap', '2031-03-05', '2031-03-04/2031-03-05', 'conflict: empty'],
  ])('%s', (_, lower, higher, expected) => {
    const claims = [
      { value: 'exactly 100', 'as-of': lower },
      { value: 'exactly 300', 'as-of': higher },
    ] as const;
    expect(ruling({}, ...claims)).toBe(expected);
    expect(ruling({}, ...claims.toReversed())).toBe(expected);
  });
});

describe('a whole and a part of it', () => {
  const scopes = { diesel: {}, all: { includes: ['diesel'] } };
  const month = { 'as-of': '2031-03' };
  it.each<[string, Measure, ShortClaim, ShortClaim, string]>([
    ['a larger part conflicts', 'cumulative', day, day, 'conflict: part-exceeds-whole'],
    ['a count of the part may have outgrown an earlier one', 'cumulative', day, later, 'compatible: growth'],
    ['and not a later one', 'cumulative', later, day, 'conflict: part-exceeds-whole'],
    ['levels of one day conflict', 'level', day, day, 'conflict: part-exceeds-whole'],
    ['levels of other weeks do not compare', 'level', day, later, 'not-comparable: other-period'],
    ['amounts of one period conflict', 'flow', month, month, 'conflict: part-exceeds-whole'],
    ['a day is a part of its month', 'flow', month, day, 'conflict: part-exceeds-whole'],
    ['a month is no part of a day', 'flow', day, month, 'not-comparable: other-period'],
    ['an amount without a period does not compare', 'flow', month, {}, 'not-comparable: unknown-period'],
  ])('%s', (_, measure, whole, part, expected) => {
    const claims = [
      { scope: 'all', value: 'exactly 100', ...whole },
      { scope: 'diesel', value: 'exactly 300', ...part },
    ];
    expect(ruling({ measure, scopes }, ...claims)).toBe(expected);
    expect(ruling({ measure, scopes }, ...claims.toReversed())).toBe(expected);
  });

  it('fit where the part is not larger', () => {
    const claims = (whole: string, part: string) => [
      { scope: 'all', value: whole, ...day },
      { scope: 'diesel', value: part, ...day },
    ];
    expect(ruling({ scopes }, ...claims('exactly 300', 'exactly 300'))).toBe('compatible: part-of');
  });
});

describe('amounts of periods', () => {
  it.each<[string, string, string]>([
    ['2031-03', '2031-03', 'conflict: empty'],
    // The amount of the day is larger than that of the month.
    ['2031-03', '2031-03-04', 'conflict: part-exceeds-whole'],
    ['2031-03-04', '2031-03', 'compatible: part-of'],
    ['2031-03-01/2031-03-20', '2031-03-10/2031-03-31', 'not-comparable: other-period'],
    ['2031-03-04', '2031-03-05', 'not-comparable: other-period'],
  ])('100 in %s and 300 in %s', (smaller, larger, expected) => {
    const claims = [
      { value: 'exactly 100', 'as-of': smaller },
      { value: 'exactly 300', 'as-of': larger },
    ];
    expect(ruling({ measure: 'flow' }, ...claims)).toBe(expected);
    expect(ruling({ measure: 'flow' }, ...claims.toReversed())).toBe(expected);
  });
});

describe('levels compare within a week', () => {
  const at = (value: string, date: string) => ({ value, 'as-of': date });
  it.each<[string, string, string, string]>([
    ['of one day', '2031-03-04', '2031-03-04', 'conflict: empty'],
    ['seven days apart', '2031-03-04', '2031-03-11', 'conflict: empty'],
    ['eight days apart', '2031-03-04', '2031-03-12', 'not-comparable: other-period'],
    ['of a week, and of its last day', '2031-03-04/2031-03-11', '2031-03-11', 'conflict: empty'],
    ['that may be eight days apart', '2031-03-04/2031-03-05', '2031-03-12', 'depends: open-week'],
    ['that are seven days apart at least', '2031-03-01/2031-03-04', '2031-03-11', 'depends: open-week'],
  ])('%s', (_, first, second, expected) => {
    const level: ShortQuestion = { measure: 'level' };
    expect(ruling(level, at('exactly 10', first), at('exactly 101', second))).toBe(expected);
    expect(ruling(level, at('exactly 101', second), at('exactly 10', first))).toBe(expected);
  });

  it.each<[string, string]>([
    ['2031-03-11', 'agree: overlap'],
    ['2031-03-12', 'not-comparable: other-period'],
    ['2031-03-01/2031-03-31', 'agree: overlap'],
  ])('equal ones of 2031-03-04 and %s', (date, expected) => {
    expect(ruling({ measure: 'level' }, at('exactly 10', '2031-03-04'), at('exactly 10', date))).toBe(expected);
  });
});

describe('a denied figure', () => {
  it.each<[string, ShortQuestion, ShortClaim, ShortClaim, string]>([
    ['opposes the same one', {}, { value: '200' }, { value: '200' }, 'conflict: opposed'],
    ['opposes one that lies within it', {}, { value: 'about 200' }, { value: 'exactly 210' }, 'conflict: opposed'],
    [
      'leaves open one that reaches out of it',
      {},
      { value: 'exactly 210' },
      { value: 'about 200' },
      'compatible: denied-other',
    ],
    [
      'leaves a count room to grow to it later',
      {},
      { value: '200', ...day },
      { value: '200', ...later },
      'compatible: growth',
    ],
    [
      'leaves a count room to have grown past it',
      {},
      { value: '200', ...later },
      { value: '200', ...day },
      'compatible: growth',
    ],
    [
      'of "at least" opposes an earlier count that is as high',
      {},
      { value: 'at least 200', ...later },
      { value: '300', ...day },
      'conflict: opposed',
    ],
    [
      'of "up to" opposes a later count that is as low',
      {},
      { value: 'up to 300', ...day },
      { value: '200', ...later },
      'conflict: opposed',
    ],
    [
      'leaves a count no room to have grown past it, where nobody knows which is the later',
      {},
      { value: '200', ...later },
      { value: '200', 'as-of': '../2031-04' },
      'conflict: opposed',
    ],
    [
      'of a whole leaves a part open',
      { scopes: { diesel: {}, all: { includes: ['diesel'] } } },
      { scope: 'all', value: '200', ...day },
      { scope: 'diesel', value: '200', ...day },
      'compatible: denied-other',
    ],
    [
      'opposes one of the same week',
      { measure: 'level' },
      { value: '200', ...day },
      { value: '200', ...day },
      'conflict: opposed',
    ],
    [
      'says nothing of another month',
      { measure: 'level' },
      { value: '200', ...day },
      { value: '200', ...later },
      'not-comparable: other-period',
    ],
    [
      'says nothing of another period',
      { measure: 'flow' },
      { value: '200', ...day },
      { value: '200', ...later },
      'not-comparable: other-period',
    ],
    [
      'of a flow without a period says nothing',
      { measure: 'flow' },
      { value: '200' },
      { value: '200', ...later },
      'not-comparable: unknown-period',
    ],
  ])('%s', (_, question, denied, other, expected) => {
    expect(ruling(question, { ...denied, modality: 'denied' }, other)).toBe(expected);
  });

  it.each<[string, ShortQuestion, string]>([
    ['of one count', {}, 'agree: same-value'],
    ['of two weeks', { measure: 'level' }, 'not-comparable: other-period'],
    ['of two periods', { measure: 'flow' }, 'not-comparable: other-period'],
  ])('agrees with another denial of it: %s', (_, question, expected) => {
    const denied = { value: '200', modality: 'denied' as const };
    expect(ruling(question, { ...denied, ...day }, { ...denied, ...later })).toBe(expected);
  });
});

describe('bounds', () => {
  const scopes = { diesel: {}, hand: {}, all: { includes: ['diesel', 'hand'], exhaustive: true } };
  const parts = (diesel: string, hand: string) => ({ value: { parts: { diesel, hand }, all: true } });

  it('"up to 300" agrees with nothing, alone, in parts and in their sum', () => {
    expect(ruling({}, { value: 'up to 300' }, { value: 'exactly 200' })).toBe('compatible: bound');
    expect(ruling({ scopes }, parts('up to 300', 'exactly 10'), { scope: 'diesel', value: 'exactly 200' })).toBe(
      'compatible: bound',
    );
    expect(ruling({ scopes }, parts('up to 300', 'exactly 10'), { scope: 'all', value: 'exactly 200' })).toBe(
      'compatible: bound',
    );
  });

  it('sums of decimals agree with the whole', () => {
    expect(ruling({ scopes }, parts('exactly 1.1', 'exactly 2.2'), { scope: 'all', value: 'exactly 3.3' })).toBe(
      'agree: overlap',
    );
  });

  // The only case in which a wider hedge makes a conflict: "at least 120" and "another 120" are at least 240.
  it('a sum that becomes a floor starts at its numbers as said', () => {
    const whole = { scope: 'all', value: '230 to 236', ...day };
    expect(ruling({ scopes }, { ...parts('exactly 118', '120'), ...day }, whole)).toBe('agree: overlap');
    expect(ruling({ scopes }, { ...parts('at least 118', '120'), ...day }, whole)).toBe('conflict: empty');
    expect(ruling({ scopes }, { ...parts('at least 118', '115 to 125'), ...day }, whole)).toBe('compatible: bound');
  });
});
