import { describe, expect, it } from 'vitest';
import { receiptsView } from '../../../src/core/answers/receipts-view.ts';
import { schedulesView } from '../../../src/core/answers/schedules-view.ts';
import { checkAnswer } from '../../../src/core/command/check-answer.ts';
import { budgets } from '../../../src/core/message/budgets.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { fits, sizeOfView } from '../../../src/core/message/measure.ts';
import { invocationsOf, phrasesOf } from '../../../src/core/message/phrases-of.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { KeptSchedule } from '../../../src/core/schedule/schedule.ts';
import type { PastOccurrence, ScheduleReport } from '../../../src/core/schedule/schedule-report.ts';
import { english } from '../../../src/core/words/en.ts';
import { renderView as onDiscord } from '../../../src/discord/render/render-view.ts';
import { renderView as onSlack } from '../../../src/slack/render/render-view.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { sessionOf, testNow } from '../../support/desk.ts';
import { dossierOf } from '../../support/dossiers.ts';
import { controlsOf } from './lines-of.ts';

const flood = dossierOf();
const session = sessionOf(flood);
const contextAt = (page: string) => ({
  ...session,
  zone: 'UTC',
  invocation: { command: 'digest', options: { do: 'list', page } },
});
const context = contextAt('1');
const now = testNow.epochMilliseconds;
const hourMs = 3_600_000;

function reportOf(id: string, over: Partial<KeptSchedule> = {}, past: readonly PastOccurrence[] = []): ScheduleReport {
  const schedule = aSchedule(id, { dossier: flood.id, ...over });
  return { schedule, nextAt: schedule.paused === null ? now + hourMs : null, past };
}

function pastOf(localDate: string, outcome: PastOccurrence['outcome'], at: number | null = null): PastOccurrence {
  return { localDate, dueAt: Date.parse(`${localDate}T05:00:00Z`), at, receipt: `r${localDate}`, outcome };
}

/** What a view says, once it is found to be faithful and no longer than an answer may be. */
function linesOf(view: View, of = context): string[] {
  expect(checkAnswer(view, of, session.commands)).toEqual([]);
  const size = sizeOfView(view);
  expect([size, fits(size, budgets.answer)]).toEqual([size, true]);
  return phrasesOf(view).map(textOf).slice(1, -1);
}

/** The pages of a view that has several, each found to be small enough. */
function pagesOf(view: (page: number, of: typeof context) => View): View[] {
  const first = view(1, context);
  const pages = Number(/page 1 of (\d+)/.exec(textOf(first.footer))?.[1] ?? 1);
  linesOf(first);
  return Array.from({ length: pages }, (_, index) => {
    const of = contextAt(String(index + 1));
    const page = view(index + 1, of);
    linesOf(page, of);
    return page;
  });
}

describe('the schedules of a channel', () => {
  it('are none, and how to add one', () => {
    expect(linesOf(schedulesView([], 1, context))).toEqual([
      'No digest is scheduled here.',
      'Schedule one with /digest do:schedule time:08:00 days:weekdays zone:Europe/Kyiv.',
    ]);
  });

  it('are named as people do, with what comes next, what came last, and what is not the usual', () => {
    const posted = pastOf('2031-04-01', 'posted', Date.parse('2031-04-01T05:00:07Z'));
    const reports = [
      reportOf('morning', { days: ['mon', 'thu'], quiet: 'silent' }, [posted]),
      reportOf('evening', { time: '18:30', paused: 'not-allowed', dossier: 'gone' }),
    ];
    expect(linesOf(schedulesView(reports, 1, context))).toEqual([
      'Mondays and Thursdays at 08:00, Kyiv time',
      'next today, 10:00 · posted today at 08:00',
      'a quiet day brings nothing',
      'Daily at 18:30, Kyiv time',
      'paused, for the bot may not post here',
      'gone',
      'Pause Mon, Thu 08:00',
      'Remove Mon, Thu 08:00',
      'Resume daily 18:30',
      'Remove daily 18:30',
      'What was posted',
    ]);
  });

  it.each<[PastOccurrence, string]>([
    [pastOf('2031-03-31', 'under-way'), 'being posted for the digest due yesterday'],
    [
      pastOf('2031-03-03', 'uncertain'),
      'perhaps posted on 3 March: that could not be looked up, and it is not repeated',
    ],
    [pastOf('2031-03-03', { missed: 'too-late' }), 'not posted on 3 March: the bot was away for too long'],
    [pastOf('2030-12-03', { missed: 'quiet' }), 'not posted on 3 December 2030: nothing had changed'],
    [pastOf('2031-03-03', 'posted', Date.parse('2031-03-04T00:10:00Z')), 'posted on 4 March at 02:10'],
  ])('say what came of the last digest', (past, text) => {
    expect(linesOf(schedulesView([reportOf('s', {}, [past])], 1, context))[1]).toBe(`next today, 10:00 · ${text}`);
  });

  it('are told apart by as much as it takes', () => {
    const reports = [reportOf('a'), reportOf('b', { zone: 'Asia/Seoul' }), reportOf('c', { dossier: 'drought' })];
    const controls = controlsOf(schedulesView(reports, 1, context));
    expect(controls.filter((label) => label.startsWith('Pause'))).toEqual([
      'Pause daily 08:00, Kyiv time · flood',
      'Pause daily 08:00, Seoul time',
      'Pause daily 08:00, Kyiv time · drought',
    ]);
  });

  it('have the shortest name where they are the same in everything', () => {
    const controls = controlsOf(schedulesView([reportOf('a'), reportOf('b')], 1, context));
    expect(controls.slice(0, 4)).toEqual([
      'Pause daily 08:00',
      'Remove daily 08:00',
      'Pause daily 08:00',
      'Remove daily 08:00',
    ]);
  });

  it('have a menu for each task where they are many', () => {
    const reports = ['06:00', '07:00', '08:00', '09:00'].map((time, index) =>
      reportOf(`s${index}`, { time, paused: index === 0 ? 'asked' : null }),
    );
    expect(controlsOf(schedulesView(reports, 1, context))).toEqual([
      'Pause…',
      'daily 07:00',
      'daily 08:00',
      'daily 09:00',
      'Resume…',
      'daily 06:00',
      'Remove…',
      'daily 06:00',
      'daily 07:00',
      'daily 08:00',
      'daily 09:00',
      'What was posted',
    ]);
  });

  it('go on pages by their size, each as one message, and none is lost', () => {
    const reports = Array.from({ length: 20 }, (_, index) =>
      reportOf(
        `s${index}`,
        {
          time: `${String(index).padStart(2, '0')}:00`,
          zone: 'America/Argentina/Buenos_Aires',
          days: ['mon', 'tue', 'thu', 'sat', 'sun'],
          quiet: 'silent',
          late: 'all',
          sections: ['changes', 'differences', 'agreements'],
        },
        [pastOf('2030-12-03', 'uncertain')],
      ),
    );
    const pages = pagesOf((page, of) => schedulesView(reports, page, of));
    expect(pages.length).toBeGreaterThan(2);
    const text = pages.map((page) => linesOf(page).join(' ')).join(' ');
    for (const { schedule } of reports) expect(text).toContain(`at ${schedule.time}, Buenos Aires time`);
    for (const page of pages) {
      expect(onSlack(page)).toHaveLength(1);
      expect(onDiscord(page, english.platform.discord)).toHaveLength(1);
    }
    expect(linesOf(schedulesView(reports, 99, context)).join()).toContain('There are not so many pages');
  });
});

describe('what was posted', () => {
  it('is told of all schedules, the latest first, each with its receipt', () => {
    const reports = [
      reportOf('a', {}, [pastOf('2031-03-31', 'posted', now - 25 * hourMs), pastOf('2031-03-29', { missed: 'quiet' })]),
      reportOf('b', { time: '09:00' }, [pastOf('2031-03-30', 'posted', Date.parse('2031-03-30T06:00:00Z'))]),
    ];
    expect(linesOf(receiptsView(reports, 1, context))).toEqual([
      'daily 08:00: posted yesterday at 08:00',
      'receipt r2031-03-31',
      'daily 09:00: posted on 30 March at 09:00',
      'receipt r2031-03-30',
      'daily 08:00: not posted on 29 March: nothing had changed',
      'receipt r2031-03-29',
      'All schedules',
    ]);
  });

  it('is nothing yet', () => {
    const view = receiptsView([reportOf('a')], 1, context);
    expect(linesOf(view)).toEqual(['No scheduled digest was due yet.', 'All schedules']);
    expect(invocationsOf(view)).toEqual([{ command: 'digest', options: { do: 'list' } }]);
  });

  it('goes on pages by its size, and nothing is lost', () => {
    const dates = Array.from({ length: 30 }, (_, day) => `2031-03-${String(day + 1).padStart(2, '0')}`);
    const reports = Array.from({ length: 20 }, (_, index) =>
      reportOf(
        `s${index}`,
        { time: `0${index % 10}:${index < 10 ? '00' : '30'}` },
        dates.map((date) => pastOf(date, 'uncertain')),
      ),
    );
    const pages = pagesOf((page, of) => receiptsView(reports, page, of));
    const shown = pages.flatMap((page) => page.blocks.filter(({ kind }) => kind === 'entry'));
    expect(shown).toHaveLength(600);
  });
});
