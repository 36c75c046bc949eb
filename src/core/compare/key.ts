import type { PairRuling } from './compare-pair.ts';
import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';

/**
 * Where a pair stands among others: the first number that differs decides, and less is better. What a key begins with
 * stands before it: it may be the beginning of a better one.
 */
export type Key = readonly number[];

/** Below zero where `a` is better. */
export function compareKeys(a: Key, b: Key): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left, right] = [a[index] ?? 0, b[index] ?? 0];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

/** The best of some keys; null where there is none. */
export function bestKey(keys: readonly Key[]): Key | null {
  const [first, ...others] = keys;
  return first === undefined ? null : others.reduce((best, key) => (compareKeys(key, best) < 0 ? key : best), first);
}

/** The numbers of a pair's comparands among all: of equal pairs the first is meant. */
export function placesOf(pair: PairRuling, a: Testimony, b: Testimony): Key {
  const [first, second] = a.first < b.first ? [a, b] : [b, a];
  return [first.first + first.comparands.indexOf(pair.a), second.first + second.comparands.indexOf(pair.b)];
}

/** The least places that a pair of two nodes can have. */
export function leastPlaces(a: Node, b: Node): Key {
  return [Math.min(a.first, b.first), Math.max(a.first, b.first)];
}
