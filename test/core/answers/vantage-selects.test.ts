import { expect, it } from 'vitest';
import { vantageSelects } from '../../../src/core/answers/vantage-selects.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import type { Moment } from '../../../src/core/time/moment.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** The choices for a dossier whose sources were published then, about all of its claims. */
function choicesOf(published: Record<string, string | null>, chains: readonly string[] = []) {
  const claims = chains.map((speaker) => ({ chain: [speaker] }));
  const sources = Object.entries(published).map(([id, date], index) => {
    return [id, { published: date, claims: index === 0 ? claims : [] }] as const;
  });
  const dossier = dossierOf({ sources: Object.fromEntries(sources) });
  const invocation = { command: 'differences', options: { question: 'q', page: '3', without: 'army' } };
  const context = { ...sessionOf(dossier), zone: 'UTC', invocation };
  return vantageSelects([...dossier.claims.values()], context).flatMap((action) =>
    action.kind === 'select'
      ? [[textOf(action.label), ...action.options.map(({ label, invocation: to }) => [textOf(label), to.options])]]
      : [],
  );
}
const kept = { question: 'q', without: 'army' };

it('lead to each day on which a source may first have been published, or surely was, without the page', () => {
  expect(
    choicesOf({ late: '2031-03-09', early: '2031-03-04/2031-03-06', undated: null, open: '2031-03-09/..' }),
  ).toEqual([
    [
      'As of…',
      ['4 March 2031', { ...kept, 'as-of': '2031-03-04' }],
      ['6 March 2031', { ...kept, 'as-of': '2031-03-06' }],
      ['9 March 2031', { ...kept, 'as-of': '2031-03-09' }],
    ],
  ]);
});

it('are none where there is one day and one origin', () => {
  const oneDay: Moment['edtf'] = '2031-03-04';
  expect(choicesOf({ one: oneDay, two: oneDay }, ['mayor', 'mayor'])).toEqual([]);
});

it('lead away from each of two origins', () => {
  expect(choicesOf({ one: '2031-03-04' }, ['mayor', 'ministry', 'mayor'])).toEqual([
    ['Without…', ['Mayor', { question: 'q', without: 'mayor' }], ['Ministry', { question: 'q', without: 'ministry' }]],
  ]);
});

it('are two where there are two days', () => {
  expect(choicesOf({ one: '2031-03-04', two: '2031-03-05' })).toHaveLength(1);
});

it('lead to the day that a page quotes, where the page can only have been published from then on', () => {
  const quoting = dossierOf({
    sources: {
      undated: { published: null, claims: [{ said: '2031-01-10' }, { chain: ['mayor'] }] },
      april: { published: '2031-04', claims: [{ 'as-of': '2031-04-15' }] },
    },
  });
  const session = sessionOf(quoting);
  const context = { ...session, zone: 'UTC', invocation: { command: 'differences', options: {} } };
  const actions = vantageSelects([], context);
  const labels = actions.flatMap((action) =>
    action.kind === 'select' ? action.options.map(({ label }) => label) : [],
  );
  expect(labels.map(textOf)).toEqual(['10 January 2031', '15 April 2031', '30 April 2031']);
  const view = { title: [], blocks: [{ kind: 'actions' as const, actions }], footer: [] };
  expect(checkAnswer(view, context, session.commands)).toEqual([]);
});

it('say that a calendar may choose any day of the same question', () => {
  const dossier = dossierOf({ sources: { one: { published: '2031-03-04' }, two: { published: '2031-03-05' } } });
  const invocation = { command: 'differences', options: { question: 'q', page: '3', 'as-of': '2031-03-04' } };
  const [days] = vantageSelects([], { ...sessionOf(dossier), zone: 'UTC', invocation });
  expect(days).toMatchObject({
    label: [{ text: 'As of…' }],
    calendar: {
      label: [{ text: 'As of…' }],
      invocation: { command: 'differences', options: { question: 'q', 'as-of': '2031-03-04' } },
      option: 'as-of',
    },
  });
});
