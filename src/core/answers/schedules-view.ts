import { budgets } from '../message/budgets.ts';
import { pagesOfThings } from '../message/pages.ts';
import { example, join } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
import type { ScheduleReport } from '../schedule/schedule-report.ts';
import type { AnswerContext } from './answer-context.ts';
import { footer } from './footer.ts';
import { pagedView } from './paged-view.ts';
import { pastLine } from './past-line.ts';
import { dossierTitle } from './record-names.ts';
import { changeActions } from './schedule-actions.ts';
import { choices, dossierField, scheduleField, scheduleName } from './schedule-lines.ts';

/** The schedules of a channel: what each posts next, what came of its last digest, and what can be done with it. */
export function schedulesView(reports: readonly ScheduleReport[], page: number, context: AnswerContext): View {
  const { words: w } = context;
  if (reports.length === 0) return noSchedulesView(context);
  const schedules = reports.map(({ schedule }) => schedule);
  const receipts: Action = {
    kind: 'button',
    label: w.whatWasPosted,
    invocation: { command: 'digest', options: { do: 'list', show: 'receipts' } },
  };
  const actions = [...changeActions(schedules, context), receipts];
  return pagedView(
    {
      title: w.schedulesTitle,
      pagesIn: (room) => pagesOfThings(reports, (report) => [entryOf(report, context)], room),
      actionsFor: () => actions,
      footer: footer(context),
      budget: budgets.answer,
    },
    page,
    context,
  );
}

/** The answer where nothing is scheduled, and how to. */
export function noSchedulesView(context: AnswerContext): View {
  const { words: w } = context;
  const line = example('/digest do:schedule time:08:00 days:weekdays zone:Europe/Kyiv');
  return {
    title: w.schedulesTitle,
    blocks: [
      { kind: 'paragraph', text: w.noSchedules },
      { kind: 'paragraph', text: w.scheduleHow([line]) },
    ],
    footer: footer(context),
  };
}

function entryOf({ schedule, nextAt, past }: ScheduleReport, context: AnswerContext): Block {
  const { words: w, now, dossier, dossiers } = context;
  const { id, zone, paused } = schedule;
  const [last] = past;
  const state = [
    ...(paused === null ? [] : [w.pausedNow[paused]]),
    ...(nextAt === null
      ? []
      : [w.nextAt(scheduleField(id, 'near-when', w.nearMoment(nextAt, zone, now.epochMilliseconds)))]),
    ...(last === undefined ? [] : [pastLine(schedule, last, context)]),
  ];
  const other = dossiers.get(schedule.dossier);
  const from =
    schedule.dossier === dossier.id ? [] : [other === undefined ? dossierField(schedule) : [dossierTitle(other)]];
  const chosen = [...from, ...choices(schedule, w)];
  return {
    kind: 'entry',
    text: scheduleName(schedule, context, 'sentence'),
    lines: [],
    small: [join(state, w.dot), ...(chosen.length === 0 ? [] : [join(chosen, w.dot)])],
  };
}
