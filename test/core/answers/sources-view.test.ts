import { expect, it } from 'vitest';
import { textOf } from '../../../src/core/message/inline.ts';
import { sessionOf, viewOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

const answer = { answers: 'houses', chain: ['mayor'], value: '200' };
const dossier = dossierOf({
  questions: { houses: {}, boats: {} },
  sources: {
    post: { title: 'Flood', claims: [answer, { id: 'own', answers: 'boats', value: '7' }] },
    herald: { title: 'Water', published: null, claims: [answer] },
  },
});

it('says of each source what it adds and where it stands alone, and leads to it and to its claims', () => {
  const view = viewOf({ command: 'sources', options: {} }, sessionOf(dossier));
  expect(textOf(view.title)).toBe('Sources · 2');
  expect(linesOf(view.blocks)).toEqual([
    'Flood — Post',
    '  2 claims, 1 of them in no other source from the same speaker; 1 question that no other source answers',
    '  published on 5 March 2031 · 1 outlet · 2 origins · post',
    'Water — Herald',
    '  1 claim',
    '  no date of publication · 1 outlet · 1 origin · herald',
  ]);
  expect(controlsOf(view)).toEqual([
    'A source',
    'Post: Flood',
    'Herald: Water',
    'The claims of a source',
    'Post: Flood',
    'Herald: Water',
  ]);
});
