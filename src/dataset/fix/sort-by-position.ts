import { type Document, isMap, isSeq } from 'yaml';
import { sortItems } from './sort-items.ts';

/** Which lists of a source changed their order. */
export interface SortedLists {
  claims: boolean;
  leftOut: boolean;
}

/** Sorts a source's claims, and what it leaves out, by their positions. Those without a position come last. */
export function sortByPosition(document: Document): SortedLists {
  const sort = (key: string) => {
    const list = document.get(key);
    return isSeq(list) && sortItems(list, startOfRange);
  };
  return { claims: sort('claims'), leftOut: sort('left-out') };
}

/** The number at `at[0]` of an item; Infinity where there is none. */
function startOfRange(item: unknown): number {
  const at = isMap(item) ? item.get('at') : null;
  const start = isSeq(at) ? Number(at.get(0)) : Number.NaN;
  return Number.isNaN(start) ? Infinity : start;
}
