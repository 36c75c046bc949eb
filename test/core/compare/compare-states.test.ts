import { describe, expect, it } from 'vitest';
import type { ShortClaim } from '../../../src/core/checks/short-dossier.ts';
import { ruling } from './ruling.ts';

describe('a denied state', () => {
  const categories = { wet: { label: 'wet', includes: ['damp'] }, damp: { label: 'damp' } };
  it.each([
    ['opposes the same state', 'wet', 'wet', 'conflict: opposed'],
    ['opposes a state that it includes', 'wet', 'damp', 'conflict: opposed'],
    ['leaves open a state that includes it', 'damp', 'wet', 'compatible: denied-other'],
  ])('%s', (_, denied, other, expected) => {
    expect(ruling({ measure: 'category', categories }, { value: denied, modality: 'denied' }, { value: other })).toBe(
      expected,
    );
    expect(ruling({ measure: 'place', categories }, { value: other }, { value: denied, modality: 'denied' })).toBe(
      expected,
    );
  });
});

describe('yes and no', () => {
  it.each<[ShortClaim, ShortClaim, string]>([
    [{ value: 'yes' }, { value: 'yes' }, 'agree: same-value'],
    [{ value: 'yes' }, { value: 'no' }, 'conflict: opposed'],
    [{ value: 'yes', modality: 'denied' }, { value: 'no' }, 'agree: same-value'],
    [{ value: 'yes', modality: 'denied' }, { value: 'yes' }, 'conflict: opposed'],
    [{ value: 'no', modality: 'denied' }, { value: 'yes' }, 'agree: same-value'],
    [{ value: 'yes', modality: 'denied' }, { value: 'yes', modality: 'denied' }, 'agree: same-value'],
    // They are facts without a time.
    [{ value: 'yes', 'as-of': '2031-03-01' }, { value: 'no', 'as-of': '2031-03-04' }, 'conflict: opposed'],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(ruling({ measure: 'yes-no' }, a, b)).toBe(expected);
  });
});

describe('states and places', () => {
  const words = {
    town: { label: 'town', includes: ['harbour'] },
    harbour: { label: 'harbour', includes: ['quay'] },
    quay: { label: 'quay' },
    left: { label: 'left' },
    back: { label: 'back', after: ['left'] },
    settled: { label: 'settled', after: ['back'] },
  };
  const on = (date: string) => ({ 'as-of': date });
  const monday = on('2031-03-03');
  const tuesday = on('2031-03-04');
  const denied = { modality: 'denied' as const };

  it.each<[string, ShortClaim, ShortClaim, string, string]>([
    ['the same', { value: 'quay' }, { value: 'quay' }, 'agree: same-value', 'agree: same-value'],
    ['one within the other', { value: 'town' }, { value: 'harbour' }, 'compatible: within', 'compatible: within'],
    [
      'one within what the other includes',
      { value: 'town' },
      { value: 'quay' },
      'compatible: within',
      'compatible: within',
    ],
    ['one after the other', { value: 'left' }, { value: 'back' }, 'updated: follows', 'conflict: different-value'],
    [
      'one after what follows',
      { value: 'left' },
      { value: 'settled' },
      'updated: follows',
      'conflict: different-value',
    ],
    [
      'two of one day',
      { value: 'quay', ...monday },
      { value: 'left', ...monday },
      'conflict: different-value',
      'conflict: different-value',
    ],
    [
      'two of two days',
      { value: 'quay', ...monday },
      { value: 'left', ...tuesday },
      'updated: later-state',
      'updated: later-state',
    ],
    [
      'two of a day and its month',
      { value: 'quay', ...monday },
      { value: 'left', ...on('2031-03') },
      'conflict: different-value',
      'conflict: different-value',
    ],
    [
      'two of days that may be one',
      { value: 'quay', ...on('2031-03-01/2031-03-04') },
      { value: 'left', ...on('2031-03-03/2031-03-08') },
      'depends: may-have-changed',
      'depends: may-have-changed',
    ],
    [
      'two of which one softly has the day of its page',
      { value: 'quay', ...monday },
      { value: 'left' },
      'updated: later-state',
      'conflict: different-value',
    ],
    [
      'one that is denied a day later',
      { value: 'quay', ...monday },
      { value: 'quay', ...tuesday, ...denied },
      'updated: later-state',
      'updated: later-state',
    ],
    [
      'one that is denied on its day',
      { value: 'quay', ...monday },
      { value: 'quay', ...monday, ...denied },
      'conflict: opposed',
      'conflict: opposed',
    ],
    [
      'one that is denied by what includes it',
      { value: 'quay' },
      { value: 'town', ...denied },
      'conflict: opposed',
      'conflict: opposed',
    ],
    [
      'two denials of one',
      { value: 'quay', ...denied },
      { value: 'quay', ...denied },
      'agree: same-value',
      'agree: same-value',
    ],
    [
      'denials of two',
      { value: 'quay', ...denied },
      { value: 'left', ...denied },
      'compatible: denied-other',
      'compatible: denied-other',
    ],
  ])('%s', (_, a, b, asState, asPlace) => {
    for (const [measure, expected] of [
      ['category', asState],
      ['place', asPlace],
    ] as const) {
      expect(ruling({ measure, categories: words }, a, b)).toBe(expected);
      expect(ruling({ measure, categories: words }, b, a)).toBe(expected);
    }
  });
});
