import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Comparand } from '../../../src/core/compare/comparand.ts';
import { comparePair } from '../../../src/core/compare/compare-pair.ts';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { facts } from '../../../src/core/compare/facts.ts';
import { isAtOdds } from '../../../src/core/compare/verdict.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { answered } from '../../support/arbitraries.ts';
import { manyRuns } from '../../support/runs.ts';
import { comparandsOn, pairsOf } from './pairs-of.ts';

/** The claim without the day that its value refers to, and as asked without those when it was said and published. */
function undated(claim: Claim, how: 'as-of' | 'as-of and said' | 'all'): Claim {
  const source = { ...claim.source, published: null, capture: null, claims: [] };
  if (how === 'as-of') return { ...claim, asOf: null };
  return how === 'all' ? { ...claim, asOf: null, said: null, source } : { ...claim, asOf: null, said: null };
}

it('a later larger count never conflicts by being later', () => {
  let seen = 0;
  fc.assert(
    fc.property(answered(2, 3), fc.nat(40), ({ question, claims }, days) => {
      if (question.measure !== 'cumulative') return;
      for (const { a, b, verdict } of pairsOf({ question, claims })) {
        if (!isAtOdds(verdict) || [a, b].some(({ claims: [{ modality }] }) => modality === 'denied')) continue;
        const [less, more] = facts.isBelow(a, b) ? [a, b] : [b, a];
        const day = less.asOf.last === Infinity ? 30_000 : less.asOf.last;
        const earlier: Comparand = { ...less, asOf: { first: Math.min(less.asOf.first, day), last: day } };
        const later: Comparand = { ...more, asOf: { first: day + 1, last: day + 1 + days } };
        // Of a whole and a part only the part can outgrow the whole.
        const part = comparePair(question, later, earlier).readings.filter(({ rule }) => rule === 'part-exceeds-whole');
        if (part.length === 0) expect(isAtOdds(comparePair(question, earlier, later).verdict)).toBe(false);
        seen += 1;
      }
    }),
    manyRuns,
  );
  expect(seen).toBeGreaterThan(manyRuns.numRuns / 20);
});

it('taking a date away never turns a conflict into an agreement; taking all away, into nothing that fits either', () => {
  let seen = 0;
  const ways = fc.constantFrom('as-of' as const, 'as-of and said' as const, 'all' as const);
  fc.assert(
    fc.property(answered(2, 3), fc.nat(), ways, ({ question, claims }, which, how) => {
      const place = which % claims.length;
      const less = claims.map((claim, index) => (index === place ? undated(claim, how) : claim));
      const [before, after] = [comparandsOn(question, claims), comparandsOn(question, less)];
      for (const [i, a] of before.entries()) {
        for (const [j, b] of before.entries()) {
          const [left, right] = [after[i], after[j]];
          if (j <= i || left === undefined || right === undefined || a.claims.some((one) => b.claims.includes(one)))
            continue;
          if (comparePair(question, a, b).verdict !== 'conflict') continue;
          const { verdict, rule } = comparePair(question, left, right);
          expect(verdict).not.toBe('agree');
          const ofOneActor = facts.areOneActor(left, right);
          if (how === 'all' && !ofOneActor) expect([verdict, rule]).not.toEqual(['compatible', rule]);
          seen += 1;
        }
      }
    }),
    manyRuns,
  );
  expect(seen).toBeGreaterThan(manyRuns.numRuns / 10);
});

it('taking a date away never makes a difference that conflicts one that agrees', () => {
  fc.assert(
    fc.property(answered(2, 4), fc.nat(), ({ question, claims }, which) => {
      if (differenceOf(question, claims)?.verdict !== 'conflict') return;
      const place = which % claims.length;
      const less = claims.map((claim, index) => (index === place ? undated(claim, 'all') : claim));
      expect(differenceOf(question, less)?.verdict).not.toBe('agree');
    }),
    manyRuns,
  );
});
