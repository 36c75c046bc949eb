import { type Document, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { keysOf, schemaAtPath } from '../schema/schema-at-path.ts';
import { sortItems } from './sort-items.ts';

/** Puts the keys of every record into the order of its schema. Ids stay in the order in which people wrote them. */
export function orderKeys(document: Document, schema: z.ZodType): void {
  orderWithin(document.contents, []);

  function orderWithin(node: unknown, path: readonly (string | number)[]): void {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) orderWithin(item, [...path, index]);
    if (!isMap(node)) return;
    const found = schemaAtPath(schema, path);
    const keys = found === null ? [] : keysOf(found);
    const order = new Map(keys.map((key, index) => [key, index]));
    if (keys.length > 0) sortItems(node, (pair) => order.get(keyOf(pair)) ?? keys.length);
    for (const pair of node.items) orderWithin(pair.value, [...path, keyOf(pair)]);
  }
}

function keyOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}
