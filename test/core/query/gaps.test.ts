import { describe, expect, test } from 'vitest';
import { gapsOf, gapsOn } from '../../../src/core/query/gaps.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  parties: { north: 'the North', south: 'the South', east: 'the East' },
  actors: {
    'north-army': { party: 'north' },
    colonel: { 'part-of': 'north-army' },
    'south-army': { party: 'south' },
    officials: { kind: 'anonymous' },
    wire: { kind: 'agency' },
  },
  questions: {
    guns: { measure: 'cumulative', unit: 'guns', settles: 'which guns count', scopes: { old: {}, new: {} } },
    weight: { measure: 'level', unit: 'tons' },
    range: { measure: 'level', unit: 'miles' },
    cause: { measure: 'text' },
  },
  sources: {
    'river-post': {
      claims: [
        { id: 'north-old', chain: ['colonel'], answers: 'guns', scope: 'old', value: 'exactly 5', said: '2031-03-01' },
        { id: 'north-new', chain: ['north-army'], answers: 'guns', scope: 'new', value: 'exactly 9' },
        { id: 'sum-of-it', chain: ['wire', 'officials'], 'chain-complete': false, answers: 'guns', value: 'about 14' },
        { id: 'wrong', chain: ['mayor'], answers: 'guns', value: '1', rank: 'deprecated', reason: 'it is wrong' },
        { id: 'south-range', chain: ['south-army'], answers: 'range', value: '3 to 4' },
        { id: 'wire-range', chain: ['wire'], answers: 'range', value: '3 to 4' },
        { id: 'own-weight', answers: 'weight', value: '30', said: '2031-03-01' },
      ],
    },
    'hill-post': {
      capture: null,
      claims: [{ id: 'hill-weight', chain: ['mayor'], answers: 'weight', value: '31', said: '2031-03-01' }],
    },
  },
});

function of(id: string) {
  const question = dossier.questions.get(id);
  if (question === undefined) throw new Error('there is a question');
  const { difference, ...gaps } = gapsOn(question, dossier);
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  return {
    answered: difference !== null,
    parties: gaps.parties,
    silent: ids(gaps.silent),
    lone: ids(gaps.lone),
    undated: ids(gaps.undated),
    unnamed: ids(gaps.unnamed),
    unverified: ids(gaps.unverified),
  };
}
const nothing = { parties: [], silent: [], lone: [], undated: [], unnamed: [], unverified: [] };

describe('what the record lacks', () => {
  test('of a question on which a party speaks: the others, and who speaks beside it', () => {
    expect(of('guns')).toEqual({
      answered: true,
      parties: ['south', 'east'],
      silent: ['south-army'],
      lone: ['north-old', 'north-new', 'sum-of-it'],
      undated: ['north-new', 'sum-of-it'],
      unnamed: ['sum-of-it'],
      unverified: [],
    });
  });

  test('of one on which no party speaks: nobody’s word, but a second page whose text was not kept', () => {
    expect(of('weight')).toEqual({ ...nothing, answered: true, unverified: ['hill-weight'] });
  });

  test('of one that nobody answers', () => {
    expect(of('cause')).toEqual({ ...nothing, answered: false });
  });

  test('no figure is alone of which two origins are sure', () => {
    expect(of('range')).toMatchObject({ lone: [], parties: ['north', 'east'], silent: ['north-army', 'mayor'] });
  });

  test('all questions that lack something, those at odds first and those without an answer last', () => {
    const ids = gapsOf(dossier).map(({ question }) => question.id);
    expect([ids.toSorted(), ids.at(-1)]).toEqual([['cause', 'guns', 'range', 'weight'], 'cause']);
    const whole = dossierOf({
      questions: { cause: { measure: 'text' } },
      claims: [{ answers: 'cause', value: 'rain', said: '2031-03-01' }],
    });
    expect(gapsOf(whole)).toEqual([]);
  });
});
