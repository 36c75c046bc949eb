import type { AnswerContext } from '../answers/answer-context.ts';
import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Words } from '../words/words.ts';

/** What can be done with digests, each with the options that it takes. */
const optionsOfTask = {
  now: ['include'],
  changes: ['receipt', 'page'],
  schedule: ['time', 'days', 'zone', 'quiet', 'late', 'include', 'dossier'],
  list: ['show', 'page'],
  pause: ['id'],
  resume: ['id'],
  remove: ['id', 'confirm'],
  preview: ['id', 'include'],
} as const;

export type DigestTask = keyof typeof optionsOfTask;

const tasks: readonly DigestTask[] = ['now', 'changes', 'schedule', 'list', 'pause', 'resume', 'remove', 'preview'];

/** Why options do not go with this task; none where all of them do. */
export function misplacedOptions(given: Readonly<Record<string, unknown>>, task: DigestTask, w: Words): Phrase[] {
  return misplaced(given, task).map((option) =>
    w.misplacedOption(option, task, tasksTaking(option).join(w.listSeparator)),
  );
}

function misplaced(given: Readonly<Record<string, unknown>>, task: DigestTask): string[] {
  return Object.keys(given).filter((option) => {
    const takers = tasksTaking(option);
    return takers.length > 0 && !takers.includes(task);
  });
}

/** The same without them; and what was probably meant, where one task alone takes all that was given. */
export function withoutMisplaced(
  given: Readonly<Record<string, unknown>>,
  task: DigestTask,
  { invocation: { command, options } }: AnswerContext,
): { label: null; invocation: Invocation }[] {
  const wrong = misplaced(given, task);
  const { do: _, ...rest } = options;
  const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => !wrong.includes(name)));
  const meant = tasks.filter((one) => misplaced(given, one).length === 0);
  return [...(meant.length === 1 ? meant.map((one) => ({ do: one, ...rest })) : []), { do: task, ...kept }].map(
    (asked) => ({ label: null, invocation: { command, options: asked } }),
  );
}

function tasksTaking(option: string): string[] {
  return Object.entries(optionsOfTask).flatMap(([task, options]) =>
    options.some((known) => known === option) ? [task] : [],
  );
}
