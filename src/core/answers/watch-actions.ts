import type { Phrase } from '../message/inline.ts';
import type { Action } from '../message/view.ts';
import type { KeptWatch } from '../watch/watch.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { watchName } from './watch-lines.ts';

/** What is done with one watch. */
export type WatchTask = 'pause' | 'resume' | 'remove';

type NameContext = Pick<AnswerContext, 'words' | 'dossier'>;

/** With more watches than this there is a menu for each task in place of buttons for each watch. */
const mostWithButtons = 2;

/** The button that does something with a watch. `name` is null where no other can be meant. */
export function watchButton(task: WatchTask, id: string, name: Phrase | null, w: Words): Action {
  return { kind: 'button', label: w.watchTasks[task](name), invocation: invocationOf(task, id) };
}

/** Pauses or resumes each of a channel's watches, and removes it. */
export function watchActions(watches: readonly KeptWatch[], context: NameContext): Action[] {
  if (watches.length > mostWithButtons)
    return (['pause', 'resume', 'remove'] as const).flatMap((task) => menuOf(task, watches, context));
  return watches.flatMap((watch) => {
    const name = watches.length === 1 ? null : watchName(watch, context);
    const tasks = [watch.paused === null ? 'pause' : 'resume', 'remove'] as const;
    return tasks.map((task) => watchButton(task, watch.id, name, context.words));
  });
}

/** The watches of which one must be chosen for a task; of many a menu. */
export function chooseWatch(task: WatchTask, watches: readonly KeptWatch[], context: NameContext): Action[] {
  if (watches.length > mostWithButtons) return menuOf(task, watches, context);
  return thoseFor(task, watches).map((watch) =>
    watchButton(task, watch.id, watches.length === 1 ? null : watchName(watch, context), context.words),
  );
}

function menuOf(task: WatchTask, all: readonly KeptWatch[], context: NameContext): Action[] {
  const watches = thoseFor(task, all);
  if (watches.length === 0) return [];
  const options = watches.map((watch) => ({
    label: watchName(watch, context),
    invocation: invocationOf(task, watch.id),
  }));
  return [{ kind: 'select', label: context.words.watchMenus[task], options }];
}

/** What is paused already is not offered to be paused, nor what runs to be resumed. */
function thoseFor(task: WatchTask, watches: readonly KeptWatch[]): readonly KeptWatch[] {
  switch (task) {
    case 'pause':
      return watches.filter(({ paused }) => paused === null);
    case 'resume':
      return watches.filter(({ paused }) => paused !== null);
    case 'remove':
      return watches;
    default:
      return task satisfies never;
  }
}

function invocationOf(task: WatchTask, id: string) {
  return { command: 'watch', options: { do: task, id } };
}
