import { describe, expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { allPairs } from './all-pairs.ts';
import { day, difference, mayor, ruling } from './ruling.ts';

describe('one actor', () => {
  it.each<[string, ShortClaim, ShortClaim, string]>([
    [
      'said two numbers on two days',
      { value: '100', said: '2031-03-03' },
      { value: '300', said: '2031-03-06' },
      'updated: newer-figure',
    ],
    [
      'is relayed with two numbers on one day',
      { value: '100', said: '2031-03-03' },
      { value: '300', said: '2031-03-03' },
      'conflict: relays-differ',
    ],
    [
      'said two numbers, one of them on a day that nobody knows',
      { value: '100', said: '2031-03' },
      { value: '300', said: '2031-03-01' },
      'depends: two-figures',
    ],
    [
      'said two numbers in one month',
      { value: '100', said: '2031-03' },
      { value: '300', said: '2031-03' },
      'depends: two-figures',
    ],
    [
      'said on one day what was so on two days',
      { value: '100', said: '2031-03-06', 'as-of': '2031-03-01' },
      { value: '300', said: '2031-03-06', 'as-of': '2031-03-04' },
      'updated: newer-figure',
    ],
    ['took a number back', { value: '100' }, { value: '100', modality: 'retracted' }, 'updated: took-back'],
    [
      'took a number back, as two papers have it',
      { value: '100', modality: 'retracted' },
      { value: '100', modality: 'retracted' },
      'single-source: one-origin',
    ],
    [
      'predicted one number and then said another',
      { value: '100', modality: 'predicted' },
      { value: '300' },
      'single-source: one-origin',
    ],
    [
      'took one number back and stands by that of another thing',
      { value: '100', scope: 'diesel' },
      { value: '100', scope: 'hand', modality: 'retracted' },
      'single-source: one-origin',
    ],
    [
      'took a number of the whole back and stands by that of a part',
      { value: '100', scope: 'all', modality: 'retracted' },
      { value: '50', scope: 'diesel' },
      'single-source: one-origin',
    ],
    [
      'said a number of the whole and a smaller one of a part',
      { value: '300', scope: 'all' },
      { value: '100', scope: 'diesel' },
      'single-source: one-origin',
    ],
    [
      'said a number of a part that the whole cannot have had then',
      { value: '100', scope: 'all' },
      { value: '300', scope: 'diesel' },
      'conflict: relays-differ',
    ],
    [
      'said a number and later a lower one',
      { value: '300', said: '2031-03-03' },
      { value: '100', said: '2031-03-06' },
      'updated: revised',
    ],
    [
      'said a number, and later one that hides in the width of its hedge',
      { value: '200', 'as-of': '2031-03-04' },
      { value: 'around 220', 'as-of': '2031-04-18' },
      'updated: newer-figure',
    ],
    [
      'said a number, and later the same with another hedge',
      { value: '200', 'as-of': '2031-03-04' },
      { value: 'at least 200', 'as-of': '2031-04-18' },
      'single-source: one-origin',
    ],
    [
      'said a number, and later denied it',
      { value: '100', said: '2031-03-03' },
      { value: '100', modality: 'denied', said: '2031-03-03/2031-03-06' },
      'updated: disowned',
    ],
    [
      'is told to have taken back what a relay takes back',
      { value: '100', chain: ['wire', 'mayor'] },
      { value: '100', chain: ['wire', 'mayor'], modality: 'retracted' },
      'single-source: unsupported',
    ],
    [
      'took a number back, as a relay tells',
      { value: '100', chain: ['wire', 'mayor'] },
      { value: '100', chain: ['wire', 'mayor'], modality: 'retracted', 'taken-back-by': 'mayor' },
      'updated: took-back',
    ],
    ['said a number and a wider one', { value: '100' }, { value: 'about 100' }, 'single-source: one-origin'],
  ])('%s', (_, a, b, expected) => {
    const question = { scopes: { diesel: {}, hand: {}, all: { includes: ['diesel'] } } };
    expect(ruling(question, { ...mayor, ...a }, { ...mayor, ...b })).toBe(expected);
    expect(ruling(question, { ...mayor, ...b }, { ...mayor, ...a })).toBe(expected);
  });
});

describe('one actor on amounts of periods', () => {
  it.each<[string, ShortClaim, ShortClaim, string]>([
    ['that are not known may speak of two', { value: '100' }, { value: '300' }, 'single-source: one-origin'],
    [
      'that is one is given with two by two relays',
      { value: '100', ...day },
      { value: '300', ...day },
      'conflict: relays-differ',
    ],
    [
      'counts a whole and a part of it',
      { value: '300', scope: 'all' },
      { value: '100', scope: 'diesel' },
      'single-source: one-origin',
    ],
    [
      'denied one amount and said another',
      { value: '100', modality: 'denied' },
      { value: '300' },
      'single-source: one-origin',
    ],
  ])('%s', (_, a, b, expected) => {
    const question: ShortQuestion = { measure: 'flow', scopes: { diesel: {}, all: { includes: ['diesel'] } } };
    expect(ruling(question, { ...mayor, ...a }, { ...mayor, ...b })).toBe(expected);
  });
});

describe('one actor on a state', () => {
  const categories = { open: { label: 'open' }, shut: { label: 'shut' } };
  it.each<[string, ShortClaim, ShortClaim, string]>([
    ['is given with two words on pages of one day', {}, {}, 'conflict: relays-differ'],
    [
      'of which nobody knows when it was so, changed its word',
      { said: '2031-03' },
      { said: '2031-03-01/2031-03-05' },
      'depends: two-figures',
    ],
    ['of two days speaks of a change', { 'as-of': '2031-03-01' }, { 'as-of': '2031-03-04' }, 'updated: later-state'],
    ['says the same again', { value: 'shut' }, {}, 'single-source: one-origin'],
  ])('%s', (_, a, b, expected) => {
    const question: ShortQuestion = { measure: 'category', categories };
    expect(ruling(question, { ...mayor, value: 'open', ...a }, { ...mayor, value: 'shut', ...b })).toBe(expected);
  });
});

describe('what is predicted or not confirmed', () => {
  it.each<[ShortClaim['modality'], ShortClaim['modality'], string, string]>([
    ['asserted', 'asserted', 'agree: overlap', 'conflict: empty'],
    ['assessed', 'asserted', 'agree: overlap', 'conflict: empty'],
    ['predicted', 'asserted', 'compatible: predicted', 'compatible: predicted'],
    ['unconfirmed', 'asserted', 'compatible: unconfirmed', 'compatible: unconfirmed'],
    ['predicted', 'unconfirmed', 'compatible: predicted', 'compatible: predicted'],
    ['predicted', 'predicted', 'agree: overlap', 'compatible: predicted'],
    ['unconfirmed', 'unconfirmed', 'agree: overlap', 'compatible: unconfirmed'],
  ])('%s and %s: the same number, and another', (first, second, same, another) => {
    const of = (modality: ShortClaim['modality'], value: string): ShortClaim => {
      return { value, ...day, ...(modality === undefined ? {} : { modality }) };
    };
    for (const [value, expected] of [
      ['exactly 100', same],
      ['exactly 300', another],
    ] as const) {
      expect(ruling({}, of(first, 'exactly 100'), of(second, value))).toBe(expected);
      expect(ruling({}, of(second, value), of(first, 'exactly 100'))).toBe(expected);
    }
  });

  it('does not make comparable what is of two times', () => {
    const claims = [
      { value: '100', 'as-of': '2031-03-04', modality: 'predicted' as const },
      { value: '100', 'as-of': '2031-05-04' },
    ];
    expect(ruling({ measure: 'level' }, ...claims)).toBe('not-comparable: other-period');
  });

  it('makes a sum predicted where one of its terms is, and another is not confirmed', () => {
    const { question, claims } = difference(
      {
        scopes: { diesel: {}, hand: {}, all: { includes: ['diesel', 'hand'] } },
        sums: [{ label: 'both', of: ['a', 'b'] }],
      },
      {
        claims: [
          { ...mayor, ...day, id: 'a', answers: 'pumps', scope: 'diesel', value: '10', modality: 'unconfirmed' },
          { ...mayor, ...day, id: 'b', answers: 'pumps', scope: 'hand', value: '10', modality: 'predicted' },
          { ...day, id: 'c', answers: 'pumps', chain: ['ministry'], scope: 'all', value: '5' },
        ],
      },
    );
    const pairs = allPairs(question, claims);
    expect(pairs.filter(({ a, b }) => a.derived || b.derived).map(({ rule }) => rule)).toEqual(['predicted']);
  });
});
