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

it('an id may have moved thousands of times', () => {
  const claims = Array.from({ length: 20_000 }, (_, index) => ({ id: `c${index}`, 'moved-to': `c${index + 1}` }));
  const { moved } = dossierOf({ claims: [...claims, { id: 'c20000' }] });
  expect([moved.claim.size, moved.claim.get('c0'), moved.claim.get('c19999')]).toEqual([20_000, 'c20000', 'c20000']);
});
