import type { AnswerContext } from '../answers/answer-context.ts';
import { unknownCommand } from '../answers/line-refusal-view.ts';
import { refusalView } from '../answers/refusal-view.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Invocation } from '../message/invocation.ts';
import { typed } from '../message/phrase.ts';
import type { View } from '../message/view.ts';
import { nearest } from '../text/nearest.ts';
import type { Words } from '../words/words.ts';
import { checkAnswer } from './check-answer.ts';
import type { Command } from './command.ts';
import { parseLine } from './parse-line.ts';
import { readOptions } from './read-options.ts';
import type { Request } from './request.ts';

/** What a command is run with: everything that it may look at, and a name for what goes wrong. */
export interface Session {
  dossiers: ReadonlyMap<string, Dossier>;
  dossier: Dossier;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  now: Temporal.Instant;
  /** The time zone that is meant where none is named; UTC if left out. */
  zone?: string;
  /** True while the data on disk has problems and the answers come from an older revision. */
  dataIsBroken?: boolean;
  /** What a failure is called in the answer and in the log. */
  reference: string;
}

export type CommandResult =
  | { kind: 'view'; view: View }
  /** Carry the request out, then call `finish` with the view that it gives. */
  | { kind: 'request'; request: Request; finish(view: View): CommandResult }
  /** A bug. The view says in one neutral sentence that something went wrong; `error` is for the log. */
  | { kind: 'failure'; view: View; error: Error };

/** Runs a command. Mistakes and bugs become answers here and nowhere else: it never throws. */
export function runCommand(invocation: Invocation, session: Session): CommandResult {
  const { words: w } = session;
  const command = session.commands.get(invocation.command);
  if (command === undefined) {
    const near = nearest(invocation.command, session.commands.keys());
    const meant = near === null ? { command: 'help', options: {} } : { ...invocation, command: near };
    return { kind: 'view', view: refusalView(unknownCommand(`/${invocation.command}`, near, w), session, [meant]) };
  }
  return catchFailure(session, () => {
    const runnable = (line: string) => runnableLine(line, session);
    const context: AnswerContext = { zone: 'UTC', ...session, invocation, runnable };
    const options = readOptions(invocation, command, session);
    if (!options.ok) return checkedResult(refusalView(options.reason, session, options.meant), context, session);
    const answer = command.run(options.value, context);
    if (!('kind' in answer)) return checkedResult(answer, context, session);
    return {
      kind: 'request',
      request: answer,
      finish: (view) => catchFailure(session, () => checkedResult(view, context, session)),
    };
  });
}

/** Does ahead, a little at a time, what takes a command long. What is wrong with the question, `runCommand` says. */
export function* prepareCommand(invocation: Invocation, session: Session): Turns<void> {
  const command = session.commands.get(invocation.command);
  if (command?.prepare === undefined) return;
  const options = readOptions(invocation, command, session);
  if (options.ok) yield* command.prepare(options.value, { zone: 'UTC', ...session, invocation });
}

function runnableLine(line: string, session: Session): Invocation | null {
  const read = parseLine(line, session.commands);
  const command = read.ok ? session.commands.get(read.invocation.command) : undefined;
  if (!read.ok || command === undefined || command.changes?.(read.invocation.options) === true) return null;
  return readOptions(read.invocation, command, session).ok ? read.invocation : null;
}

/** A view that is not faithful is not sent: it is a bug. */
function checkedResult(view: View, context: AnswerContext, session: Session): CommandResult {
  const problems = checkAnswer(view, context, session.commands);
  return problems.length === 0
    ? { kind: 'view', view }
    : failure(session, new Error(`unfaithful view: ${problems.join('; ')}`));
}

function catchFailure(session: Session, run: () => CommandResult): CommandResult {
  try {
    return run();
  } catch (error) {
    return failure(session, error instanceof Error ? error : new Error(String(error)));
  }
}

function failure(session: Session, error: Error): CommandResult {
  return { kind: 'failure', view: refusalView(session.words.failure([typed(session.reference)]), session), error };
}
