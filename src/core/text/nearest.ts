import { fold } from './fold.ts';

/**
 * The candidate that a mistyped word most likely meant, or null where none is near: at most one slip in three characters, a
 * beginning of three or more, or a word of a longer id ("rcb" for rbc-ukraine). Of equals, the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const typed = fold(word.trim());
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = distanceTo(typed, fold(candidate));
    if (distance !== null && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best === null ? null : best.candidate;
}

/** How far a typed word is from a candidate; null where too far. A part of the candidate counts half a slip more than the whole. */
function distanceTo(typed: string, candidate: string): number | null {
  const slips = slipsBetween(typed, candidate) ?? Infinity;
  if (typed.length >= 3 && candidate.startsWith(typed)) return Math.min(slips, 1);
  const parts = candidate.split(/[\s-]+/u).filter((part) => part.length >= 3 && part !== candidate);
  const least = Math.min(slips, ...parts.map((part) => (slipsBetween(typed, part) ?? Infinity) + 0.5));
  return least === Infinity ? null : least;
}

/** The slips between two words, or null where they are more than the shared length allows. */
function slipsBetween(a: string, b: string): number | null {
  const [from, to] = [Array.from(a), Array.from(b)];
  if (from.length < 2) return from.length === to.length && a === b ? 0 : null;
  const allowed = Math.max(1, Math.floor(from.length / 3));
  if (Math.abs(from.length - to.length) > allowed) return null;
  const slips = editDistance(from, to);
  return slips <= allowed ? slips : null;
}

/** Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions, neighbours swapped. */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [i, a] of from.entries()) {
    const current = [i + 1];
    for (const [j, b] of to.entries()) {
      const replaced = at(previous, j) + (a === b ? 0 : 1);
      let least = Math.min(replaced, at(previous, j + 1) + 1, at(current, j) + 1);
      if (i > 0 && j > 0 && a === to[j - 1] && b === from[i - 1]) least = Math.min(least, at(older, j - 1) + 1);
      current.push(least);
    }
    older = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
