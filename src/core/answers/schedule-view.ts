import { sections } from '../digest/section.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { example, join, words } from '../message/phrase.ts';
import type { Action, View } from '../message/view.ts';
import { nextOccurrences } from '../schedule/next-occurrence.ts';
import { formatDays } from '../schedule/parse-schedule.ts';
import type { PastOccurrence, ScheduleReport } from '../schedule/report.ts';
import type { KeptSchedule, Schedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { dossierTitle } from './record-names.ts';
import { refusalView } from './refusal-view.ts';

/** What the store keeps of a schedule, as an inline. */
function kept(id: string, name: 'id' | 'time' | 'days' | 'zone' | 'when' | 'date' | 'receipt', text: string): Phrase {
  return [field('schedule', id, name, text)];
}

/** A schedule was added: in words when the next three digests will be posted. */
export function scheduledView(id: string, schedule: Schedule, context: AnswerContext): View {
  const { words: w, now, dossier } = context;
  const times = nextOccurrences(schedule, now.epochMilliseconds, 3).map(({ dueAt }) =>
    kept(id, 'when', w.moment(dueAt, schedule.zone)),
  );
  return {
    title: w.scheduledTitle,
    blocks: [
      { kind: 'paragraph', text: scheduleLine(id, schedule, [dossierTitle(dossier)], w) },
      { kind: 'paragraph', text: w.nextThree(times) },
      { kind: 'list', items: choices(schedule, w).map((text) => ({ text, details: [] })) },
      { kind: 'actions', actions: actionsOf(id, false, w) },
    ],
    footer: footer(context),
  };
}

function scheduleLine(id: string, { time, days, zone }: Schedule, dossier: Phrase, w: Words): Phrase {
  return w.scheduleLine(kept(id, 'time', time), kept(id, 'days', formatDays(days)), kept(id, 'zone', zone), dossier);
}

/** What was chosen for quiet days and for downtime, and the parts where they are not all. */
function choices({ quiet, late, sections: parts }: Schedule, w: Words): Phrase[] {
  return [
    [words(w.quietChoice[quiet])],
    [words(w.lateChoice[late])],
    ...(parts.length === sections.length ? [] : [w.onlySections(parts.join(w.listSeparator))]),
  ];
}

function actionsOf(id: string, paused: boolean, w: Words): Action[] {
  const names = [paused ? 'resume' : 'pause', 'remove'] as const;
  return names.map((name) => ({
    kind: 'button',
    label: w.scheduleButtons[name](kept(id, 'id', id)),
    invocation: { command: 'digest', options: { do: name, id } },
  }));
}

/** The schedules of a channel: what each did last, does next, and what was not posted and why. */
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
        actions: reports.flatMap(({ schedule }) => actionsOf(schedule.id, schedule.paused !== null, w)),
      },
    ],
    footer: footer(context),
  };
}

function reportLine({ schedule }: ScheduleReport, { dossiers, words: w }: AnswerContext): Phrase {
  const dossier = dossiers.get(schedule.dossier);
  const title: Phrase =
    dossier === undefined ? kept(schedule.id, 'id', schedule.dossier) : [dossierTitle(dossier, 'strong')];
  return scheduleLine(schedule.id, schedule, title, w);
}

function reportDetails({ schedule, nextAt, past }: ScheduleReport, w: Words): Phrase[] {
  const { id, zone, paused } = schedule;
  const state = paused === null ? [] : [w.pausedNow[paused]];
  const next = nextAt === null ? [] : [w.nextAt(kept(id, 'when', w.moment(nextAt, zone)))];
  return [
    join([...state, ...next, kept(id, 'id', id)], w.dot),
    ...choices(schedule, w),
    ...past.map((occurrence) => pastLine(id, occurrence, w)),
  ];
}

function pastLine(id: string, { localDate, receipt, outcome }: PastOccurrence, w: Words): Phrase {
  const date = kept(id, 'date', w.localDate(localDate));
  if (outcome === 'posted') return w.lastPosted(date, kept(id, 'receipt', receipt));
  if (outcome === 'under-way') return w.underWay(date, kept(id, 'receipt', receipt));
  if (outcome === 'uncertain') return w.uncertain(date, kept(id, 'receipt', receipt));
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
    blocks: [{ kind: 'notice', tone: 'info', text: w.changed[change](kept(schedule.id, 'id', schedule.id)) }],
    footer: footer(context),
  };
}

/** No schedule, or no single one, was meant. */
export function unknownScheduleView(ids: readonly string[], context: AnswerContext): View {
  const { words: w } = context;
  return ids.length === 0
    ? refusalView(w.noSchedules, context)
    : refusalView(w.unknownSchedule(ids.map((id) => kept(id, 'id', id))), context);
}
