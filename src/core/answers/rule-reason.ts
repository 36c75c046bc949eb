import type { PairRuling } from '../compare/compare-pair.ts';
import type { Words } from '../words/words.ts';

/** Why a pair came to its verdict. Where a side is our sum nobody gave that figure, and this is said. */
export function ruleReason({ a, b, rule }: Pick<PairRuling, 'a' | 'b' | 'rule'>, w: Words): string {
  const sums = countSums({ a, b });
  if (sums === 0 || (rule !== 'may-be-one-origin' && rule !== 'another-figure')) return w.rule[rule];
  return w.sumReason[rule][sums === 1 ? 'one' : 'both'];
}

/** How many sides of a pair are our arithmetic. */
export function countSums({ a, b }: Pick<PairRuling, 'a' | 'b'>): number {
  return Number(a.derived) + Number(b.derived);
}
