import fc from 'fast-check';
import { it } from 'vitest';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { answered } from '../../support/arbitraries.ts';
import { pairsOf } from './pairs-of.ts';
it('dist', () => {
  const p: Record<string, number> = {}, r: Record<string, number> = {}, w: Record<string, number> = {};let flips=0, sums=0, n=0,neg=0;
  fc.assert(fc.property(answered(), (x) => {
    n+=x.claims.length;
    for (const pair of pairsOf(x)) { p[pair.verdict] = (p[pair.verdict] ?? 0) + 1; for (const q of pair.readings) r[q.rule] = (r[q.rule] ?? 0) + 1; }
    const d = differenceOf(x.question, x.claims); if (d) { w[d.verdict] = (w[d.verdict] ?? 0) + 1; if (d.flip) d.flip.direction==='wider'?flips++:neg++; sums += x.question.sums.length }
  }), { numRuns: 10000 });
  console.log(JSON.stringify({ p, r, w, flips,neg, sums, n }, null, 1));
});
