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
  const scopes = { all: { includes: ['dead', 'captured'] }, dead: {}, captured: {} };
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

it('of conflicts, the one that is nearest to being none', () => {
  expect(decided(['all', 'exactly 100'], ['all', 'exactly 900'], ['all', 'exactly 90'])).toEqual([
    'conflict',
    'all-0',
    'all-2',
  ]);
});
