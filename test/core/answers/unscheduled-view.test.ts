import { describe, expect, it } from 'vitest';
import { fullView, sameScheduleView, unclearScheduleView } from '../../../src/core/answers/unscheduled-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { isRefusal } from '../../../src/core/message/is-refusal.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import { invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { sessionOf, testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf } from './lines-of.ts';

const session = sessionOf(dossierOf());
const context = { ...session, zone: 'UTC', invocation: { command: 'digest', options: { id: '08:00' } } };
const schedule = aSchedule('morning', { days: ['mon'] });
const at = testNow.epochMilliseconds;

/** What a view says, once it is found to be faithful and no longer than an answer may be. */
function said(view: View): string {
  expect(checkAnswer(view, context, session.commands)).toEqual([]);
  expect(fits(sizeOfView(view), budgets.answer)).toBe(true);
  return phrasesOf(view).map(textOf).join(' ');
}

describe('a schedule that is there already', () => {
  it('is named, with when it posts next, and can be changed', () => {
    const view = sameScheduleView(schedule, at, context);
    expect(said(view)).toContain('It is scheduled already: Mondays at 08:00, Kyiv time');
    expect(said(view)).toContain('Next: Tuesday 1 April 2031, 09:00.');
    expect(invocationsOf(view).map(({ options }) => options.do)).toEqual(['pause', 'remove']);
    expect(isRefusal(view)).toBe(false);
  });

  it.each([
    ['asked', 'It is paused.'],
    ['channel-gone', 'It is paused, for the channel is gone.'],
  ] as const)('says that it is paused (%s), and how to resume it', (paused, text) => {
    const view = sameScheduleView({ ...schedule, paused }, null, context);
    expect(said(view)).toContain(text);
    expect(invocationsOf(view).map(({ options }) => options.do)).toEqual(['resume', 'remove']);
  });
});

it.each([
  ['channel', 'This channel has 20 scheduled digests, and can have no more. Remove one first.'],
  ['person', 'You have scheduled 50 digests, and can have no more. Remove one first.'],
] as const)('a cap that is reached is told, and the list is a press away: %s', (of, text) => {
  const view = fullView(of, context);
  expect(said(view)).toContain(text);
  expect(invocationsOf(view)).toEqual([{ command: 'digest', options: { do: 'list' } }]);
  expect(isRefusal(view)).toBe(true);
});

describe('a schedule that is not clear', () => {
  const here = [schedule, aSchedule('daily'), aSchedule('late', { time: '22:00', paused: 'asked' })];

  it('is none, where nothing is scheduled', () => {
    expect(said(unclearScheduleView('pause', null, [], context))).toContain('No digest is scheduled here.');
  });

  it('is not there by that name, which is an error', () => {
    const elsewhere = { ...context, invocation: { command: 'digest', options: { id: '07:00' } } };
    for (const known of [here, []]) {
      const view = unclearScheduleView('remove', '07:00', known, elsewhere);
      expect(checkAnswer(view, elsewhere, session.commands)).toEqual([]);
      expect(textOf(phrasesOf(view)[1] ?? [])).toBe('No digest “07:00” is scheduled here; it may have been removed.');
      expect(isRefusal(view)).toBe(true);
      expect(invocationsOf(view)).toHaveLength(known.length === 0 ? 0 : 1);
    }
  });

  it('is chosen by a button among those that fit', () => {
    const view = unclearScheduleView('remove', '08:00', here, context);
    expect(said(view)).toContain('Several digests fit “08:00”.');
    expect(controlsOf(view)).toEqual(['Remove Mon 08:00', 'Remove daily 08:00']);
    expect(invocationsOf(view).map(({ options }) => options)).toEqual([
      { do: 'remove', id: 'morning' },
      { do: 'remove', id: 'daily' },
    ]);
  });

  it('is chosen among all where none was named, and what is done already is not offered', () => {
    expect(controlsOf(unclearScheduleView('pause', null, here, context))).toEqual([
      'Pause Mon 08:00',
      'Pause daily 08:00',
    ]);
    expect(controlsOf(unclearScheduleView('resume', null, here, context))).toEqual(['Resume daily 22:00']);
    expect(controlsOf(unclearScheduleView('resume', null, here.slice(0, 2), context))).toEqual(['All schedules']);
  });

  it('is chosen from a menu where many fit', () => {
    const many = Array.from({ length: 20 }, (_, index) => aSchedule(`s${index}`, { time: `${10 + index}:00` }));
    const view = unclearScheduleView('preview', null, many, context);
    expect(controlsOf(view)).toHaveLength(21);
    expect(controlsOf(view)[0]).toBe('Preview…');
    expect(invocationsOf(view)[3]).toEqual({ command: 'digest', options: { do: 'preview', id: 's3' } });
  });
});
