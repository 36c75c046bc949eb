import type { Turns } from '../memory/turns.ts';
import { compareKeys, type Key } from './key.ts';
import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';

/** What is looked for among pairs. */
export interface Search<Context, Found> {
  /** A key that no pair of the two nodes goes below; null where none of them is meant. */
  bound(a: Node, b: Node, context: Context): Key | null;
  /** What two testimonies give, each with its key. */
  found(a: Testimony, b: Testimony, context: Context): readonly Keyed<Found>[];
}

export interface Keyed<Found> {
  key: Key;
  found: Found;
}

/** Two nodes whose pairs are looked at; both are one node where its pairs with itself are. */
export type Start<Context> = readonly [a: Node, b: Node, context: Context];

/** After so many steps others have a turn, should they need one. */
const stepsInTurn = 32;

/**
 * The pair with the least key. Two nodes are only opened while they may hold a better pair than the best that is known:
 * so the answer is that of all pairs, and few are looked at.
 */
export function* findPair<Context, Found>(
  starts: Iterable<Start<Context>>,
  search: Search<Context, Found>,
): Turns<Found | null> {
  let best: Keyed<Found> | null = null;
  let steps = 0;
  const open: { start: Start<Context>; key: Key }[] = [];
  const push = (more: Iterable<Start<Context>>) => {
    const added: typeof open = [];
    for (const start of more) {
      const key = search.bound(...start);
      if (key !== null && (best === null || compareKeys(key, best.key) < 0)) added.push({ start, key });
    }
    // The most promising is opened first.
    open.push(...added.sort((a, b) => compareKeys(b.key, a.key)));
  };
  for (const some of inChunks(starts)) {
    push(some);
    yield;
  }
  open.sort((a, b) => compareKeys(b.key, a.key));
  for (let nearest = open.pop(); nearest !== undefined; nearest = open.pop()) {
    steps += 1;
    if (steps % stepsInTurn === 0) yield;
    if (best !== null && compareKeys(nearest.key, best.key) >= 0) continue;
    const [a, b, context] = nearest.start;
    if (a.testimony !== null && b.testimony !== null) {
      for (const next of a === b ? [] : search.found(a.testimony, b.testimony, context)) {
        if (best === null || compareKeys(next.key, best.key) < 0) best = next;
      }
    } else push(opened(a, b).map(([left, right]): Start<Context> => [left, right, context]));
  }
  return best?.found ?? null;
}

/** Every two of some trees, and each with itself. */
export function* startsOf<Context>(trees: readonly Node[], context: Context): Generator<Start<Context>> {
  for (const [index, a] of trees.entries()) for (const b of trees.slice(index)) yield [a, b, context];
}

function opened(a: Node, b: Node): (readonly [Node, Node])[] {
  if (a === b) {
    if (a.children === null) return [];
    const [left, right] = a.children;
    return [
      [left, left],
      [left, right],
      [right, right],
    ];
  }
  const [large, small] = a.children !== null && (b.children === null || a.size >= b.size) ? [a, b] : [b, a];
  return (large.children ?? []).map((child) => [child, small] as const);
}

function* inChunks<Thing>(things: Iterable<Thing>): Generator<Thing[]> {
  let chunk: Thing[] = [];
  for (const thing of things) {
    chunk.push(thing);
    if (chunk.length < stepsInTurn) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}
