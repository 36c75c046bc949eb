import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { movedView } from '../../../src/core/answers/moved-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { invocationsOf } from '../../../src/core/message/phrases-of.ts';
import { firedInTurns } from '../../../src/core/watch/fired.ts';
import { sightOf } from '../../../src/core/watch/sight.ts';
import type { KeptWatch } from '../../../src/core/watch/watch.ts';
import { aWatch } from '../../store/some-watches.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { linesOf } from './lines-of.ts';

const mayor = { id: 'mayor-houses', chain: ['mayor'], answers: 'houses', value: 'exactly 200' };
const ministry = { id: 'ministry-houses', chain: ['ministry'], answers: 'houses', value: 'about 900' };
const own = { id: 'own-bridges', answers: 'bridges', value: 'exactly 3' };
const questions = {
  houses: { measure: 'level' as const, unit: 'houses' },
  bridges: { measure: 'level' as const, unit: 'bridges' },
};
const before = dossierOf({ questions, claims: [mayor] });
const after = dossierOf({ questions, claims: [mayor, ministry, own] });

function viewOf(watches: readonly KeptWatch[], dossier: Dossier = after, seen: Dossier = before) {
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'watch', options: {} } };
  const sight = sightOf(seen, seen.questions.keys());
  const own = watches.map((watch) => ({ ...watch, dossier: dossier.id }));
  const fired = own.map((watch) => ({ watch, fired: runToEnd(firedInTurns(watch, sight, dossier)) }));
  const view = movedView(
    fired.filter((one) => one.fired.length > 0),
    'receipt1',
    context,
  );
  expect(checkAnswer(view, context, commands)).toEqual([]);
  return view;
}
const shown = (view: ReturnType<typeof viewOf>) => linesOf(view.blocks).map((line) => line.trim());

describe('what tells that something moved', () => {
  test('says from what to what, what moved it, and where that stands', () => {
    const view = viewOf([aWatch('w')]);
    expect(textOf(view.title)).toBe('Moved: Flood at the barrier');
    expect(shown(view)).toEqual([
      'Houses: one origin only → ✕ conflict',
      'new origin: about 900 houses — Ministry, in River Post',
      'Watched: Houses (any change)',
    ]);
    expect([textOf(view.news ?? []), view.verdict, view.thread]).toEqual([
      'Houses: one origin only → ✕ conflict',
      'conflict',
      undefined,
    ]);
    expect(textOf(view.footer)).toMatch(/revision 000000000000 · receipt receipt1$/);
    expect(invocationsOf(view)).toEqual([
      { command: 'differences', options: { question: 'houses' } },
      { command: 'watch', options: { do: 'remove', id: 'w' } },
    ]);
  });

  test('tells what several watches wait for once for each question, the worst first', () => {
    const figure = { when: 'figure', above: 900 } as const;
    const view = viewOf([aWatch('all', { question: null }), aWatch('f', figure), aWatch('b', { question: 'bridges' })]);
    expect(shown(view).slice(0, 4)).toEqual([
      'Houses: one origin only → ✕ conflict',
      'may be above 900: about 900 houses — Ministry, in River Post',
      'Bridges: no answer → one origin only',
      'new origin: exactly 3 bridges — River Post',
    ]);
    expect(invocationsOf(view).flatMap(({ options }) => options.id ?? [])).toEqual(['all', 'f', 'b']);
  });

  test('says nothing of claims that were not waited for', () => {
    const moved = dossierOf({ questions, claims: [mayor, { ...mayor, id: 'again', value: 'exactly 201' }] });
    expect(shown(viewOf([aWatch('w', { when: 'figure', above: 200 })], moved))).toMatchObject({
      1: 'above 200: exactly 201 houses — Mayor, in River Post',
      2: expect.stringContaining('Watched:'),
    });
  });

  test('tells all that is new to any of the watches, which may have seen different things', () => {
    const [first, second, third] = [
      [mayor],
      [mayor, ministry],
      [mayor, ministry, { ...mayor, id: 'more', chain: ['agency'] }],
    ].map((claims) => dossierOf({ questions, claims }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');
    const firedFrom = (seen: Dossier, watch: KeptWatch) => {
      const own = { ...watch, dossier: third.id };
      return { watch: own, fired: runToEnd(firedInTurns(own, sightOf(seen, ['houses'], watch.when), third)) };
    };
    const fired = [firedFrom(second, aWatch('any')), firedFrom(first, aWatch('verdict', { when: 'verdict' }))];
    const context = { ...sessionOf(third), zone: 'UTC', invocation: { command: 'watch', options: {} } };
    const view = movedView([...fired, firedFrom(first, aWatch('new', { when: 'new-origin' }))], 'receipt1', context);
    expect(
      linesOf(view.blocks)
        .map((line) => line.trim())
        .slice(0, 3),
    ).toEqual([
      'Houses: one origin only → ✕ conflict',
      'new origin: exactly 200 houses — Agency, in River Post',
      'new origin: about 900 houses — Ministry, in River Post',
    ]);
  });

  test('shows each question in the thread, however much moved it and however long the names are', () => {
    const name =
      'The Northern Harbour Ministry of the Interior and of Coastal Observation, Relief, Bridges and Inspection';
    const chains = Array.from({ length: 40 }, (_, index) => `speaker-${index}`);
    const actors = Object.fromEntries(chains.map((id, index) => [id, { name: `${name} ${index}` }]));
    const claims = chains.flatMap((id, index) =>
      ['houses', 'bridges'].map((answers) => ({ id: `${id}-${answers}`, chain: [id], answers, value: `${index + 1}` })),
    );
    const view = viewOf([aWatch('w', { question: null })], dossierOf({ questions, actors, claims }));
    const [part] = view.thread ?? [];
    const entries = part?.blocks.flatMap((block) => (block.kind === 'entry' ? [block.lines.length] : [])) ?? [];
    expect([entries.length, entries.every((count) => count > 0)]).toEqual([2, true]);
  });

  test('has a thread with the whole where the message has no room for it', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `question-of-the-flooded-houses-${index}`);
    const many = Object.fromEntries(ids.map((id) => [id, { measure: 'level' as const, unit: 'houses' }]));
    const claims = ids.map((id) => ({ ...mayor, id: `${id}-claim`, answers: id }));
    const view = viewOf([aWatch('w', { question: null })], dossierOf({ questions: many, claims }), before);
    expect(view.blocks.filter(({ kind }) => kind === 'entry').length).toBeLessThan(30);
    expect(shown(view).join()).toMatch(/and \d+ more questions that moved/);
    expect(textOf(view.news ?? [])).toMatch(/; and 29 more questions that moved$/);
    expect(invocationsOf(view)).toContainEqual({ command: 'differences', options: {} });
    expect(view.thread?.map(({ title }) => textOf(title))).toEqual(['What moved']);
    const entries = view.thread?.[0]?.blocks.filter(({ kind }) => kind === 'entry') ?? [];
    expect(entries.length).toBeGreaterThan(view.blocks.filter(({ kind }) => kind === 'entry').length);
  });
});
