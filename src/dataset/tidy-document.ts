import { type Document, isMap, isPair, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { keysOf, schemaAt } from './schema-at.ts';

/** Puts the keys of every record into the order of its schema; ids stay in the order in which people wrote them. */
export function orderKeys(document: Document, schema: z.ZodType): void {
  order(document.contents, []);

  function order(node: unknown, path: readonly (string | number)[]): void {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) order(item, [...path, index]);
    if (!isMap(node)) return;
    const found = schemaAt(schema, path);
    const keys = found === null ? [] : keysOf(found);
    const places = new Map(keys.map((key, place) => [key, place]));
    if (keys.length > 0) sortKeepingGaps(node, (item) => places.get(nameOf(item)) ?? keys.length);
    for (const pair of node.items) order(pair.value, [...path, nameOf(pair)]);
  }
}

/** Sorts a source's claims, and what it leaves out, by position. Those without one stand last. True for each list that changed. */
export function sortByPosition(document: Document): { claims: boolean; leftOut: boolean } {
  const sort = (key: string) => {
    const list = document.get(key);
    return isSeq(list) && sortKeepingGaps(list, startOfRange);
  };
  return { claims: sort('claims'), leftOut: sort('left-out') };
}

/** The number at `at[0]` of an item, as a place to sort by. */
function startOfRange(item: unknown): number {
  const at = isMap(item) ? item.get('at') : null;
  const start = isSeq(at) ? Number(at.get(0)) : Number.NaN;
  return Number.isNaN(start) ? Infinity : start;
}

function nameOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Sorts items; a first item that moves down takes an empty line before it if the others have one. */
function sortKeepingGaps(node: YAMLMap | YAMLSeq, place: (item: unknown) => number): boolean {
  const items: unknown[] = node.items;
  const sorted = items.toSorted((a, b) => compare(place(a), place(b)));
  if (sorted.every((item, index) => item === items[index])) return false;
  const gaps = items.some((item, index) => index > 0 && headOf(item)?.spaceBefore === true);
  items.splice(0, items.length, ...sorted);
  for (const [index, item] of isSeq(node) ? items.entries() : []) {
    const head = headOf(item);
    if (head !== null) head.spaceBefore = index > 0 && gaps;
  }
  return true;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function headOf(item: unknown): { spaceBefore?: boolean | undefined } | null {
  return isMap(item) || isScalar(item) ? item : null;
}
