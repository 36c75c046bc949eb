import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparandsOf } from '../../../src/core/compare/comparand.ts';
import { comparePair } from '../../../src/core/compare/compare-pair.ts';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { widen } from '../../../src/core/compare/flip.ts';
import { countOrigins, isCircular, shareOrigin } from '../../../src/core/compare/origins.ts';
import { isWorse } from '../../../src/core/compare/verdict.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { contains, intersect, isTwoSided, width } from '../../../src/core/figure/interval.ts';
import { anyAnswers, anyClaim, anyOutlet, copyOf, figures } from '../../support/claims-arbitrary.ts';

const cases = { numRuns: 10_000 };

/** A difference as plain data, for comparing two. */
function plain(difference: ReturnType<typeof differenceOf>): string {
  if (difference === null) return 'null';
  const { verdict, rule, claims, setAside, pairs, readings, agreeing, origins, flip } = difference;
  const ids = (list: readonly Claim[]) => list.map(({ id }) => id);
  return JSON.stringify([
    ...[verdict, rule, ids(claims), setAside.map(({ claim, why }) => [claim.id, why]), agreeing.map(ids)],
    pairs.map((pair) => [ids(pair.a.claims), ids(pair.b.claims), pair.verdict, pair.rule]),
    readings.map(({ reading, verdict: result, rule: why }) => [reading, result, why]),
    [origins.outlets, origins.min, origins.max, origins.parties, ids(origins.circular)],
    flip === null ? null : [flip.claim.id, flip.other.id, flip.direction, flip.fraction, flip.beyond, flip.to],
  ]);
}

/** A claim that its own speaker asserts for one day, so that most pairs of figures are at odds. */
function asserted(claim: Claim, index: number): Claim {
  const origin = { ...claim.origin, id: `speaker-${index}`, kind: 'person' as const };
  const asOf = { edtf: '2031-03-05', basis: null, first: 22_343, last: 22_343 };
  return { ...claim, modality: 'asserted', rank: 'normal', chainComplete: true, chain: [origin], origin, asOf };
}

describe('the comparison of two claims', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(anyAnswers(2, 2), ({ question, claims: [a, b] }) => {
        if (a === undefined || b === undefined) return;
        for (const left of comparandsOf(a)) {
          for (const right of comparandsOf(b)) {
            const [one, other] = [comparePair(question, left, right), comparePair(question, right, left)];
            expect([one.verdict, one.rule]).toEqual([other.verdict, other.rule]);
            expect(one.readings.map(({ verdict }) => verdict)).toEqual(other.readings.map(({ verdict }) => verdict));
          }
        }
      }),
      cases,
    );
  });

  it('never turns from agree to conflict where a hedge is wider', () => {
    fc.assert(
      fc.property(anyAnswers(2, 2), fc.constantFrom(...figures), ({ question, claims: [a, b] }, wide) => {
        if (a?.value?.kind !== 'figure' || b === undefined) return;
        fc.pre(contains(wide.interval, a.value.figure.interval));
        const before = differenceOf(question, [a, b])?.verdict;
        const wider: Claim = { ...a, value: { kind: 'figure', text: wide.text, figure: wide } };
        const after = differenceOf(question, [wider, b])?.verdict;
        if (before === 'agree') expect(after).not.toBe('conflict');
        if (before !== 'conflict' && before !== 'depends' && a.modality !== 'denied' && b.modality !== 'denied') {
          expect(['conflict', 'depends']).not.toContain(after);
        }
      }),
      { ...cases, maxSkipsPerRun: 1_000 },
    );
  });

  it('never conflicts over what is predicted or unconfirmed', () => {
    fc.assert(
      fc.property(
        anyAnswers(2, 2),
        fc.constantFrom('predicted' as const, 'unconfirmed' as const),
        ({ question, claims: [a, b] }, modality) => {
          if (a === undefined || b === undefined) return;
          expect(['conflict', 'depends', 'updated']).not.toContain(
            differenceOf(question, [{ ...a, modality }, b])?.verdict,
          );
        },
      ),
      cases,
    );
  });

  it('agrees on figures only where both are two-sided and overlap by half of the narrower', () => {
    fc.assert(
      fc.property(anyAnswers(2, 2), ({ question, claims }) => {
        for (const { a, b, rule } of differenceOf(question, claims)?.pairs ?? []) {
          if (rule !== 'overlap' || a.interval === null || b.interval === null) continue;
          expect(isTwoSided(a.interval) && isTwoSided(b.interval)).toBe(true);
          const narrower = Math.min(width(a.interval), width(b.interval));
          expect(width(intersect(a.interval, b.interval))).toBeGreaterThanOrEqual(narrower / 2 - 1e-9);
        }
      }),
      cases,
    );
  });
});

describe('a difference', () => {
  it('is the same whatever the order of its claims, to the byte', () => {
    fc.assert(
      fc.property(
        anyAnswers(1, 5).chain(({ question, claims }) =>
          fc.record({
            question: fc.constant(question),
            claims: fc.constant(claims),
            mixed: fc.shuffledSubarray(claims, { minLength: claims.length }),
          }),
        ),
        ({ question, claims, mixed }) => {
          expect(plain(differenceOf(question, mixed))).toBe(plain(differenceOf(question, claims)));
        },
      ),
      cases,
    );
  });

  it('keeps its verdict and its origins where a copy of an article is added', () => {
    fc.assert(
      fc.property(anyAnswers(1, 4), fc.nat(), anyOutlet, ({ question, claims }, pick, outlet) => {
        const original = claims[pick % claims.length];
        if (original === undefined) return;
        const [before, after] = [
          differenceOf(question, claims),
          differenceOf(question, [...claims, copyOf(original, outlet, original.source.published)]),
        ];
        expect(after?.verdict).toBe(before?.verdict);
        expect([after?.origins.min, after?.origins.max]).toEqual([before?.origins.min, before?.origins.max]);
      }),
      cases,
    );
  });

  it('depends where some reading conflicts and another does not, and otherwise is its worst pair', () => {
    fc.assert(
      fc.property(anyAnswers(2, 4), ({ question, claims }) => {
        const difference = differenceOf(question, claims);
        if (difference === null) return;
        const results = difference.readings.map(({ verdict }) => verdict);
        if (difference.verdict === 'depends') {
          expect(results).toContain('conflict');
          expect(results.some((verdict) => verdict !== 'conflict')).toBe(true);
        } else {
          const every = results.length > 0 ? results : difference.pairs.map(({ verdict }) => verdict);
          expect(every.every((verdict) => !isWorse(verdict, difference.verdict))).toBe(true);
        }
      }),
      cases,
    );
  });

  it('flips where it says so, and not just before', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyAnswers(2, 3), ({ question, claims }) => {
        const difference = differenceOf(question, claims.map(asserted));
        const flip = difference?.flip;
        if (flip === null || flip === undefined) return;
        seen += 1;
        const { claim, other, fraction, direction, reading } = flip;
        const sign = direction === 'wider' ? 1 : -1;
        const sides =
          difference?.comparands.filter((side) => side.claims[0] === claim && side.figure?.hedge === flip.hedge) ?? [];
        const others = difference?.comparands.filter((side) => side.claims[0] === other) ?? [];
        const verdictAt = (width: number) =>
          sides.flatMap((side) => {
            if (side.figure === null) return [];
            const changed = { ...side, interval: widen(side.figure, width) };
            return others.flatMap((against) =>
              comparePair(question, changed, against).readings.filter(
                (ruling) => JSON.stringify(ruling.reading) === JSON.stringify(reading),
              ),
            );
          });
        const past = verdictAt(fraction * (1 + sign * 1e-6)).map(({ verdict }) => verdict);
        const before = verdictAt(fraction * (1 - sign * 1e-6)).map(({ verdict }) => verdict);
        expect(direction === 'wider' ? past.some((verdict) => verdict !== 'conflict') : past.includes('conflict')).toBe(
          true,
        );
        expect(
          direction === 'wider' ? before.includes('conflict') : before.some((verdict) => verdict !== 'conflict'),
        ).toBe(true);
      }),
      cases,
    );
    expect(seen).toBeGreaterThan(100);
  });
});

describe('the count of origins', () => {
  it('is never lowered by another outlet', () => {
    fc.assert(
      fc.property(
        anyAnswers(1, 5).chain(({ question, claims }) =>
          anyClaim(question).map((more) => ({ claims, more: { ...more, id: 'more' } })),
        ),
        ({ claims, more }) => {
          const [before, after] = [countOrigins(claims), countOrigins([...claims, more])];
          expect(after.min).toBeGreaterThanOrEqual(before.min);
          expect(after.max).toBeGreaterThanOrEqual(before.max);
          expect(after.outlets).toBeGreaterThanOrEqual(before.outlets);
          expect(before.min).toBeLessThanOrEqual(before.max);
        },
      ),
      cases,
    );
  });

  it('counts circular chains for nothing', () => {
    fc.assert(
      fc.property(anyAnswers(1, 4), ({ claims }) => {
        const straight = claims.filter((claim) => !isCircular(claim));
        expect([countOrigins(claims).min, countOrigins(claims).max]).toEqual([
          countOrigins(straight).min,
          countOrigins(straight).max,
        ]);
      }),
      cases,
    );
  });

  it('holds two complete chains that end in different actors for two', () => {
    fc.assert(
      fc.property(anyAnswers(2, 2), ({ claims: [a, b] }) => {
        if (a === undefined || b === undefined || !a.chainComplete || !b.chainComplete) return;
        expect(shareOrigin(a, b)).toBe(a.origin.id === b.origin.id);
      }),
      cases,
    );
  });
});
