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

it('a declared sum neither joins a group nor keeps its terms out of one', () => {
  const groups = agreeing(
    { scopes, sums: [{ label: 'both', of: ['a', 'b'] }] },
    { id: 'a', ...mayor, scope: 'diesel' },
    { id: 'b', ...mayor, scope: 'hand', value: 'exactly 5' },
    { id: 'c', ...ministry, scope: 'diesel' },
  );
  expect(groups).toEqual([['a', 'c']]);
});
