import type { Dossier } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Inline, Phrase } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { example, typed, words } from '../message/phrase.ts';
import { fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { parseMoment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';
import { type Candidate, listRecords } from './list-records.ts';
import type { OptionSpec, RecordKind, Records, ValueOf } from './option.ts';

type Value = ValueOf<OptionSpec>;
type Read<Thing> = { ok: true; value: Thing } | { ok: false; reason: Phrase };

interface Room {
  dossier: Dossier;
  dossiers: ReadonlyMap<string, Dossier>;
  words: Words;
}

/** The longest value that a person may give; more is a mistake of pasting. */
export const longestValue = 300;

/** Characters that change or hide other text: controls, bidirectional overrides, zero-width ones. */
const strange = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/** Turns the options of an invocation into the values that a command receives; or says what would be right. */
export function readOptions(invocation: Invocation, command: Command, room: Room): Read<Record<string, Value>> {
  const { words: w } = room;
  const values: Record<string, Value> = {};
  for (const [name, text] of Object.entries(invocation.options)) {
    const spec = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (spec === undefined) return { ok: false, reason: unknownOption(command, name, w) };
    if (strange.test(text)) return { ok: false, reason: w.strangeCharacters([words(name)]) };
    if (text.length > longestValue) return { ok: false, reason: w.tooLong([words(name)]) };
    const read = readValue(name, text.trim(), spec, room);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  const missing = Object.entries(command.options).find(
    ([name, spec]) => spec.required === true && values[name] === undefined,
  );
  return missing === undefined
    ? { ok: true, value: values }
    : { ok: false, reason: missingOption(command, missing, w) };
}

function unknownOption(command: Command, name: string, w: Words): Phrase {
  const names = Object.keys(command.options);
  const near = nearest(name, names);
  const help: Phrase = [example(`/help command:${command.name}`)];
  return w.unknownOption([words(`/${command.name}`)], [typed(name)], near === null ? null : [words(near)], help);
}

function missingOption(command: Command, [name, spec]: [string, OptionSpec], w: Words): Phrase {
  const example =
    spec.example === undefined
      ? null
      : [{ kind: 'example', text: `/${command.name} ${name}:${spec.example}` } as const];
  return w.missingOption([words(`/${command.name}`)], [words(name)], example);
}

function readValue(name: string, text: string, spec: OptionSpec, room: Room): Read<Value> {
  const { words: w } = room;
  const label: Phrase = [words(name)];
  switch (spec.kind) {
    case 'text':
      return { ok: true, value: text };
    case 'choice': {
      const choice = spec.choices.find((word) => fold(word) === fold(text));
      if (choice !== undefined) return { ok: true, value: choice };
      return { ok: false, reason: w.badChoice(label, [typed(text)], [words(spec.choices.join(w.listSeparator))]) };
    }
    case 'record':
      return readRecord(spec.of, text, room);
    case 'date': {
      const result = parseMoment(text);
      return result.ok ? { ok: true, value: result.moment } : { ok: false, reason: w.badDate(label, [typed(text)]) };
    }
    case 'page':
      return /^[1-9]\d{0,5}$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, reason: w.badPage(label, [typed(text)]) };
    case 'flag': {
      const flag = new Map([
        ['yes', true],
        ['no', false],
      ] as const).get(text.toLowerCase() as 'yes' | 'no');
      return flag === undefined ? { ok: false, reason: w.badFlag(label, [typed(text)]) } : { ok: true, value: flag };
    }
    default:
      return spec satisfies never;
  }
}

/** The commands that show which records there are. */
const whereToLook = {
  claim: '/search',
  source: '/sources',
  actor: '/search',
  question: '/differences',
  dossier: '/dossier',
} as const satisfies Record<RecordKind, string>;

/** A record by its id; or by its name or one of its aliases, where only one record has it. */
function readRecord(kind: RecordKind, text: string, room: Room): Read<Records[RecordKind]> {
  const records = recordsOf(kind, room);
  const found = records.get(text) ?? records.get(text.toLowerCase());
  if (found !== undefined) return { ok: true, value: found };
  const { words: w, dossier } = room;
  const moved = kind === 'source' || kind === 'dossier' ? undefined : dossier.moved[kind].get(text);
  const kindName = w.recordKinds[kind];
  if (moved !== undefined && records.has(moved))
    return { ok: false, reason: w.movedRecord(kindName, [typed(text)], [idOf(kind, moved)]) };
  const candidates = listRecords(kind, dossier, room.dossiers);
  const named = candidates.filter((candidate) => namesOf(kind, candidate).some((name) => fold(name) === fold(text)));
  const only = named.length === 1 ? records.get(named[0]?.value ?? '') : undefined;
  if (only !== undefined) return { ok: true, value: only };
  const near =
    named.length > 1
      ? named.map(({ value }) => value)
      : [nearestRecord(text, kind, candidates)].filter((id) => id !== null);
  return {
    ok: false,
    reason: w.unknownRecord(
      kindName,
      [typed(text)],
      near.map((id) => [idOf(kind, id)]),
      [example(whereToLook[kind])],
    ),
  };
}

function recordsOf<Kind extends RecordKind>(
  kind: Kind,
  { dossier, dossiers }: Room,
): ReadonlyMap<string, Records[RecordKind]> {
  const maps = {
    claim: dossier.claims,
    source: dossier.sources,
    actor: dossier.actors,
    question: dossier.questions,
    dossier: dossiers,
  };
  return maps[kind];
}

function namesOf(kind: RecordKind, { label, also }: Candidate): readonly string[] {
  return kind === 'actor' ? [label, ...also] : kind === 'claim' ? [] : [label];
}

function nearestRecord(text: string, kind: RecordKind, candidates: readonly Candidate[]): string | null {
  const byId = nearest(
    text,
    candidates.map(({ value }) => value),
  );
  if (byId !== null) return byId;
  const names = candidates.flatMap((candidate) =>
    namesOf(kind, candidate).map((name) => [name, candidate.value] as const),
  );
  const near = nearest(
    text,
    names.map(([name]) => name),
  );
  return names.find(([name]) => name === near)?.[1] ?? null;
}

function idOf(kind: RecordKind, id: string): Inline {
  return field(kind, id, 'id', id);
}
