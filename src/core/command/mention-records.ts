import type { Invocation } from '../message/invocation.ts';
import { withName } from '../query/name-index.ts';
import { wantedWords } from '../query/wanted-words.ts';
import type { Command } from './command.ts';
import type { RecordKind } from './option.ts';
import { findRecords, namesOf } from './read-record.ts';
import type { Session } from './run-command.ts';

/** The kinds that are asked for by name alone, in this order. Nobody calls a claim by a name. */
const kinds = ['question', 'actor', 'source'] as const satisfies readonly RecordKind[];

/**
 * What asks for the record that somebody names: by its very name, or else by words that all fit it. Where several fit
 * equally it asks by the words, and the answer is a choice. Null where nothing fits all of them.
 */
export function askByName(said: string, session: Session): Invocation | null {
  const { dossier, words } = session;
  const isTelling = wantedWords(said, dossier.language, words).some((word) => !words.asking.passedOver.has(word));
  if (!isTelling) return null;
  for (const find of [exactly, byWords]) {
    for (const kind of kinds) {
      const ids = find(kind, said, session);
      const target = targetOf(kind, session.commands);
      if (ids.length > 0 && target !== null) return askFor(target, ids, said);
    }
  }
  return null;
}

/**
 * What asks a command by its main option for what a text names; by any option that takes a record, where it has no main
 * one. Null where nothing fits.
 */
export function askCommand(command: Command, text: string, session: Session): Invocation | null {
  const { name: asked, main, options } = command;
  for (const [option, spec] of Object.entries(options)) {
    if (main !== undefined && option !== main) continue;
    if (spec.kind === 'text' && option === main) return { command: asked, options: { [option]: text } };
    const ids = spec.kind === 'record' ? findRecords(spec.of, text, session) : [];
    if (ids.length > 0) return askFor({ command: asked, option }, ids, text);
  }
  return null;
}

interface Target {
  command: string;
  option: string;
}

/** The command that a kind of record is asked of: one of which it is the main option, or else one that has it. */
function targetOf(kind: RecordKind, commands: ReadonlyMap<string, Command>): Target | null {
  const targets = [...commands.values()].flatMap(({ name, main, options }) =>
    Object.entries(options).flatMap(([option, spec]) =>
      spec.kind === 'record' && spec.of === kind && (option === main || option === kind)
        ? [{ command: name, option, isMain: option === main }]
        : [],
    ),
  );
  return targets.find(({ isMain }) => isMain) ?? targets[0] ?? null;
}

function askFor({ command, option }: Target, ids: readonly string[], said: string): Invocation {
  const [only = said] = ids;
  return { command, options: { [option]: ids.length === 1 ? only : said } };
}

function exactly(kind: (typeof kinds)[number], said: string, session: Session): readonly string[] {
  return withName(said, namesOf(kind, session));
}

function byWords(kind: (typeof kinds)[number], said: string, session: Session): readonly string[] {
  return findRecords(kind, said, session);
}
