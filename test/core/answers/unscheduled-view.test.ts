import { describe, expect, it } from 'vitest';
import { fullView, sameScheduleView, unknownScheduleView } from '../../../src/core/answers/unscheduled-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { isRefusal } from '../../../src/core/message/is-refusal.ts';
import { invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { sessionOf, testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const session = sessionOf(dossierOf());
const context = { ...session, zone: 'UTC', invocation: { command: 'digest', options: { id: 'old1' } } };
const schedule = aSchedule('morning', { days: ['mon'] });
const at = testNow.epochMilliseconds;

/** What a view says, once it is found to be faithful. */
function said(view: View): string {
  expect(checkAnswer(view, context, session.commands)).toEqual([]);
  return phrasesOf(view).map(textOf).join(' ');
}

describe('a schedule that is there already', () => {
  it('is named, with when it posts next, and can be changed', () => {
    const view = sameScheduleView(schedule, at, context);
    expect(said(view)).toContain('There already is one, id morning, next Tuesday 1 April 2031, 09:00.');
    expect(said(view)).toContain('Flood at the barrier: 08:00, mon, Europe/Kyiv');
    expect(invocationsOf(view).map(({ options }) => options.do)).toEqual(['pause', 'remove']);
    expect(isRefusal(view)).toBe(false);
  });

  it.each([
    ['asked', 'It is paused; resume it with /digest do:resume id:morning.'],
    ['channel-gone', 'It is paused, for the channel is gone; resume it with /digest do:resume id:morning.'],
  ] as const)('says that it is paused (%s), and how to resume it', (paused, text) => {
    const view = sameScheduleView({ ...schedule, paused }, null, context);
    expect(said(view)).toContain(text);
    expect(invocationsOf(view).map(({ options }) => options.do)).toEqual(['resume', 'remove']);
  });
});

it.each([
  ['channel', 'This channel has 20 scheduled digests, and can have no more. Remove one; /digest do:list shows them.'],
  [
    'person',
    'You have scheduled 50 digests, and can have no more. Remove one; /digest do:list shows those of a channel.',
  ],
] as const)('a cap that is reached is told, and what would help: %s', (of, text) => {
  expect(said(fullView(of, context))).toContain(text);
});

it.each([
  [null, [], 'No digest is scheduled here.'],
  [null, ['a', 'b'], 'Name one of the schedules with id: a, b.'],
  ['old1', [], 'There is no schedule “old1” here, and no other; it may have been removed.'],
  ['old1', ['a'], 'There is no schedule “old1” here; it may have been removed. Those that are here: a.'],
])('the schedule %s, where there are %j, is refused', (id, ids, text) => {
  const view = unknownScheduleView(id, ids, context);
  expect(said(view)).toContain(text);
  expect(isRefusal(view)).toBe(true);
});
