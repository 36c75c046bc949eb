import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ActorsRecord } from '../../core/dossier/actor.ts';
import { DossierRecord } from '../../core/dossier/dossier-record.ts';
import { SourceRecord } from '../../core/dossier/source-record.ts';
import { orderKeys } from '../fix/order-keys.ts';
import { keysOf, schemaAtPath } from '../schema/schema-at-path.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import type { Edit } from './edit.ts';
import { changedAt, idOf, listAt, mapAt, positionOf, withoutUndefined } from './file-values.ts';
import { printPiece } from './print-piece.ts';
import { type EditPath, keysAt, replacePair, spliceIn, spliceOut } from './splice-yaml.ts';

/** The texts of a dossier's files, by their names within it. */
export type Texts = ReadonlyMap<string, string>;
type Applied = { ok: true; name: string; text: string } | { ok: false; problem: string };

/**
 * What an edit makes of the file that it is about. Every line that the edit is not about stays as it is, as far as the
 * file is written in lines; a list within brackets is printed anew.
 */
export function applyEdit(edit: Edit, texts: Texts): Applied {
  switch (edit.kind) {
    case 'add-source': {
      const name = sourceName(edit.id);
      if (texts.has(name)) return refuse(`there is a source "${edit.id}" already; choose another name`);
      return { ok: true, name, text: printPiece(edit.record, SourceRecord) };
    }
    case 'add-claim':
      return addToList(sourceName(edit.source), 'claims', edit.claim, edit.claim.at?.[0] ?? Infinity, texts);
    case 'leave-out': {
      const { at, why } = edit;
      return addToList(sourceName(edit.source), 'left-out', { at, why }, at[0], texts);
    }
    case 'change-claim':
      return changeClaim(edit, texts);
    case 'remove-claim':
      return removeClaim(edit.claim, texts);
    case 'take-in': {
      const name = sourceName(edit.source);
      const index = listAt(texts.get(name) ?? '', 'left-out').findIndex((item) =>
        isDeepStrictEqual(rangeOf(item), edit.at.map(String)),
      );
      return index < 0
        ? refuse(`nothing is left out at [${edit.at.join(', ')}]`)
        : removeFromList(name, 'left-out', index, texts);
    }
    case 'add-actor':
      return addToMap('actors.yaml', 'actors', edit.id, edit.actor, texts);
    case 'add-question':
      return addToMap('dossier.yaml', 'questions', edit.id, edit.question, texts);
    case 'add-event':
      return addToMap('dossier.yaml', 'events', edit.id, edit.name, texts);
    case 'add-alias': {
      const actors = readRecord('actors.yaml', ActorsRecord, texts)?.actors ?? {};
      const aliases = Object.hasOwn(actors, edit.actor) ? actors[edit.actor]?.aliases : undefined;
      if (aliases === undefined) return refuse(`there is no actor "${edit.actor}"`);
      const all = [...new Set([...aliases, edit.alias])];
      return setKeys('actors.yaml', ['actors', edit.actor], { aliases: all }, ActorsRecord, texts);
    }
    default:
      return edit satisfies never;
  }
}

function refuse(problem: string): Applied {
  return { ok: false, problem };
}

function sourceName(id: string): string {
  return `sources/${id}.yaml`;
}

function schemaOf(name: string): z.ZodType {
  return name === 'actors.yaml' ? ActorsRecord : name === 'dossier.yaml' ? DossierRecord : SourceRecord;
}

function readRecord<Schema extends z.ZodType>(name: string, schema: Schema, texts: Texts): z.output<Schema> | null {
  const read = schema.safeParse(parseYaml(texts.get(name) ?? ''));
  return read.success ? read.data : null;
}

function addToList(name: string, key: 'claims' | 'left-out', record: object, place: number, texts: Texts): Applied {
  const text = texts.get(name);
  if (text === undefined) return refuse(`there is no source "${name.slice('sources/'.length, -'.yaml'.length)}"`);
  const items = listAt(text, key);
  const later = items.findIndex((item) => positionOf(item) > place);
  const before = later < 0 ? items.length : later;
  const lines = printPiece({ [key]: [record] }, SourceRecord)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2));
  const wanted = { ...mapAt(text), [key]: items.toSpliced(before, 0, withoutUndefined(record)) };
  return finish(name, spliceIn(text, [key], { lines, before }) ?? withKey(text, [], key, wanted[key], name), wanted);
}

function addToMap(name: string, key: string, id: string, record: unknown, texts: Texts): Applied {
  const text = texts.get(name) ?? '';
  const map = mapAt(text)[key] ?? {};
  if (typeof map !== 'object' || map === null) return refuse(`${name}: "${key}" holds no records`);
  if (Object.hasOwn(map, id)) return refuse(`${name}: there is "${id}" already under ${key}`);
  const lines = printPiece({ [key]: { [id]: record } }, schemaOf(name))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2));
  const wanted = { ...mapAt(text), [key]: { ...map, [id]: withoutUndefined(record) } };
  const spliced = spliceIn(text, [key], { lines, before: Infinity });
  return finish(name, spliced ?? withKey(text, [], key, wanted[key], name), wanted);
}

function changeClaim(
  { claim: id, keys, without = [] }: Extract<Edit, { kind: 'change-claim' }>,
  texts: Texts,
): Applied {
  const found = findClaim(id, texts);
  if (found === null) return refuse(`there is no claim "${id}"`);
  const { name, index } = found;
  const set = setKeys(name, ['claims', index], keys, SourceRecord, texts);
  return without.reduce((done, key) => (done.ok ? removeKey(name, ['claims', index], key, done.text) : done), set);
}

function removeClaim(id: string, texts: Texts): Applied {
  const found = findClaim(id, texts);
  return found === null
    ? refuse(`there is no claim "${id}"`)
    : removeFromList(found.name, 'claims', found.index, texts);
}

function findClaim(id: string, texts: Texts): { name: string; index: number } | null {
  for (const [name, text] of texts) {
    if (!name.startsWith('sources/')) continue;
    const index = listAt(text, 'claims').findIndex((item) => idOf(item) === id);
    if (index >= 0) return { name, index };
  }
  return null;
}

/** Takes an item out of a list. An empty list stays for claims, and goes with its key for what is left out. */
function removeFromList(name: string, key: 'claims' | 'left-out', index: number, texts: Texts): Applied {
  const text = texts.get(name) ?? '';
  const items = listAt(text, key).toSpliced(index, 1);
  if (items.length === 0 && key === 'left-out') return removeKey(name, [], key, text);
  const wanted = { ...mapAt(text), [key]: items };
  return finish(name, spliceOut(text, [key], index) ?? withKey(text, [], key, items, name), wanted);
}

function removeKey(name: string, path: EditPath, key: string, text: string): Applied {
  const index = keysAt(text, path).indexOf(key);
  if (index < 0) return { ok: true, name, text };
  const wanted = changedAt(parseYaml(text), path, key, undefined);
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  document.deleteIn([...path, key]);
  return finish(name, spliceOut(text, path, index) ?? printYaml(document), withoutUndefined(wanted));
}

function rangeOf(item: unknown): unknown {
  const at = typeof item === 'object' && item !== null && 'at' in item ? item.at : null;
  return Array.isArray(at) ? at.map(String) : null;
}

function setKeys(name: string, path: EditPath, keys: object, schema: z.ZodType, texts: Texts): Applied {
  let text = texts.get(name) ?? '';
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined) continue;
    const wanted = changedAt(parseYaml(text), path, key, withoutUndefined(value));
    const done = finish(name, withKey(text, path, key, value, name, schema), wanted);
    if (!done.ok) return done;
    text = done.text;
  }
  return { ok: true, name, text };
}

/** Sets one key of a map: in its place, or after the key that stands before it in the record's order. */
function withKey(text: string, path: EditPath, key: string, value: unknown, name: string, schema = schemaOf(name)) {
  const printed = printAt(path, key, value, schema);
  const keys = keysAt(text, path);
  if (keys.includes(key)) return replacePair(text, path, key, printed) ?? reprinted(text, path, key, value, schema);
  const order = keysOf(schemaAtPath(schema, path) ?? schema);
  const place = order.indexOf(key);
  const later = keys.findIndex((one) => order.indexOf(one) > place);
  const lines = printed;
  return (
    spliceIn(text, path, { lines, before: later < 0 ? Infinity : later }) ?? reprinted(text, path, key, value, schema)
  );
}

/** A key with its value, as lines without indentation. */
function printAt(path: EditPath, key: string, value: unknown, schema: z.ZodType): string[] {
  const nested = path
    .toReversed()
    .reduce<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), { [key]: value });
  const lines = printPiece({ ...(nested as object) }, schema)
    .trimEnd()
    .split('\n');
  const maps = path.filter((step) => typeof step === 'string').length;
  return lines.slice(maps).map((line) => line.slice(2 * path.length));
}

/** The whole file printed anew with the change: where a file is written within brackets, lines cannot be put in. */
function reprinted(text: string, path: EditPath, key: string, value: unknown, schema: z.ZodType): string {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  document.setIn([...path, key], new Document(value).contents);
  const holder = document.getIn(path);
  if (isMap(holder) && path.length === 0) holder.flow = false;
  const own = document.getIn([...path, key]);
  if ((isMap(own) || isSeq(own)) && path.length === 0) own.flow = false;
  orderKeys(document, schema);
  return printYaml(document);
}

/** The last safeguard: what was written must be read as what was meant. */
function finish(name: string, text: string, wanted: unknown): Applied {
  const schema = schemaOf(name);
  const meant = schema.safeParse(wanted);
  const read = schema.safeParse(parseYaml(text));
  if (
    meant.success && read.success
      ? isDeepStrictEqual(read.data, meant.data)
      : isDeepStrictEqual(parseYaml(text), wanted)
  )
    return { ok: true, name, text };
  return refuse(`${name}: the change cannot be written into this file; npm run check -- --fix tidies it first`);
}
