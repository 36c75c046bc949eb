import { describe, expect, it } from 'vitest';
import { askRemovalView, changedView, scheduledView } from '../../../src/core/answers/schedule-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { runCommand } from '../../../src/core/command/run-command.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOf, sizeOfSmall, sizeOfTitle, sum } from '../../../src/core/message/measure.ts';
import { invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { isSameSchedule } from '../../../src/core/schedule/is-same-schedule.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { sessionOf } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const flood = dossierOf();
const drought = dossierOf({ id: 'drought' });
const dossiers = new Map([
  [flood.id, flood],
  [drought.id, drought],
]);
const session = sessionOf(flood, { dossiers });
const context = { ...session, zone: 'UTC', invocation: { command: 'digest', options: {} } };
const schedule = aSchedule('morning', { dossier: flood.id, days: ['mon', 'thu'] });

/** What a view says, once it is found to be faithful and no longer than an answer may be. */
function linesOf(view: View): string[] {
  expect(checkAnswer(view, context, session.commands)).toEqual([]);
  expect(fits(sum([sizeOfTitle(view.title), sizeOf(view.blocks), sizeOfSmall(view.footer)]), budgets.answer)).toBe(
    true,
  );
  return phrasesOf(view).map(textOf).slice(0, -1);
}

describe('a schedule that was added', () => {
  it('is named as people do, with its next times and what can be done', () => {
    expect(linesOf(scheduledView('morning', schedule, context))).toEqual([
      'A digest is scheduled: Mondays and Thursdays at 08:00, Kyiv time',
      'Next: Thursday 3 April 2031, 08:00.',
      'then Monday 7 April 2031, 08:00, and Thursday 10 April 2031, 08:00',
      'Preview',
      'Pause',
      'Remove',
    ]);
  });

  it('tells what was chosen where it is not the usual', () => {
    const chosen = { ...schedule, quiet: 'silent', late: 'all', sections: ['changes', 'open'] } as const;
    expect(linesOf(scheduledView('morning', chosen, context))).toContain(
      'a quiet day brings nothing · after downtime every missed digest is posted · with these parts alone: changes, open',
    );
  });

  it.each([
    ['UTC', 'UTC', 'daily at 08:00 UTC'],
    ['Asia/Seoul', 'Asia/Seoul', 'daily at 08:00'],
    ['Asia/Seoul', 'UTC', 'daily at 08:00, Seoul time'],
    ['America/Argentina/Buenos_Aires', 'UTC', 'daily at 08:00, Buenos Aires time'],
    ['Etc/GMT+3', 'UTC', 'daily at 08:00 Etc/GMT+3'],
  ])('names the zone %s to somebody in %s where it is not plain', (zone, own, name) => {
    const view = scheduledView('s', aSchedule('s', { zone }), { ...context, zone: own });
    expect(linesOf(view)[0]).toBe(`A digest is scheduled: ${name}`);
  });
});

describe('a change', () => {
  it.each([
    [
      'pause',
      ['Paused: Mondays and Thursdays at 08:00, Kyiv time', 'Nothing is posted until it is resumed.', 'Resume'],
    ],
    ['resume', ['Resumed: Mondays and Thursdays at 08:00, Kyiv time', 'Next: Thursday 3 April 2031, 08:00.', 'Pause']],
    [
      'remove',
      ['Removed: Mondays and Thursdays at 08:00, Kyiv time', 'Nothing more is posted. What was posted stays.', 'Undo'],
    ],
  ] as const)('is told, with the way back: %s', (change, lines) => {
    expect(linesOf(changedView(change, schedule, false, context))).toEqual(lines);
  });

  it('names the channel to somebody elsewhere, and has no button that would mean another channel', () => {
    const view = changedView('resume', schedule, true, context);
    expect(linesOf(view)[0]).toBe('Resumed: Mondays and Thursdays at 08:00, Kyiv time, in #desk');
    expect(invocationsOf(view)).toEqual([]);
  });
});

describe('a removal', () => {
  it('is asked for first, and either answer is a press', () => {
    const view = askRemovalView(schedule, context);
    expect(linesOf(view)).toEqual([
      'Remove this digest: Mondays and Thursdays at 08:00, Kyiv time?',
      'Nothing more is posted then. What was posted stays.',
      'Remove',
      'Keep',
    ]);
    expect(invocationsOf(view).map(({ options }) => options)).toEqual([
      { do: 'remove', id: 'morning', confirm: 'yes' },
      { do: 'list' },
    ]);
  });

  it.each([
    {},
    { quiet: 'silent', late: 'skip', sections: ['changes', 'open'] },
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], zone: 'UTC' },
    { dossier: 'drought', late: 'all', zone: 'America/Argentina/Buenos_Aires' },
  ] as const)('is undone with the same settings: %j', (over) => {
    const removed = aSchedule('s', { dossier: flood.id, ...over });
    const [undo] = invocationsOf(changedView('remove', removed, false, context));
    const result = undo === undefined ? null : runCommand(undo, session);
    const request = result?.kind === 'request' ? result.request : null;
    if (request?.kind !== 'add-schedule') throw new Error('this schedules again');
    expect(request.dossier).toBe(removed.dossier);
    expect(isSameSchedule(request.schedule, removed)).toBe(true);
  });

  it('of one that was paused says that it would post again', () => {
    const view = changedView('remove', { ...schedule, paused: 'asked' }, false, context);
    expect(linesOf(view).slice(2)).toEqual(['It was paused. Scheduled again, it posts.', 'Schedule it again']);
  });

  it('of one whose dossier is gone cannot be undone', () => {
    expect(invocationsOf(changedView('remove', { ...schedule, dossier: 'gone' }, false, context))).toEqual([]);
  });
});
