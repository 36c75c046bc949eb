import { expect, it } from 'vitest';
import { nearestNames } from '../../../src/core/query/nearest-names.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  actors: { mayor: { name: 'Anna Brook', aliases: ['Mayor Brook'] }, 'river-post': { name: 'River Post' } },
  questions: { houses: { title: 'Houses flooded' } },
  claims: [{ chain: ['mayor'], answers: 'houses', value: '7' }],
});

it.each([
  ['Ana Brook', ['Anna Brook']],
  ['what did anna brok say', ['Anna Brook']],
  ['flodded', ['Houses flooded']],
  ['Brok flooded', ['Anna Brook', 'Houses flooded']],
  ['xyzzy', []],
])('near %s stands %j', (text, names) => {
  const near = nearestNames(text, dossier);
  expect(near.map((name) => (name.kind === 'actor' ? name.actor.name : name.question.title))).toEqual(names);
});
