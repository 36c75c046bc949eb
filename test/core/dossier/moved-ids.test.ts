import { expect, it } from 'vitest';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf({
  questions: { pump: { 'moved-to': 'pumps' }, pumps: {} },
  actors: { major: { 'moved-to': 'mayor' }, mayor: {} },
  claims: [
    { id: 'oldest', 'moved-to': 'older' },
    { id: 'older', 'moved-to': 'old' },
    { id: 'new' },
    { id: 'old', 'moved-to': 'new' },
  ],
  sources: { herald: { claims: [{ id: 'other', 'moved-to': 'new' }] } },
});

it('an old id leads to the one that is used now, however often it moved', () => {
  expect([...dossier.moved.claim]).toEqual([
    ['oldest', 'new'],
    ['older', 'new'],
    ['old', 'new'],
    ['other', 'new'],
  ]);
  expect([[...dossier.moved.actor], [...dossier.moved.question]]).toEqual([[['major', 'mayor']], [['pump', 'pumps']]]);
});

it('a record stands under its new id alone', () => {
  expect([...dossier.claims.keys()]).toEqual(['new']);
  expect([...dossier.questions.keys()]).toEqual(['pumps']);
  expect([dossier.actors.has('major'), dossier.actors.has('mayor')]).toEqual([false, true]);
  expect([...dossier.sources.values()].map(({ claims }) => claims.map(({ id }) => id))).toEqual([['new'], []]);
});
