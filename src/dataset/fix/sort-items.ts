import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * Sorts the items of a map or a list by a number. True if that changed their order. A list with empty lines between its
 * items keeps them: the item that stood first, and had none before it, gets one.
 */
export function sortItems(node: YAMLMap | YAMLSeq, orderOf: (item: unknown) => number): boolean {
  const items: unknown[] = node.items;
  const sorted = items.toSorted((a, b) => compare(orderOf(a), orderOf(b)));
  if (sorted.every((item, index) => item === items[index])) return false;
  const hasGaps = items.some((item, index) => index > 0 && withGap(item)?.spaceBefore === true);
  items.splice(0, items.length, ...sorted);
  for (const [index, item] of isSeq(node) ? items.entries() : []) {
    const spaced = withGap(item);
    if (spaced !== null) spaced.spaceBefore = index > 0 && hasGaps;
  }
  return true;
}

/** Numbers in order; unlike a difference, this can compare Infinity with itself. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** An item as the node that can have an empty line before it. */
function withGap(item: unknown): { spaceBefore?: boolean | undefined } | null {
  return isMap(item) || isScalar(item) ? item : null;
}
