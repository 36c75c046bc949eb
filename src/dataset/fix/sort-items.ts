import { isMap, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * Sorts the items of a map or a list by a number. True if that changed their order. A list with empty lines between its
 * items keeps them: the item that stood first, and had none before it, gets one.
 */
export function sortItems(node: YAMLMap | YAMLSeq, orderOf: (item: unknown) => number): boolean {
  const items: unknown[] = node.items;
  // two items at Infinity have no difference (NaN), which sorting takes for 0
  const sorted = items.toSorted((a, b) => orderOf(a) - orderOf(b));
  if (sorted.every((item, index) => item === items[index])) return false;
  const hasGaps = items.some((item) => withGap(item)?.spaceBefore === true);
  items.splice(0, items.length, ...sorted);
  for (const [index, item] of items.entries()) {
    const spaced = withGap(item);
    if (spaced !== null) spaced.spaceBefore = index > 0 && hasGaps;
  }
  return true;
}

/** An item of a list as the node that can have an empty line before it; null for a pair of a map. */
function withGap(item: unknown): { spaceBefore?: boolean | undefined } | null {
  return isMap(item) || isScalar(item) ? item : null;
}
