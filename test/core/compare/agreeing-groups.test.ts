import { expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { day, difference } from './ruling.ts';

/** The ids of those who agree. */
function agreeing(question: ShortQuestion, ...claims: ShortClaim[]) {
  const answers = claims.map((claim) => ({ answers: 'pumps', ...day, ...claim }));
  return difference(question, { claims: answers }).agreeing.map((group) => group.map(({ id }) => id));
}

const scopes = { diesel: {}, hand: {} };
const mayor = { chain: ['mayor'], value: 'exactly 10' };
const ministry = { chain: ['ministry'], value: 'exactly 10' };

it('an origin that says the same twice joins with both claims', () => {
  const again = { ...mayor, chain: ['wire', 'mayor'] };
  const groups = agreeing({}, { id: 'a', ...ministry }, { id: 'b', ...mayor }, { id: 'c', ...again });
  expect(groups).toEqual([['a', 'b', 'c']]);
});

it('those who say another number have a group of their own', () => {
  const others = [
    { id: 'c', chain: ['army'], value: 'exactly 90' },
    { id: 'd', chain: ['union'], value: 'exactly 90' },
    { id: 'e', chain: ['brigade'], value: 'exactly 50' },
  ];
  expect(agreeing({}, { id: 'a', ...ministry }, { id: 'b', ...mayor }, ...others)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

it('what counts other things is in no group', () => {
  const groups = agreeing({ scopes }, { id: 'a', ...mayor, scope: 'diesel' }, { id: 'b', ...ministry, scope: 'hand' });
  expect(groups).toEqual([]);
});

it('who agrees with one member and does not compare with another is not of the group', () => {
  const level: ShortQuestion = { measure: 'level' };
  const at = (date: string) => ({ 'as-of': date });
  const groups = agreeing(
    level,
    { id: 'a', ...mayor, ...at('2031-03-01') },
    { id: 'b', ...ministry, ...at('2031-03-07') },
    { id: 'c', chain: ['army'], value: 'exactly 10', ...at('2031-03-13') },
  );
  expect(groups).toEqual([['a', 'b']]);
});

it('parts that do not compare keep nobody out of a group whose other parts agree', () => {
  const parts = (diesel: string, hand: string) => ({ value: { parts: { diesel, hand }, all: true } });
  const groups = agreeing(
    { scopes, measure: 'level' },
    { id: 'a', chain: ['mayor'], ...parts('exactly 10', 'exactly 20') },
    { id: 'b', chain: ['ministry'], scope: 'diesel', value: 'exactly 10' },
  );
  expect(groups).toEqual([['a', 'b']]);
});

it('a declared sum neither joins a group nor keeps its terms out of one', () => {
  const groups = agreeing(
    { scopes, sums: [{ label: 'both', of: ['a', 'b'] }] },
    { id: 'a', ...mayor, scope: 'diesel' },
    { id: 'b', ...mayor, scope: 'hand', value: 'exactly 5' },
    { id: 'c', ...ministry, scope: 'diesel' },
  );
  expect(groups).toEqual([['a', 'c']]);
});
