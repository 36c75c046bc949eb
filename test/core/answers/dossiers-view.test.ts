import { expect, it } from 'vitest';
import { dossiersView, usedView } from '../../../src/core/answers/dossiers-view.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf, linesOf } from './lines-of.ts';

const flood = dossierOf({ id: 'flood', claims: [{}, {}] }, 'aaaaaaaaaaaa');
const drought = dossierOf({ id: 'drought', dossier: { title: 'No rain', summary: 'Dry.' } }, 'bbbbbbbbbbbb');
const invocation = { command: 'dossier', options: {} };
const dossiers = new Map([flood, drought].map((dossier) => [dossier.id, dossier]));
const context = { ...sessionOf(flood, { dossiers }), zone: 'UTC', invocation };

it('lists the dossiers, marks the one in use, and offers each', () => {
  const view = dossiersView(context);
  expect(linesOf(view.blocks)).toEqual([
    'Flood at the barrier — in use here',
    '  An invented flood.',
    '  1 source · 2 claims · 0 questions · 1 actor · flood · revision aaaaaaaaaaaa',
    'No rain',
    '  Dry.',
    '  0 sources · 0 claims · 0 questions · 0 actors · drought · revision bbbbbbbbbbbb',
  ]);
  expect(controlsOf(view)).toEqual(['Use a dossier', 'Flood at the barrier', 'No rain']);
  expect(invocationsOf(view)).toEqual([
    { command: 'dossier', options: { use: 'flood' } },
    { command: 'dossier', options: { use: 'drought' } },
  ]);
});

it('counts the quotes that nobody can verify, and says when a dossier was last looked over', () => {
  const begun = dossierOf({
    dossier: { reviewed: '2031-03-09' },
    sources: { heard: { capture: null, claims: [{}, {}] }, kept: { claims: [{}] } },
  });
  const view = dossiersView({ ...context, dossiers: new Map([['flood', begun]]) });
  expect(linesOf(view.blocks).at(-1)).toBe(
    '  2 sources · 3 claims · 0 questions · 2 actors · 2 quotes unverified · flood · revision 000000000000 · ' +
      'last looked over on 9 March 2031',
  );
});

it('offers no choice where there is only one', () => {
  expect(controlsOf(dossiersView({ ...context, dossiers: new Map([['flood', flood]]) }))).toEqual([]);
});

it('says that a dossier is used now, with its own last line; or that the choice was not kept', () => {
  const used = usedView(drought, true, context);
  expect(linesOf(used.blocks)).toEqual(['This channel now uses No rain.']);
  expect(textOf(used.footer)).toBe('No rain · revision bbbbbbbbbbbb · as of 1 April 2031');
  expect(linesOf(usedView(drought, false, context).blocks)).toEqual([
    'The choice could not be kept. Try again, or ask whoever runs the bot to look at its store.',
  ]);
});
