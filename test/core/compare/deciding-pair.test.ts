import { expect, it } from 'vitest';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** The ids of the claims of the pair that decided, where a total stands against parts of it. */
function decided(...values: [scope: string, value: string][]) {
  const claims = values.map(([scope, value], index) => ({
    id: `${scope}-${index}`,
    answers: 'losses',
    scope,
    value,
    chain: [`speaker-${index}`],
    'as-of': '2031-03-04',
  }));
  const whole = { includes: ['dead', 'captured'] };
  const scopes = { all: whole, total: whole, dead: {}, captured: {} };
  const dossier = dossierOf({ questions: { losses: { scopes } }, claims });
  const question = dossier.questions.get('losses');
  const pair = question === undefined ? null : (differenceOf(question, [...dossier.claims.values()])?.decided ?? null);
  return pair === null ? null : [pair.verdict, ...[pair.a, pair.b].flatMap((side) => side.claims.map(({ id }) => id))];
}

it('of parts that fit into a total, the one that nearly fills it', () => {
  const total = ['all', 'exactly 4,000'] as const;
  expect(decided([...total], ['captured', 'two'], ['dead', 'exactly 3,900'])).toEqual([
    'compatible',
    'all-0',
    'dead-2',
  ]);
  expect(decided([...total], ['dead', 'exactly 3,900'], ['captured', 'two'])).toEqual([
    'compatible',
    'all-0',
    'dead-1',
  ]);
});

it('of conflicts, the widest, though it is not nearest in its numbers', () => {
  expect(decided(['all', 'exactly 100'], ['all', 'exactly 900'], ['all', 'exactly 90'])).toEqual([
    'conflict',
    'all-1',
    'all-2',
  ]);
});

it.each(['all', 'total'])(
  'of parts that fit into %s, the one whose least nearly fills it, whatever its most',
  (whole) => {
    // The ids decide which of the two is the first of a pair: "all" is, and "total" is not.
    const found = decided([whole, 'exactly 100'], ['dead', '10 to 100'], ['captured', 'exactly 60']);
    expect(found?.toSorted()).toEqual([`${whole}-0`, 'captured-2', 'compatible'].toSorted());
  },
);

it('of conflicts with parts, the widest', () => {
  const found = decided(['all', 'exactly 100'], ['dead', 'exactly 900'], ['captured', 'exactly 110']);
  expect(found).toEqual(['conflict', 'all-0', 'dead-1']);
});

it('of two counts of one day, the floor beside the lowest of those below it', () => {
  const found = decided(['all', 'at least 11,300'], ['all', '3,283'], ['all', 'about 4,000'], ['all', '3,958']);
  expect(found).toEqual(['conflict', 'all-0', 'all-1']);
});
