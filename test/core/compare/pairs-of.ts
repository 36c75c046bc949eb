import { type Comparand, comparandsOfQuestion } from '../../../src/core/compare/comparand.ts';
import { comparePair, type PairRuling } from '../../../src/core/compare/compare-pair.ts';
import type { Answered } from '../../support/arbitraries.ts';

/** Every two comparands of different claims, compared as for a difference, but with nothing set aside or left out. */
export function pairsOf({ question, claims }: Answered): PairRuling[] {
  const comparands = comparandsOfQuestion(question, claims);
  return comparands.flatMap((a, index) =>
    comparands.slice(index + 1).flatMap((b) => (shareClaim(a, b) ? [] : [comparePair(question, a, b)])),
  );
}

function shareClaim(a: Comparand, b: Comparand): boolean {
  return a.claims.some((claim) => b.claims.includes(claim));
}
