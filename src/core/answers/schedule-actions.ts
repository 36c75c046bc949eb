import type { Phrase } from '../message/inline.ts';
import type { Action } from '../message/view.ts';
import type { KeptSchedule } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { type NamedSchedule, nameShortly } from './schedule-lines.ts';

/** What is done with one schedule. */
export type ScheduleTask = 'pause' | 'resume' | 'remove' | 'preview';

/** With more schedules than this there is a menu for each task in place of buttons for each schedule. */
const mostWithButtons = 3;
/** Of one task alone there may be more buttons. */
const mostOfOneTask = 5;

/** The button that does something with a schedule. `name` is null where no other can be meant. */
export function taskButton(task: ScheduleTask, id: string, name: Phrase | null, w: Words): Action {
  return { kind: 'button', label: w.taskButtons[task](name), invocation: invocationOf(task, id) };
}

/** Pauses or resumes each of a channel's schedules, and removes it. */
export function changeActions(schedules: readonly KeptSchedule[], context: AnswerContext): Action[] {
  const { words: w } = context;
  const named = nameShortly(schedules, w);
  if (named.length <= mostWithButtons)
    return named.flatMap(({ name, schedule: { id, paused } }) => [
      taskButton(paused === null ? 'pause' : 'resume', id, name, w),
      taskButton('remove', id, name, w),
    ]);
  return (['pause', 'resume', 'remove'] as const).flatMap((task) => taskMenu(task, named, w));
}

/** The schedules of which one must be chosen for a task. */
export function chooseActions(task: ScheduleTask, schedules: readonly KeptSchedule[], w: Words): Action[] {
  const named = nameShortly(schedules, w);
  if (named.length > mostOfOneTask) return taskMenu(task, named, w);
  return thoseFor(task, named).map(({ name, schedule }) => taskButton(task, schedule.id, name, w));
}

function taskMenu(task: ScheduleTask, all: readonly NamedSchedule[], w: Words): Action[] {
  const named = thoseFor(task, all);
  if (named.length === 0) return [];
  const options = named.map(({ name, schedule }) => ({ label: name, invocation: invocationOf(task, schedule.id) }));
  return [{ kind: 'select', label: w.taskMenus[task], options }];
}

/** What is paused already is not offered to be paused, nor what runs to be resumed. */
function thoseFor(task: ScheduleTask, named: readonly NamedSchedule[]): readonly NamedSchedule[] {
  switch (task) {
    case 'pause':
      return named.filter(({ schedule }) => schedule.paused === null);
    case 'resume':
      return named.filter(({ schedule }) => schedule.paused !== null);
    case 'remove':
    case 'preview':
      return named;
    default:
      return task satisfies never;
  }
}

function invocationOf(task: ScheduleTask, id: string) {
  return { command: 'digest', options: { do: task, id } };
}
