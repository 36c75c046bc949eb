import { expect, it } from 'vitest';
import { idsMeantBy, knownIds } from '../../../src/core/checks/known-ids.ts';

const record = (length: number) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`question-${index}`, index]));

it('gathers ids once, and says which was meant', () => {
  const records = { mayor: 1, ministry: 2 };
  expect(knownIds(records)).toBe(knownIds(records));
  expect(knownIds(records).ids).toEqual(['mayor', 'ministry']);
  expect(['mayr', 'zebra'].map(knownIds(records).meantBy)).toEqual(['mayor', null]);
  expect(idsMeantBy(['mayor', 'minsitry', 'zebra'], records)).toEqual(new Set(['ministry']));
});

it('compares 200,000 ids at most, and says then that it cannot tell', () => {
  const records = record(20_000);
  const { meantBy } = knownIds(records);
  const meant = Array.from({ length: 15 }, (_, index) => meantBy(`x${index}`));
  expect(meant).toEqual([...Array(10).fill(null), ...Array(5).fill(undefined)]);
  expect(meantBy('x7')).toBeNull();
  expect(idsMeantBy(['x7'], records)).toEqual(new Set());
  expect(idsMeantBy(['x7', 'x20'], records)).toBeNull();
});
