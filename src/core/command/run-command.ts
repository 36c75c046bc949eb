import type { AnswerContext } from '../answers/answer-context.ts';
import { choiceView } from '../answers/choice-view.ts';
import { unknownCommand } from '../answers/line-refusal-view.ts';
import { refusalView } from '../answers/refusal-view.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Invocation } from '../message/invocation.ts';
import { typed } from '../message/phrase.ts';
import type { View } from '../message/view.ts';
import type { WriteReference } from '../reference/reference.ts';
import { nearest } from '../text/nearest.ts';
import type { Words } from '../words/words.ts';
import { checkAnswer } from './check-answer.ts';
import { type Command, takesLongText } from './command.ts';
import { parseLine } from './parse-line.ts';
import { type OptionsResult, type OptionValue, prepareOptions, readOptions } from './read-options.ts';
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
  /** How many times as much as a message an answer may hold; 1 where it is left out. */
  roomTimes?: number;
  /** Writes references, where the command needs that. */
  writeReference?: WriteReference;
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
    if (!options.ok) return checkedResult(notRead(options, session), context, session);
    const answer = command.run(options.value, { ...context, invocation: askedByIds(invocation, options.value) });
    if (!('kind' in answer)) return checkedResult(answer, context, session);
    return {
      kind: 'request',
      request: answer,
      finish: (view) => catchFailure(session, () => checkedResult(view, context, session)),
    };
  });
}

/** Why options could not be read; or which of several records is meant. */
function notRead({ reason, meant, choice }: OptionsResult & { ok: false }, session: Session): View {
  return choice === undefined ? refusalView(reason, session, meant) : choiceView(reason, choice, session);
}

/** Does ahead, a little at a time, what takes a command long. What is wrong with the question, `runCommand` says. */
export function* prepareCommand(invocation: Invocation, session: Session): Turns<void> {
  const command = session.commands.get(invocation.command);
  if (command === undefined) return;
  yield* prepareOptions(invocation, command, session);
  if (command.prepare === undefined) return;
  const options = readOptions(invocation, command, session);
  if (!options.ok) return;
  const asked = askedByIds(invocation, options.value);
  yield* command.prepare(options.value, { zone: 'UTC', ...session, invocation: asked });
}

/** The same invocation with each record by its id: what is pressed later means the same record. */
function askedByIds({ command, options }: Invocation, values: Record<string, OptionValue>): Invocation {
  const byIds = Object.entries(options).map(([name, text]) => {
    const value = values[name];
    return [name, typeof value === 'object' && 'id' in value ? value.id : text] as const;
  });
  return { command, options: Object.fromEntries(byIds) };
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
    : failure(session, new Error(`unfaithful view: ${whatIsLogged(problems, context.invocation, session)}`));
}

/** What is wrong with a view; of a text that somebody brought, nothing of it is logged. */
function whatIsLogged(problems: readonly string[], invocation: Invocation, { commands }: Session): string {
  return takesLongText(invocation, commands) ? `${problems.length} problems` : problems.join('; ');
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
