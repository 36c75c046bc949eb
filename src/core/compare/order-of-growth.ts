import type { Question } from '../dossier/dossier.ts';
import type { Comparand } from './comparand.ts';
import { facts } from './facts.ts';
import { type Reading, relate } from './reading.ts';

/** The two sides of a count that can only have grown from the first to the second. */
export function inOrderOfGrowth(
  question: Question,
  { a, b }: { a: Comparand; b: Comparand },
  reading: Reading,
): [Comparand, Comparand] {
  const relation = relate(question, a.scopes, b.scopes, reading);
  if (relation === 'includes') return [a, b];
  if (relation === 'included') return [b, a];
  return facts.isBelow(a, b) ? [a, b] : [b, a];
}
