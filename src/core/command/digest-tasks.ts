import type { AnswerContext } from '../answers/answer-context.ts';
import type { Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Words } from '../words/words.ts';
import { misplacedAmong, type TaskOptions, withoutMisplacedOf } from './task-options.ts';

/** What can be done with digests, each with the options that it takes. */
const optionsOfTask = {
  now: ['include', 'picture'],
  changes: ['receipt', 'page'],
  schedule: ['time', 'days', 'zone', 'quiet', 'late', 'include', 'picture', 'dossier'],
  list: ['show', 'page'],
  pause: ['id'],
  resume: ['id'],
  remove: ['id', 'confirm'],
  preview: ['id', 'include', 'picture'],
} as const satisfies TaskOptions;

export type DigestTask = keyof typeof optionsOfTask;

/** Why options do not go with this task; none where all of them do. */
export function misplacedOptions(given: Readonly<Record<string, unknown>>, task: DigestTask, w: Words): Phrase[] {
  return misplacedAmong(given, task, optionsOfTask, w);
}

/** The same without them; and what was probably meant, where one task alone takes all that was given. */
export function withoutMisplaced(
  given: Readonly<Record<string, unknown>>,
  task: DigestTask,
  context: AnswerContext,
): { label: null; invocation: Invocation }[] {
  return withoutMisplacedOf(given, task, optionsOfTask, context);
}
