import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

/**
 * The candidate that a mistyped word most likely meant, or null where none is near. Near is a candidate with at most
 * one slip in three characters, one that begins with the word (of three characters or more), or one of which a part is
 * near ("rcb" for rbc-ukraine). Of equally near ones, the first.
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

/**
 * How far a typed word is from a candidate, in slips; null where it is not near. A match of a part counts half a slip
 * more.
 */
function distanceTo(typed: string, candidate: string): number | null {
  const slips = slipsBetween(typed, candidate) ?? Infinity;
  if (typed.length >= 3 && candidate.startsWith(typed)) return Math.min(slips, 1);
  const parts = candidate.split(/[\s-]+/u).filter((part) => part.length >= 3 && part !== candidate);
  const least = Math.min(slips, ...parts.map((part) => (slipsBetween(typed, part) ?? Infinity) + 0.5));
  return least === Infinity ? null : least;
}

/** The slips between a typed word and another; null where they are more than the length of the typed word allows. */
function slipsBetween(typed: string, word: string): number | null {
  const [typedLength, wordLength] = [Array.from(typed).length, Array.from(word).length];
  if (typedLength < 2) return typed === word ? 0 : null;
  const allowed = Math.max(1, Math.floor(typedLength / 3));
  if (Math.abs(typedLength - wordLength) > allowed) return null;
  const slips = editDistance(typed, word);
  return slips <= allowed ? slips : null;
}
