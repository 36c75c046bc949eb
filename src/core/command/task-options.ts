import type { AnswerContext } from '../answers/answer-context.ts';
import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Words } from '../words/words.ts';

/** What a command can be told to do, each with the options that go with it. */
export type TaskOptions = Readonly<Record<string, readonly string[]>>;

/** Why options do not go with a task; none where all of them do. */
export function misplacedAmong(
  given: Readonly<Record<string, unknown>>,
  task: string,
  tasks: TaskOptions,
  w: Words,
): Phrase[] {
  return misplaced(given, task, tasks).map((option) =>
    w.misplacedOption(option, task, tasksTaking(option, tasks).join(w.listSeparator)),
  );
}

/** The same without them; and what was probably meant, where one task alone takes all that was given. */
export function withoutMisplacedOf(
  given: Readonly<Record<string, unknown>>,
  task: string,
  tasks: TaskOptions,
  { invocation: { command, options } }: AnswerContext,
): { label: null; invocation: Invocation }[] {
  const wrong = misplaced(given, task, tasks);
  const { do: _, ...rest } = options;
  const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => !wrong.includes(name)));
  const meant = Object.keys(tasks).filter((one) => misplaced(given, one, tasks).length === 0);
  return [...(meant.length === 1 ? meant.map((one) => ({ do: one, ...rest })) : []), { do: task, ...kept }].map(
    (asked) => ({ label: null, invocation: { command, options: asked } }),
  );
}

function misplaced(given: Readonly<Record<string, unknown>>, task: string, tasks: TaskOptions): string[] {
  return Object.keys(given).filter((option) => {
    const takers = tasksTaking(option, tasks);
    return takers.length > 0 && !takers.includes(task);
  });
}

function tasksTaking(option: string, tasks: TaskOptions): string[] {
  return Object.entries(tasks).flatMap(([task, options]) => (options.includes(option) ? [task] : []));
}
