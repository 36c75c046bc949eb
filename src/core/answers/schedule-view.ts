import { sections } from '../digest/section.ts';
import type { Phrase } from '../message/inline.ts';
import { example, join, words } from '../message/phrase.ts';
import type { View } from '../message/view.ts';
import { nextOccurrences } from '../schedule/next-occurrence.ts';
import type { KeptSchedule, Schedule } from '../schedule/schedule.ts';
import type { PastOccurrence, ScheduleReport } from '../schedule/schedule-report.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';
import { scheduleButtons, scheduleField, scheduleLine } from './schedule-lines.ts';

/** A schedule was added: when the next three digests will be posted, and what was chosen. */
export function scheduledView(id: string, schedule: Schedule, context: AnswerContext): View {
  const { words: w, now, dossier } = context;
  const times = nextOccurrences(schedule, now.epochMilliseconds, 3).map(({ dueAt }) =>
    scheduleField(id, 'when', w.moment(dueAt, schedule.zone)),
  );
  return {
    title: w.scheduledTitle,
    blocks: [
      { kind: 'paragraph', text: scheduleLine(id, schedule, [dossierTitle(dossier)], w) },
      { kind: 'paragraph', text: w.nextThree(times) },
      { kind: 'list', items: choiceLines(schedule, w).map((text) => ({ text, details: [] })) },
      { kind: 'actions', actions: scheduleButtons(id, false, w) },
    ],
    footer: footer(context),
  };
}

/** What was chosen for quiet days and for downtime; and the sections, if not all. */
function choiceLines({ quiet, late, sections: chosen }: Schedule, w: Words): Phrase[] {
  return [
    [words(w.quietChoice[quiet])],
    [words(w.lateChoice[late])],
    ...(chosen.length === sections.length ? [] : [w.onlySections(chosen.join(w.listSeparator))]),
  ];
}

/** The schedules of a channel: what each posts next, what it posted last, and what was not posted and why. */
export function schedulesView(reports: readonly ScheduleReport[], context: AnswerContext): View {
  const { words: w } = context;
  if (reports.length === 0) {
    return {
      title: w.schedulesTitle,
      blocks: [
        { kind: 'paragraph', text: w.noSchedules },
        {
          kind: 'paragraph',
          text: w.scheduleHow([example('/digest do:schedule time:08:00 days:weekdays zone:Europe/Kyiv')]),
        },
      ],
      footer: footer(context),
    };
  }
  return {
    title: w.schedulesTitle,
    blocks: [
      {
        kind: 'list',
        items: reports.map((report) => ({ text: reportLine(report, context), details: reportDetails(report, w) })),
      },
      {
        kind: 'actions',
        actions: reports.flatMap(({ schedule }) => scheduleButtons(schedule.id, schedule.paused !== null, w)),
      },
    ],
    footer: footer(context),
  };
}

function reportLine({ schedule }: ScheduleReport, { dossiers, words: w }: AnswerContext): Phrase {
  const dossier = dossiers.get(schedule.dossier);
  const title: Phrase =
    dossier === undefined ? scheduleField(schedule.id, 'id', schedule.dossier) : [dossierTitle(dossier, 'strong')];
  return scheduleLine(schedule.id, schedule, title, w);
}

function reportDetails({ schedule, nextAt, past }: ScheduleReport, w: Words): Phrase[] {
  const { id, zone, paused } = schedule;
  const state = paused === null ? [] : [w.pausedNow[paused]];
  const next = nextAt === null ? [] : [w.nextAt(scheduleField(id, 'when', w.moment(nextAt, zone)))];
  return [
    join([...state, ...next, scheduleField(id, 'id', id)], w.dot),
    ...choiceLines(schedule, w),
    ...past.map((occurrence) => pastLine(id, occurrence, w)),
  ];
}

function pastLine(id: string, { localDate, receipt, outcome }: PastOccurrence, w: Words): Phrase {
  const date = scheduleField(id, 'date', w.localDate(localDate));
  if (outcome === 'posted') return w.lastPosted(date, scheduleField(id, 'receipt', receipt));
  if (outcome === 'under-way') return w.underWay(date, scheduleField(id, 'receipt', receipt));
  if (outcome === 'uncertain') return w.uncertain(date, scheduleField(id, 'receipt', receipt));
  return w.missed(date, w.missCauses[outcome.missed]);
}

/** A schedule was paused, resumed or removed. */
export function changedView(
  change: 'pause' | 'resume' | 'remove',
  schedule: KeptSchedule,
  context: AnswerContext,
): View {
  const { words: w } = context;
  return {
    title: w.schedulesTitle,
    blocks: [{ kind: 'notice', tone: 'info', text: w.changed[change](scheduleField(schedule.id, 'id', schedule.id)) }],
    footer: footer(context),
  };
}
