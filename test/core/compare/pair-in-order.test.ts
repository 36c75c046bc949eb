import { expect, it } from 'vitest';
import type { ShortClaim, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { sidesInOrder } from '../../../src/core/compare/pair-in-order.ts';
import { difference } from './ruling.ts';

const early = { 'as-of': '2031-03-01' };
const late = { 'as-of': '2031-03-20' };

/** The rule of two claims, and their ids in the order in which they are told, whichever stands first in the data. */
function told(question: ShortQuestion, ...claims: ShortClaim[]): string[] {
  const tellings = [claims, claims.toReversed()].map((each) => {
    const { decided, rule } = difference(question, { claims: each.map((claim) => ({ answers: 'pumps', ...claim })) });
    if (decided === null) throw new Error('a pair decides');
    return [rule, ...sidesInOrder(decided).map((side) => side.claims[0].id)];
  });
  expect(tellings[1]).toEqual(tellings[0]);
  return tellings[0] ?? [];
}

it('tells of a count that grew the smaller first', () => {
  const grown = told(
    {},
    { id: 'a', chain: ['mayor'], value: 'exactly 300', ...late },
    { id: 'b', chain: ['army'], value: 'exactly 100', ...early },
  );
  expect(grown).toEqual(['growth', 'b', 'a']);
});

it('tells of a state that followed another the earlier first', () => {
  const categories = { gone: { label: 'gone' }, back: { label: 'back', after: ['gone'] } };
  const followed = told(
    { measure: 'category', categories },
    { id: 'a', chain: ['mayor'], value: 'back' },
    { id: 'b', chain: ['army'], value: 'gone' },
  );
  expect(followed).toEqual(['follows', 'b', 'a']);
});

it('tells of a part that exceeds its whole the part first', () => {
  const scopes = { all: { label: 'all', includes: ['diesel'] }, diesel: { label: 'diesel' } };
  const exceeds = told(
    { measure: 'level', scopes },
    { id: 'a', chain: ['mayor'], scope: 'all', value: 'exactly 100', ...early },
    { id: 'b', chain: ['army'], scope: 'diesel', value: 'exactly 300', ...early },
  );
  expect(exceeds).toEqual(['part-exceeds-whole', 'b', 'a']);
});
