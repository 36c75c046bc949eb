import type { Question } from '../dossier/dossier.ts';
import { isBelow } from '../figure/interval.ts';
import type { Comparand } from './comparand.ts';
import type { PairRuling } from './compare-pair.ts';
import { followsState } from './compare-states.ts';

/**
 * The two sides of a pair as they are told: of a count that grew, the smaller first; of a state that followed another,
 * the earlier one; of a part that exceeds its whole, the part.
 */
export function sidesInOrder({ a, b, rule }: Pick<PairRuling, 'a' | 'b' | 'rule'>): readonly [Comparand, Comparand] {
  return isReversed(a, b, rule) ? [b, a] : [a, b];
}

function isReversed(a: Comparand, b: Comparand, rule: PairRuling['rule']): boolean {
  const question: Question | null = a.claims[0].question;
  switch (rule) {
    case 'growth':
      return areBelow(b, a);
    case 'part-exceeds-whole':
      return areBelow(a, b);
    case 'follows': {
      const [later, earlier] = [categoryOf(a), categoryOf(b)];
      return question !== null && later !== null && earlier !== null && followsState(question, later, earlier);
    }
    default:
      return false;
  }
}

function areBelow(lower: Comparand, upper: Comparand): boolean {
  return lower.interval !== null && upper.interval !== null && isBelow(lower.interval, upper.interval);
}

function categoryOf({ claims: [{ value }] }: Comparand): string | null {
  return value?.kind === 'category' ? value.category : null;
}
