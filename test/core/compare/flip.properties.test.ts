import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Comparand } from '../../../src/core/compare/comparand.ts';
import { compareUnder } from '../../../src/core/compare/compare-pair.ts';
import { type Difference, differenceOf } from '../../../src/core/compare/difference.ts';
import type { Flip } from '../../../src/core/compare/flips-of-side.ts';
import { intervalOfWidth } from '../../../src/core/compare/hedge-width.ts';
import type { Reading } from '../../../src/core/compare/reading.ts';
import { isAtOdds } from '../../../src/core/compare/verdict.ts';
import type { Actor, Claim } from '../../../src/core/dossier/dossier.ts';
import { granularity } from '../../../src/core/figure/figure.ts';
import { isEmpty } from '../../../src/core/figure/interval.ts';
import { answered } from '../../support/arbitraries.ts';
import { momentOf } from '../../support/figure-pool.ts';
import { manyRuns } from '../../support/runs.ts';
import { allPairs } from './all-pairs.ts';

/** Half of the cases have every claim asserted of one day, by a speaker of its own: most figures are then at odds. */
const cases = fc.tuple(answered(2, 4), fc.boolean()).map(([{ question, claims }, firm]) => {
  return { question, claims: firm ? claims.map(firmly) : claims };
});
const day = momentOf('2031-03-04');

function firmly(claim: Claim, index: number): Claim {
  const origin: Actor = { ...claim.origin, id: `speaker-${index}`, kind: 'person' };
  return {
    ...claim,
    modality: 'asserted',
    rank: 'normal',
    corrects: null,
    takenBackBy: null,
    chain: [origin],
    origin,
    chainComplete: true,
    asOf: day,
  };
}

/** One side of a pair whose hedge has a width of its own, under one reading. */
interface Elastic {
  side: Comparand;
  other: Comparand;
  reading: Reading;
  conflicts: boolean;
  /** Whether the pair conflicts where the hedge is this wide; null where it leaves no number. */
  at: (fraction: number) => boolean | null;
  now: number;
  most: number;
}

function elasticsOf({ question, claims }: Difference): Elastic[] {
  return allPairs(question, claims).flatMap(({ a, b, readings }) =>
    readings.flatMap(({ reading, verdict }) => {
      const conflicts = isAtOdds(verdict);
      return [[a, b] as const, [b, a] as const].flatMap(([side, other]): Elastic[] => {
        const { figure, interval } = side;
        if (figure === null || interval === null || other.interval === null || figure.number === 0) return [];
        if (!['bare', 'about', 'nearly', 'just-over', 'reached'].includes(figure.hedge)) return [];
        if ([side, other].some(({ claims: [claim] }) => claim.modality === 'denied')) return [];
        const x = figure.number;
        const g = granularity(x);
        const at = (fraction: number) => {
          const changed = intervalOfWidth(figure, fraction);
          return isEmpty(changed)
            ? null
            : isAtOdds(compareUnder(question, { ...side, interval: changed }, other, reading).verdict);
        };
        const now = Math.max(interval.high - x, x - interval.low) / x;
        return [
          { side, other, reading, conflicts, at, now, most: figure.hedge !== 'bare' ? 1 : g === 1 ? 0 : g / 2 / x },
        ];
      });
    }),
  );
}

function someConflicts({ question, claims }: Difference): boolean {
  return allPairs(question, claims).some((pair) => pair.readings.some(({ verdict }) => isAtOdds(verdict)));
}

function isOf(flip: Flip, { side, other, reading }: Elastic): boolean {
  return (
    side.claims[0] === flip.claim &&
    other.claims[0] === flip.other &&
    JSON.stringify(reading) === JSON.stringify(flip.reading)
  );
}

/** How far to either side of a width is "just past" and "just before" it, as a fraction of the width. */
const little = 1e-6;

it('a flip flips at its width, just past it where it says so, and not just before', () => {
  const seen = { wider: 0, narrower: 0 };
  fc.assert(
    fc.property(cases, ({ question, claims }) => {
      const difference = differenceOf(question, claims);
      const flip = difference?.flip;
      if (difference === null || flip === null || flip === undefined) return;
      const { fraction, beyond, direction } = flip;
      const wider = direction === 'wider';
      const past = beyond ? fraction * (1 + (wider ? little : -little)) : fraction;
      const before = fraction * (1 - (wider ? little : -little));
      const flips = elasticsOf(difference).filter((elastic) => isOf(flip, elastic) && elastic.conflicts === wider);
      expect(
        flips.some(({ at }) => at(before) === wider && at(past) === !wider && (!beyond || at(fraction) !== !wider)),
      ).toBe(true);
      expect(someConflicts(difference)).toBe(wider);
      seen[direction] += 1;
    }),
    manyRuns,
  );
  expect(seen.wider).toBeGreaterThan(manyRuns.numRuns / 40);
  expect(seen.narrower).toBeGreaterThan(manyRuns.numRuns / 200);
});

it('no smaller change flips anything, and where there is no flip no width does', () => {
  let seen = 0;
  fc.assert(
    fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), ({ question, claims }, part) => {
      const difference = differenceOf(question, claims);
      if (difference === null) return;
      const elastics = elasticsOf(difference);
      const wider = someConflicts(difference);
      for (const { at, now, most, conflicts } of elastics) {
        if (conflicts !== wider) continue;
        const reach = difference.flip?.fraction ?? (wider ? most : 0);
        // Somewhere between the width that the hedge has and that of the flip.
        const tried = wider ? Math.min(most, reach) * (1 - little) : Math.max(reach * (1 + little), little);
        const fraction = now + (tried - now) * part;
        if (wider ? fraction < now : fraction > now) continue;
        expect(at(fraction)).toBe(wider);
        seen += 1;
      }
    }),
    manyRuns,
  );
  expect(seen).toBeGreaterThan(manyRuns.numRuns / 5);
});
