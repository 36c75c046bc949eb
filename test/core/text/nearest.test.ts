import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/core/text/nearest.ts';

const ids = ['rbc-ukraine', 'daily8', 'budanov', 'south-korea-mod', 'to', 'differences'];

const cases: readonly { typed: string; found: string | null; why: string }[] = [
  { typed: 'daily8', found: 'daily8', why: 'the same' },
  { typed: 'Daily-8', found: 'daily8', why: 'one letter too many, and a capital' },
  { typed: '  to  ', found: 'to', why: 'the same, with spaces around it' },
  { typed: 'dialy8', found: 'daily8', why: 'neighbours swapped count as one slip' },
  { typed: 'buddanof', found: 'budanov', why: 'two slips in eight letters' },
  { typed: 'budxxxv', found: null, why: 'three slips in seven letters' },
  { typed: 'bu', found: null, why: 'too short a beginning' },
  { typed: 'bud', found: 'budanov', why: 'a beginning' },
  { typed: 'büdanov', found: 'budanov', why: 'accents do not matter' },
  { typed: 'rcb', found: 'rbc-ukraine', why: 'a slip in one word of an id' },
  { typed: 'korea', found: 'south-korea-mod', why: 'one word of an id' },
  { typed: 'ot', found: 'to', why: 'short words have room for one slip' },
  { typed: 'x', found: null, why: 'one letter is near nothing' },
  { typed: 'weather', found: null, why: 'nothing is near' },
  { typed: '', found: null, why: 'nothing was typed' },
];

describe('the nearest candidate', () => {
  test.each(cases)('$typed: $why', ({ typed, found }) => {
    expect(nearest(typed, ids)).toBe(found);
  });

  test('of equals the first is taken', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });

  test('of the whole and a part of another that are equally near, the whole is taken', () => {
    expect(nearest('korez', ['south-korea', 'korex'])).toBe('korex');
  });

  test('a candidate itself is taken before one that begins with it', () => {
    expect(nearest('abc', ['abcd', 'abc'])).toBe('abc');
  });

  test('one letter is near no other letter', () => {
    expect([nearest('x', ['y']), nearest('x', ['x'])]).toEqual([null, 'x']);
  });

  test('a part of two letters is too short to be meant', () => {
    expect(nearest('tx', ['to-the-moon'])).toBeNull();
  });

  test('a candidate itself is always found, unless it is one letter that another equals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.array(fc.stringMatching(/^[a-z]{3,12}$/)), (word, others) => {
        expect(nearest(word, [...others, word])).toBe(word);
      }),
    );
  });

  test('a huge word takes no time', () => {
    expect(nearest('x'.repeat(100_000), ids)).toBeNull();
  });
});
