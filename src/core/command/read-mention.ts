import { mentionHelp } from '../answers/mention-help.ts';
import { refusalView } from '../answers/refusal-view.ts';
import { holdsFigure } from '../figure/holds-figure.ts';
import type { Turns } from '../memory/turns.ts';
import { example } from '../message/phrase.ts';
import { aboutThis, asAsk, askerOf, askOfText, type Mention } from './mention.ts';
import { isOnly, mostWords, readMistyped, readNamedCommand, readTyped } from './mention-commands.ts';
import { afterPhrase, withoutManners } from './mention-phrases.ts';
import { askByName, askCommand } from './mention-records.ts';
import { parseLine } from './parse-line.ts';
import { prepareOptions } from './read-options.ts';
import type { Session } from './run-command.ts';

export type { Mention } from './mention.ts';

/**
 * What words that mention the bot ask: a line; a phrase that stands for one; the name of a record; or a figure whose
 * speakers are to be found. What is none of these is unknown, and never guessed. What answers one person alone must be
 * typed as a command.
 */
export function readMention(words: string, session: Session): Mention {
  const mention = readWords(words, session);
  const asked = mention.kind === 'unknown' ? null : mention.invocation.command;
  const isPrivate = asked !== null && session.commands.get(asked)?.isPrivate === true;
  if (!isPrivate) return mention;
  const { words: w } = session;
  return { kind: 'unknown', view: refusalView(w.suggestion.askPrivately([example(`/${asked}`)]), { words: w }) };
}

function readWords(words: string, session: Session): Mention {
  const said = withoutManners(words, session.words);
  if (said === '') return { kind: 'unknown', view: mentionHelp(session) };
  if (/^[/／]/u.test(said)) return readTyped(said, session) ?? { kind: 'unknown', view: mentionHelp(session) };
  const found =
    readAboutMessage(said, session) ??
    readLines(said, session) ??
    readNamedCommand(said, session) ??
    (/\s/u.test(said) ? readFigure(said, session) : null) ??
    asAsk(askByName(said, session)) ??
    readFigure(said, session) ??
    readMistyped(said, session);
  return found ?? { kind: 'unknown', view: mentionHelp(session) };
}

/** Does ahead, a little at a time, what takes `readMention` long where a claim is named by its words. */
export function* prepareMention(words: string, session: Session): Turns<void> {
  const read = parseLine(withoutManners(words, session.words), session.commands);
  const command = read.ok ? session.commands.get(read.invocation.command) : undefined;
  if (read.ok && command !== undefined) yield* prepareOptions(read.invocation, command, session);
}

/** "Whose number is this?", alone or with the text that it is asked of. */
function readAboutMessage(said: string, session: Session): Mention | null {
  const { words: w, dossier } = session;
  const asker = askerOf(session);
  const after = afterPhrase(said, w.mention.aboutMessage);
  if (asker === null || after === null) return null;
  if (isOnly(after.rest, w.mention.pointing, session)) return aboutThis(asker);
  if (holdsFigure(after.rest, dossier.language)) return askOfText(asker, after.rest);
  return asAsk(askByName(after.rest, session));
}

/** "What differs?", and "What differs on artillery?". */
function readLines(said: string, session: Session): Mention | null {
  const { words: w, commands } = session;
  const after = afterPhrase(said, phrasesOf(w.mention.lines));
  if (after === null) return null;
  const line = w.mention.lines[after.phrase] ?? '';
  if (isOnly(after.rest, [], session)) return readTyped(line, session);
  const read = parseLine(line, commands);
  const command = read.ok ? commands.get(read.invocation.command) : undefined;
  if (!read.ok || command === undefined) return null;
  const isPlain = Object.keys(read.invocation.options).length === 0;
  if (!isPlain)
    return after.rest.split(/\s+/u).length > mostWords ? null : { kind: 'ask', invocation: read.invocation };
  return asAsk(askCommand(command, after.rest, session));
}

const knownPhrases = new WeakMap<Readonly<Record<string, string>>, readonly string[]>();

/** The phrases that stand for lines, as the same list each time. */
function phrasesOf(lines: Readonly<Record<string, string>>): readonly string[] {
  return knownPhrases.getOrInsertComputed(lines, Object.keys);
}

/** Words that hold a figure, though a title may hold it too: whose figure is it? */
function readFigure(said: string, session: Session): Mention | null {
  const asker = askerOf(session);
  return asker !== null && holdsFigure(said, session.dossier.language) ? askOfText(asker, said) : null;
}
