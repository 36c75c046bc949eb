import { nearest } from '../text/nearest.ts';

/** The ids of one kind, and what was probably meant by others. */
export interface KnownIds {
  ids: readonly string[];
  /** The id that was probably meant; null where none is near, and undefined where too many were looked up already. */
  meantBy(unknown: string): string | null | undefined;
}

/**
 * How many ids are compared for all suggestions among the same ids together: some 100 suggestions of 2,000 ids. A file
 * that is all wrong would take hours otherwise.
 */
const mostCompared = 200_000;

const known = new WeakMap<Readonly<Record<string, unknown>>, KnownIds>();

/** The ids of a record by id. They are gathered once. */
export function knownIds(records: Readonly<Record<string, unknown>>): KnownIds {
  return known.getOrInsertComputed(records, gather);
}

function gather(records: Readonly<Record<string, unknown>>): KnownIds {
  const ids = Object.keys(records);
  const found = new Map<string, string | null>();
  let left = mostCompared;
  return {
    ids,
    meantBy(unknown) {
      const kept = found.get(unknown);
      if (kept !== undefined) return kept;
      if (left <= 0) return undefined;
      left -= Math.max(1, ids.length);
      const near = nearest(unknown, ids);
      found.set(unknown, near);
      return near;
    },
  };
}

/** The known ids that were probably meant by those that are not known; null where too many are not known to tell. */
export function idsMeantBy(
  ids: Iterable<string>,
  records: Readonly<Record<string, unknown>>,
): ReadonlySet<string> | null {
  const { meantBy } = knownIds(records);
  const meant = new Set<string>();
  for (const id of ids) {
    if (Object.hasOwn(records, id)) continue;
    const near = meantBy(id);
    if (near === undefined) return null;
    if (near !== null) meant.add(near);
  }
  return meant;
}
