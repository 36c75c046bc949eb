import { lineRefusalView } from '../answers/line-refusal-view.ts';
import { holdsFigure } from '../figure/holds-figure.ts';
import { nearest } from '../text/nearest.ts';
import { rootOf } from '../text/stem.ts';
import type { Command } from './command.ts';
import { aboutThis, asAsk, askerOf, type Mention } from './mention.ts';
import { askCommand } from './mention-records.ts';
import { isLongText } from './option.ts';
import { parseLine } from './parse-line.ts';
import { findName, readLineStart } from './read-line-part.ts';
import { readOptions } from './read-options.ts';
import type { Session } from './run-command.ts';

/** After a command's name more words than these are a sentence that only begins with it. */
export const mostWords = 5;
/** Shorter words are not taken for a mistyped command. */
const leastMistyped = 5;

/** A line with its slash: what is wrong with it is said of it. */
export function readTyped(line: string, session: Session): Mention | null {
  const read = parseLine(line, session.commands);
  return read.ok
    ? { kind: 'ask', invocation: read.invocation }
    : { kind: 'unknown', view: lineRefusalView(read, session.words, session) };
}

/** "sources telegraph": a command's name, in singular or plural, and what its line goes on with. */
export function readNamedCommand(said: string, session: Session): Mention | null {
  const { typed, rest } = readLineStart(said);
  const bare = typed.replaceAll(/[^\p{L}\p{N}-]+$/gu, '').toLowerCase();
  const names = [...session.commands.keys()];
  const name = findName(bare, names) ?? names.find((known) => rootOf(known) === rootOf(bare));
  return name === undefined ? null : readCommand(name, rest, session);
}

function readCommand(name: string, rest: string, session: Session): Mention | null {
  const command = session.commands.get(name);
  const spec = command?.options[command.main ?? ''];
  const asker = askerOf(session);
  if (command === undefined) return null;
  if (isLongText(spec)) {
    const isThis = isOnly(rest, session.words.mention.pointing, session);
    if (isThis) return asker?.command === name ? aboutThis(asker) : null;
    if (!hasOption(rest, command))
      return { kind: 'ask', invocation: { command: name, options: { [command.main ?? '']: rest } } };
  }
  const told = spec?.kind === 'text' ? fromFirstTelling(rest, session) : rest;
  const read = parseLine(`/${name} ${told}`, session.commands);
  if (!read.ok)
    return hasOption(rest, command)
      ? readTyped(`/${name} ${rest}`, session)
      : asAsk(askCommand(command, rest, session));
  const count = rest.split(/\s+/u).length;
  const isSentence = spec?.kind === 'text' && spec.required !== true && holdsFigure(rest, session.dossier.language);
  if (count > (isSentence ? 2 : mostWords) && !hasOption(rest, command) && spec?.required !== true) return null;
  const options = readOptions(read.invocation, command, session);
  const canBeAsked = options.ok || options.choice !== undefined || rest === '' || hasOption(rest, command);
  return canBeAsked ? { kind: 'ask', invocation: read.invocation } : null;
}

/** A mistyped name of a command, where the rest can be asked of it. What changes something must be typed right. */
export function readMistyped(said: string, session: Session): Mention | null {
  const { typed, rest } = readLineStart(said);
  const near = typed.length < leastMistyped ? null : nearest(typed, session.commands.keys());
  const command = near === null ? undefined : session.commands.get(near);
  const read = near === null ? null : parseLine(`/${near} ${rest}`, session.commands);
  if (command === undefined || read === null || !read.ok || rest.split(/\s+/u).length > mostWords) return null;
  if (command.changes?.(read.invocation.options) === true) return null;
  const options = readOptions(read.invocation, command, session);
  return options.ok || options.choice !== undefined ? { kind: 'ask', invocation: read.invocation } : null;
}

/** "by Budanov" as "Budanov"; nothing where no word says anything. */
function fromFirstTelling(text: string, { words: w }: Session): string {
  const said = text.split(/\s+/u);
  const first = said.findIndex((word) => word !== '' && !w.asking.passedOver.has(word.toLowerCase()));
  return first === -1 ? '' : said.slice(first).join(' ');
}

/** Whether a text holds nothing but some words, and such as say nothing. */
export function isOnly(text: string, words: readonly string[], { words: { asking } }: Session): boolean {
  if (text.length > 100) return false;
  const said = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return said.every((word) => words.includes(word) || asking.passedOver.has(word));
}

/** Whether a line names an option of a command: "since:2024". */
function hasOption(rest: string, { options }: Command): boolean {
  const named = [...rest.matchAll(/(?:^|\s)([\p{L}-]{1,40})[:：]/gu)].map(([, name = '']) => name);
  return named.some((name) => findName(name, Object.keys(options)) !== null);
}
