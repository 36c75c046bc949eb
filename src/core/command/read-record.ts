import type { Dossier } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Inline, Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { example, typed } from '../message/phrase.ts';
import { fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import type { Words } from '../words/words.ts';
import { type Candidate, listRecords } from './list-records.ts';
import type { RecordKind, Records } from './option.ts';

/** What the values of options are read against. */
export interface OptionContext {
  dossier: Dossier;
  dossiers: ReadonlyMap<string, Dossier>;
  words: Words;
}

/** What was read; or why it could not be, which values would be right, and what else could be asked instead. */
export type ReadResult<Thing> =
  | { ok: true; value: Thing }
  | { ok: false; reason: Phrase; values?: readonly string[]; instead?: readonly Invocation[] };

/** The commands that show which records there are; some of them search for what was typed. */
const whereToLook = {
  claim: 'search',
  source: 'sources',
  actor: 'search',
  question: 'differences',
  dossier: 'dossier',
} as const satisfies Record<RecordKind, string>;

/** The record of a kind with this id; or with this name or alias, if it is the only one. */
export function readRecord(kind: RecordKind, text: string, context: OptionContext): ReadResult<Records[RecordKind]> {
  const { words: w, dossier, dossiers } = context;
  const records = recordsOf(kind, context);
  const found = records.get(text) ?? records.get(text.toLowerCase());
  if (found !== undefined) return { ok: true, value: found };
  const kindName = w.recordKinds[kind];
  const moved = kind === 'source' || kind === 'dossier' ? undefined : dossier.moved[kind].get(text);
  if (moved !== undefined && records.has(moved))
    return { ok: false, reason: w.movedRecord(kindName, [typed(text)], [idInline(kind, moved)]), values: [moved] };
  const candidates = listRecords(kind, dossier, dossiers);
  const named = candidates.filter((candidate) => namesOf(kind, candidate).some((name) => fold(name) === fold(text)));
  const only = named.length === 1 ? records.get(named[0]?.value ?? '') : undefined;
  if (only !== undefined) return { ok: true, value: only };
  const near = named.length > 1 ? named.map(({ value }) => value) : nearestRecord(text, kind, candidates);
  const meant = near.map((id): Phrase => [idInline(kind, id)]);
  const command = whereToLook[kind];
  const reason = w.unknownRecord(kindName, [typed(text)], meant, [example(`/${command}`)]);
  if (near.length > 0) return { ok: false, reason, values: near };
  return { ok: false, reason, instead: [{ command, options: command === 'search' ? { text } : {} }] };
}

/** A record of a kind to show as an example: the one that is named, or else the first that there is. */
export function exampleRecord(kind: RecordKind, named: string | undefined, context: OptionContext): string | undefined {
  const records = recordsOf(kind, context);
  return named !== undefined && records.has(named) ? named : [...records.keys()].at(0);
}

function recordsOf(kind: RecordKind, { dossier, dossiers }: OptionContext): ReadonlyMap<string, Records[RecordKind]> {
  const maps = {
    claim: dossier.claims,
    source: dossier.sources,
    actor: dossier.actors,
    question: dossier.questions,
    dossier: dossiers,
  };
  return maps[kind];
}

/** The names that a record can be asked for by; a claim has none. */
function namesOf(kind: RecordKind, { label, alsoFoundBy }: Candidate): readonly string[] {
  if (kind === 'claim') return [];
  return kind === 'actor' ? [label, ...alsoFoundBy] : [label];
}

/** The record that was probably meant: the one with the nearest id, or else the nearest name. */
function nearestRecord(text: string, kind: RecordKind, candidates: readonly Candidate[]): string[] {
  const byId = nearest(
    text,
    candidates.map(({ value }) => value),
  );
  if (byId !== null) return [byId];
  const names = candidates.flatMap((candidate) =>
    namesOf(kind, candidate).map((name) => ({ name, id: candidate.value })),
  );
  const byName = nearest(
    text,
    names.map(({ name }) => name),
  );
  const meant = names.find(({ name }) => name === byName);
  return meant === undefined ? [] : [meant.id];
}

function idInline(kind: RecordKind, id: string): Inline {
  return field(kind, id, 'id', id);
}
