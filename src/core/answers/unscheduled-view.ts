import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { writeInvocation } from '../message/invocation.ts';
import { example, typed } from '../message/phrase.ts';
import type { Action, Block, View } from '../message/view.ts';
import { type CapOf, caps } from '../schedule/caps.ts';
import { matchSchedules } from '../schedule/match-schedules.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { AnswerContext } from './answer-context.ts';
import { countInline } from './counts.ts';
import { footer } from './footer.ts';
import { refusalView } from './refusal-view.ts';
import { chooseActions, type ScheduleTask, taskButton } from './schedule-actions.ts';
import { scheduleField, scheduleName } from './schedule-lines.ts';
import { noSchedulesView } from './schedules-view.ts';

/**
 * The answer to a schedule that is there already, as it was asked for: which one it is, and when it posts next (epoch
 * milliseconds; null while it is paused).
 */
export function sameScheduleView(schedule: KeptSchedule, nextAt: number | null, context: AnswerContext): View {
  const { words: w } = context;
  const { id, zone, paused } = schedule;
  const state =
    paused === null && nextAt !== null
      ? w.nextOn(scheduleField(id, 'when', w.moment(nextAt, zone)))
      : w.itIs(w.pausedNow[paused ?? 'asked']);
  const tasks = paused === null ? (['pause', 'remove'] as const) : (['resume', 'remove'] as const);
  return {
    title: w.sameTitle(scheduleName(schedule, context)),
    blocks: [
      { kind: 'paragraph', text: state },
      { kind: 'actions', actions: tasks.map((task) => taskButton(task, id, null, w)) },
    ],
    footer: footer(context),
  };
}

/** The answer if there is no room for one more schedule: the number that may be kept, and what would help. */
export function fullView(of: CapOf, context: AnswerContext): View {
  const { words: w } = context;
  const refusal = refusalView(w.full[of]([countInline(caps[of], { what: 'cap', of }, w)]), context);
  return withActions(refusal, [allSchedules(context)]);
}

/**
 * The answer if it is not clear which schedule is meant for a task: none is there, none fits what was typed (null where
 * nothing was), or several do.
 */
export function unclearScheduleView(
  task: ScheduleTask,
  name: string | null,
  here: readonly KeptSchedule[],
  context: AnswerContext,
): View {
  const { words: w } = context;
  if (name === null && here.length === 0) return noSchedulesView(context);
  const fitting = name === null ? here : matchSchedules(here, name);
  if (name !== null && fitting.length === 0) {
    const refusal = refusalView(w.noSuchSchedule([typed(name)]), context);
    return here.length === 0 ? refusal : withActions(refusal, [allSchedules(context)]);
  }
  const choose = chooseActions(task, fitting, w);
  return {
    title: w.whichTitle,
    blocks: [
      { kind: 'paragraph', text: name === null ? w.whichSchedule : w.whichOfFitting([typed(name)]) },
      { kind: 'actions', actions: choose.length === 0 ? [allSchedules(context)] : choose },
    ],
    footer: footer(context),
  };
}

/** Everything that was wrong with what a person asked for, and buttons with what would be right. */
export function faultsView(
  faults: readonly Phrase[],
  right: readonly { label: Phrase | null; invocation: Invocation }[],
  context: Pick<AnswerContext, 'words'>,
): View {
  const { words: w } = context;
  const lines = right.map(({ label, invocation }) => ({
    label,
    invocation,
    line: example(writeInvocation(invocation)),
  }));
  const [first] = lines;
  return {
    title: w.refusalTitle,
    blocks: [
      ...faults.map((text): Block => ({ kind: 'notice', tone: 'error', text })),
      {
        kind: 'actions',
        actions: lines.map(
          ({ label, invocation, line }): Action => ({ kind: 'button', label: label ?? [line], invocation }),
        ),
      },
    ],
    footer: first === undefined || first.label === null ? [] : w.forExample([first.line]),
  };
}

function allSchedules({ words: w }: AnswerContext): Action {
  return { kind: 'button', label: w.allSchedules, invocation: { command: 'digest', options: { do: 'list' } } };
}

function withActions(view: View, actions: readonly Action[]): View {
  return { ...view, blocks: [...view.blocks, { kind: 'actions', actions }] };
}
