import { describe, expect, it } from 'vitest';
import type { ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { openDefinitions, readingsOf, relate, withParts } from '../../../src/core/compare/reading.ts';
import type { Question } from '../../../src/core/dossier/dossier.ts';
import { dossierOf } from '../../support/dossiers.ts';

function questionOf(scopes: NonNullable<ShortQuestion['scopes']>): Question {
  const question = dossierOf({ questions: { pumps: { scopes } } }).questions.get('pumps');
  if (question === undefined) throw new Error('a question');
  return question;
}

const pumps = questionOf({
  diesel: {},
  electric: {},
  hand: {},
  heavy: { includes: ['diesel'], 'may-include': ['electric'] },
  motor: { includes: ['diesel', 'electric'], exhaustive: true },
  all: { includes: ['motor', 'hand'], exhaustive: true },
});
const [counts, countsNot] = readingsOf(openDefinitions(pumps, ['heavy']));
if (counts === undefined || countsNot === undefined) throw new Error('two readings');

describe('how scopes relate', () => {
  it.each([
    [[], [], 'same'],
    [['diesel'], ['diesel'], 'same'],
    [['diesel'], ['electric'], 'other'],
    [['heavy'], ['diesel'], 'includes'],
    [['diesel'], ['heavy'], 'included'],
    [['heavy'], ['electric'], 'other'],
    // An exhaustive scope is what it includes.
    [['motor'], ['diesel', 'electric'], 'same'],
    [['diesel', 'electric'], ['motor'], 'same'],
    [['motor'], ['diesel'], 'includes'],
    [['all'], ['diesel', 'electric', 'hand'], 'same'],
    [['all'], ['motor', 'hand'], 'same'],
    [['all'], ['diesel', 'hand'], 'includes'],
    [['diesel', 'hand'], ['all'], 'included'],
    // A scope that is not exhaustive may hold more than it includes.
    [['heavy'], ['diesel', 'hand'], 'other'],
    // A figure that says what it counts, and one that does not, count different things.
    [[], ['diesel'], 'other'],
    [['diesel'], [], 'other'],
  ])('%j and %j: %s', (a, b, relation) => {
    expect(relate(pumps, a, b, countsNot)).toBe(relation);
  });

  it('by the reading', () => {
    expect(relate(pumps, ['heavy'], ['electric'], counts)).toBe('includes');
    expect(relate(pumps, ['electric'], ['heavy'], counts)).toBe('included');
    expect(relate(pumps, ['heavy'], ['diesel', 'electric'], counts)).toBe('includes');
    expect(relate(pumps, ['heavy'], ['diesel', 'electric'], countsNot)).toBe('other');
  });

  it('holds an exhaustive scope that includes nothing for itself', () => {
    const question = questionOf({ empty: { exhaustive: true }, hand: {} });
    expect(relate(question, ['empty'], ['hand'], [])).toBe('other');
    expect(relate(question, ['empty'], ['empty'], [])).toBe('same');
  });
});

describe('the open definitions that bear on scopes', () => {
  const deep = questionOf({
    a: { 'may-include': ['b'] },
    b: { 'may-include': ['c'] },
    c: {},
    d: { 'may-include': ['c'] },
  });

  it.each<[string[], string[]]>([
    [['c'], []],
    [['b'], ['b/c']],
    [['a'], ['a/b', 'b/c']],
    [
      ['a', 'c'],
      ['a/b', 'b/c'],
    ],
    [
      ['d', 'b'],
      ['b/c', 'd/c'],
    ],
    [
      ['b', 'd'],
      ['b/c', 'd/c'],
    ],
    [[], []],
  ])('%j: %j', (scopes, edges) => {
    expect(openDefinitions(deep, scopes).map(({ whole, part }) => `${whole}/${part}`)).toEqual(edges);
  });

  it('double the readings, "it counts" first', () => {
    const readings = readingsOf(openDefinitions(deep, ['a'])).map((reading) => reading.map((edge) => edge.counts));
    expect(readings).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(readingsOf([])).toEqual([[]]);
  });

  it('reach as far as the reading lets them', () => {
    const [all, first, , none] = readingsOf(openDefinitions(deep, ['a']));
    expect([...withParts(deep, ['a'], all ?? [])].sort()).toEqual(['a', 'b', 'c']);
    expect([...withParts(deep, ['a'], first ?? [])].sort()).toEqual(['a', 'b']);
    expect([...withParts(deep, ['a'], none ?? [])]).toEqual(['a']);
  });
});
