import { describe, expect, it } from 'vitest';
import { changedView, scheduledView, schedulesView } from '../../../src/core/answers/schedule-view.ts';
import { sections } from '../../../src/core/digest/section.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { PastOccurrence } from '../../../src/core/schedule/schedule-report.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { sessionOf, testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';

const dossier = dossierOf();
const context = { ...sessionOf(dossier), zone: 'UTC', invocation: { command: 'digest', options: {} } };
const schedule = aSchedule('morning', {
  dossier: 'flood',
  time: '08:00',
  days: ['mon', 'thu'],
  zone: 'Europe/Kyiv',
  quiet: 'silent',
  late: 'all',
  sections: [...sections],
});
const linesOf = (view: View) => phrasesOf(view).map(textOf).slice(0, -1);

describe('a schedule that was added', () => {
  it('says when the next three digests come, and what was chosen', () => {
    expect(linesOf(scheduledView('morning', schedule, context))).toEqual([
      'A digest is scheduled',
      'Flood at the barrier: 08:00, mon,thu, Europe/Kyiv',
      'It will be posted here on Thursday 3 April 2031, 08:00, then on Monday 7 April 2031, 08:00, then on Thursday 10 April 2031, 08:00.',
      'a quiet day brings nothing',
      'after downtime every missed digest is posted',
      'Pause morning',
      'Remove morning',
    ]);
  });

  it('names the sections where not all were chosen', () => {
    const some = { ...schedule, sections: ['changes', 'open'] as const };
    expect(linesOf(scheduledView('morning', some, context))).toContain('with these parts alone: changes, open');
  });
});

describe('the schedules of a channel', () => {
  it('are none, and how to add one', () => {
    expect(linesOf(schedulesView([], context))).toEqual([
      'Scheduled digests',
      'No digest is scheduled here.',
      'Schedule one with /digest do:schedule time:08:00 days:weekdays zone:Europe/Kyiv.',
    ]);
  });

  it('say what comes next, what was posted, and what was not and why', () => {
    const outcomes: PastOccurrence['outcome'][] = ['posted', 'under-way', 'uncertain', { missed: 'quiet' }];
    const past = outcomes.map((outcome, index) => ({ localDate: `2031-03-2${index}`, receipt: `r${index}`, outcome }));
    const nextAt = testNow.epochMilliseconds;
    expect(linesOf(schedulesView([{ schedule, nextAt, past }], context))).toEqual([
      'Scheduled digests',
      'Flood at the barrier: 08:00, mon,thu, Europe/Kyiv',
      'next: Tuesday 1 April 2031, 09:00 · morning',
      'a quiet day brings nothing',
      'after downtime every missed digest is posted',
      'posted on Thursday 20 March 2031, receipt r0',
      'being posted for Friday 21 March 2031, receipt r1',
      'perhaps posted on Saturday 22 March 2031, receipt r2: the platform does not say, and it is not repeated',
      'not posted on Sunday 23 March 2031: nothing had changed',
      'Pause morning',
      'Remove morning',
    ]);
  });

  it('can be resumed where they are paused, and keep the id of a dossier that is gone', () => {
    const paused = { ...schedule, paused: 'asked' as const, dossier: 'drought' };
    const view = schedulesView([{ schedule: paused, nextAt: null, past: [] }], context);
    expect(linesOf(view).slice(1, 3)).toEqual(['drought: 08:00, mon,thu, Europe/Kyiv', 'paused · morning']);
    expect(invocationsOf(view)).toEqual([
      { command: 'digest', options: { do: 'resume', id: 'morning' } },
      { command: 'digest', options: { do: 'remove', id: 'morning' } },
    ]);
  });
});

it.each([
  ['pause', 'The schedule morning is paused; nothing is posted until it is resumed.'],
  ['resume', 'The schedule morning goes on.'],
  ['remove', 'The schedule morning is removed.'],
] as const)('a change is confirmed: %s', (change, text) => {
  expect(linesOf(changedView(change, schedule, context))).toEqual(['Scheduled digests', text]);
});
