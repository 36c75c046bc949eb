import type { Comparand } from '../../../src/core/compare/comparand.ts';
import { comparePair, type PairRuling } from '../../../src/core/compare/compare-pair.ts';
import { testimoniesOn } from '../../../src/core/compare/testimony.ts';
import type { Claim, Question } from '../../../src/core/dossier/dossier.ts';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import type { Answered } from '../../support/arbitraries.ts';

/** Every two comparands of different claims, compared as for a difference, but with nothing set aside or left out. */
export function pairsOf({ question, claims }: Answered): PairRuling[] {
  const comparands = comparandsOn(question, claims);
  return comparands.flatMap((a, index) =>
    comparands.slice(index + 1).flatMap((b) => (shareClaim(a, b) ? [] : [comparePair(question, a, b)])),
  );
}

/** The comparands of all claims of a question, with its declared sums. */
export function comparandsOn(question: Question, claims: readonly Claim[]): readonly Comparand[] {
  return runToEnd(testimoniesOn(question, claims)).flatMap(({ comparands }) => comparands);
}

function shareClaim(a: Comparand, b: Comparand): boolean {
  return a.claims.some((claim) => b.claims.includes(claim));
}
