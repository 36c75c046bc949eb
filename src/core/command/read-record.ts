import { type RecordLabelContext, recordLabels } from '../answers/record-labels.ts';
import type { Meant } from '../answers/refusal-view.ts';
import type { Turns } from '../memory/turns.ts';
import type { Phrase } from '../message/inline.ts';
import { example, typed } from '../message/phrase.ts';
import { claimQuery, findClaimsByWords } from '../query/find-claims-by-words.ts';
import { bestFitting, type NameIndex, withName } from '../query/name-index.ts';
import { namedActors, namedDossiers, namedQuestions, namedSources } from '../query/named-records.ts';
import { prepareSearch } from '../query/search.ts';
import { listRecords } from './list-records.ts';
import { nearestRecord } from './nearest-record.ts';
import type { RecordKind, Records } from './option.ts';

/** What the values of options are read against. */
export type OptionContext = RecordLabelContext;

/** A value that would be right, and what people call it. */
export interface RightValue {
  value: string;
  label?: Phrase;
}

/** What was read; or why it could not be, which values would be right, and what else could be asked instead. */
export type ReadResult<Thing> =
  | { ok: true; value: Thing }
  | {
      ok: false;
      reason: Phrase;
      values?: readonly RightValue[];
      instead?: readonly Meant[];
      /** True where nothing is wrong, and one of the values must be chosen. */
      isChoice?: true;
    };

/** The commands that show which records there are; some of them search for what was typed. */
const whereToLook = {
  claim: 'search',
  source: 'sources',
  actor: 'search',
  question: 'differences',
  dossier: 'dossier',
} as const satisfies Record<RecordKind, string>;

/** As many as one menu holds on every platform. */
const mostChoices = 25;

/**
 * The record of a kind that a text names: by its id; or else by its name; or else by words of which all fit it, and no
 * other as well. Where several fit equally, the answer is a choice of them.
 */
export function readRecord(kind: RecordKind, text: string, context: OptionContext): ReadResult<Records[RecordKind]> {
  const { words: w, dossier } = context;
  const records = recordsOf(kind, context);
  const found = records.get(text) ?? records.get(text.toLowerCase());
  if (found !== undefined) return { ok: true, value: found };
  const moved = kind === 'source' || kind === 'dossier' ? undefined : dossier.moved[kind].get(text);
  if (moved !== undefined && records.has(moved)) {
    const values = labelled(kind, [moved], context);
    return { ok: false, reason: w.movedRecord(w.recordKinds[kind], [typed(text)], values[0]?.label ?? []), values };
  }
  const meant = findRecords(kind, text, context);
  const only = meant.length === 1 ? records.get(meant[0] ?? '') : undefined;
  if (only !== undefined) return { ok: true, value: only };
  return meant.length > 1 ? choice(kind, text, meant, context) : unknown(kind, text, context);
}

/** Does ahead, a little at a time, what takes long to find a record. */
export function* prepareRecord(kind: RecordKind, text: string, context: OptionContext): Turns<void> {
  if (kind !== 'claim' || recordsOf(kind, context).has(text)) return;
  const query = claimQuery(text, context.words);
  if (query !== '') yield* prepareSearch(context.dossier, query);
}

/** The ids of the records of a kind that a text names equally well; none where not all of its words fit one. */
export function findRecords(kind: RecordKind, text: string, context: OptionContext): readonly string[] {
  const { words: w } = context;
  if (kind === 'claim') return findClaimsByWords(context.dossier, text, w).map(({ id }) => id);
  const index = namesOf(kind, context);
  const named = withName(text, index);
  return named.length > 0 ? named : bestFitting(text, index, w);
}

/** A record of a kind to show as an example: the one that is named, or else the first that there is. */
export function exampleRecord(kind: RecordKind, named: string | undefined, context: OptionContext): string | undefined {
  const records = recordsOf(kind, context);
  return named !== undefined && records.has(named) ? named : [...records.keys()].at(0);
}

/** Values with what people call them. Every id must be that of a record. */
export function labelled(kind: RecordKind, ids: readonly string[], context: OptionContext): RightValue[] {
  const labels = recordLabels(kind, ids, context);
  return ids.map((value, index) => ({ value, label: labels[index] ?? [] }));
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

/** The names of the records of a kind. */
export function namesOf(kind: Exclude<RecordKind, 'claim'>, { dossier, dossiers }: OptionContext): NameIndex {
  switch (kind) {
    case 'source':
      return namedSources(dossier);
    case 'actor':
      return namedActors(dossier);
    case 'question':
      return namedQuestions(dossier);
    case 'dossier':
      return namedDossiers(dossiers);
    default:
      return kind satisfies never;
  }
}

function choice(
  kind: RecordKind,
  text: string,
  ids: readonly string[],
  context: OptionContext,
): ReadResult<Records[RecordKind]> {
  const { words: w } = context;
  const values = labelled(kind, ids.slice(0, mostChoices), context);
  const isWhole = ids.length <= mostChoices;
  const line = (isWhole ? w.severalFit : w.manyFit)(w.recordKinds[kind], [typed(text)]);
  return {
    ok: false,
    reason: line,
    values,
    instead: isWhole ? [] : [lookFor(kind, text, w.allThatFit)],
    isChoice: true,
  };
}

/** Where nothing fits: what is nearest, or else where to look. */
function unknown(kind: RecordKind, text: string, context: OptionContext): ReadResult<Records[RecordKind]> {
  const { words: w, dossier, dossiers } = context;
  const near = labelled(kind, nearestRecord(text, kind, listRecords(kind, dossier, dossiers)), context);
  const names = near.map(({ label = [] }) => label);
  const reason = w.unknownRecord(w.recordKinds[kind], [typed(text)], names, [example(`/${whereToLook[kind]}`)]);
  return near.length > 0 ? { ok: false, reason, values: near } : { ok: false, reason, instead: [lookFor(kind, text)] };
}

function lookFor(kind: RecordKind, text: string, label?: Phrase): Meant {
  const command = whereToLook[kind];
  const asked = { command, options: command === 'search' ? { text } : {} };
  return label === undefined ? asked : { ...asked, label };
}
