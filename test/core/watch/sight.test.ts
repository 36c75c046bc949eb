import { expect, test } from 'vitest';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import { keptSights, prepareSight, Sight, sightOf } from '../../../src/core/watch/sight.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  questions: { houses: { measure: 'level', unit: 'houses' }, bridges: { measure: 'level', unit: 'bridges' } },
  claims: [
    { id: 'mayor-houses', chain: ['mayor'], answers: 'houses', value: '200' },
    { id: 'own-houses', answers: 'houses', value: '300', 'chain-complete': false },
  ],
});

test('what is seen can be kept, and read again', () => {
  const sight = sightOf(dossier, ['houses', 'bridges', 'gone']);
  expect(Sight.parse(JSON.parse(JSON.stringify(sight)))).toEqual(sight);
  expect(sight.questions).toMatchObject({
    houses: { claims: { 'mayor-houses': ['standing', expect.any(String), expect.any(String)] }, origins: ['mayor'] },
    bridges: { verdict: null, claims: {}, origins: [] },
  });
  expect(Object.keys(sight.questions)).toEqual(['houses', 'bridges']);
});

test('who waits for new origins alone remembers no claims', () => {
  expect(sightOf(dossier, ['houses'], 'new-origin').questions.houses).toMatchObject({ claims: {}, origins: ['mayor'] });
});

test.each([[['standing', 'a']], [['standing', 'a', 1]], [['standing', 1, 'a']], [['lying', 'a', 'b']], ['standing']])(
  '%j is nothing that was seen of a claim',
  (claim) => {
    const houses = { verdict: null, claims: { 'mayor-houses': claim }, origins: [] };
    expect(Sight.safeParse({ questions: { houses } }).success).toBe(false);
    expect(Sight.safeParse({ questions: { houses: { ...houses, claims: null } } }).success).toBe(false);
  },
);

test('it is computed a question at a time', () => {
  const fresh = { ...dossier };
  runToEnd(prepareSight(fresh, ['houses']));
  expect([...(keptSights.get(fresh)?.keys() ?? [])]).toEqual(['houses']);
});
