import { expect, it } from 'vitest';
import { overviewOf } from '../../../src/core/digest/overview.ts';
import { dossierOf } from '../../support/dossiers.ts';

const day = { 'as-of': '2031-03-04' };
const two = (answers: string, first: string, second: string) => [
  { answers, chain: ['mayor'], value: first, ...day },
  { answers, chain: ['ministry'], value: second, ...day },
];
const dossier = dossierOf({
  questions: {
    lonely: { settles: 'another word' },
    agreed: { settles: 'nothing' },
    bounded: {},
    weeks: { measure: 'level', settles: 'the date' },
    disputed: { settles: 'the list' },
    quiet: { settles: 'an answer' },
  },
  sources: {
    post: {
      claims: [
        { answers: 'lonely', chain: ['mayor'], value: '20' },
        ...two('agreed', 'exactly 20', 'exactly 20'),
        ...two('bounded', 'at least 20', 'exactly 30'),
        { answers: 'weeks', chain: ['mayor'], value: '20', ...day },
        { answers: 'weeks', chain: ['ministry'], value: '20', 'as-of': '2031-01-04' },
        ...two('disputed', 'exactly 20', 'exactly 30'),
      ],
    },
    empty: {},
  },
});

it('sorts every answered question by how it stands', () => {
  const { differing, agreeing, notComparable, singleSource, sources } = overviewOf(dossier);
  const ids = [differing, agreeing, notComparable, singleSource].map((list) => list.map(({ question }) => question.id));
  expect(ids).toEqual([['disputed', 'bounded'], ['agreed'], ['weeks'], ['lonely']]);
  expect(sources.map(({ id }) => id)).toEqual(['post', 'empty']);
});

it('names as open what differs and could be settled', () => {
  expect(overviewOf(dossier).open.map(({ id }) => id)).toEqual(['disputed']);
});
