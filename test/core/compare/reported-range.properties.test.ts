import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf } from '../../../src/core/compare/difference.ts';
import { countOrigins, originsOf } from '../../../src/core/compare/origins.ts';
import { type ReportedRange, reportedRanges } from '../../../src/core/compare/reported-range.ts';
import { amountsTold, isFigure } from '../../../src/core/compare/told-figures.ts';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import { anotherOutlet } from '../../support/actor-pool.ts';
import { type Answered, answered, copyOf } from '../../support/arbitraries.ts';
import { momentOf } from '../../support/figure-pool.ts';
import { manyRuns } from '../../support/runs.ts';

function rangesOf({ question, claims }: Answered): readonly ReportedRange[] {
  const difference = differenceOf(question, claims);
  return difference === null ? [] : difference.reported;
}

/** What a reader sees of some ranges: figures, their speakers and days, and how many positions count. */
function shownOf(ranges: readonly ReportedRange[]): string {
  return JSON.stringify(
    ranges.map(({ scope, counted, ...ends }) => [
      scope,
      counted.length,
      [ends.low, ends.high, ends.below, ends.above].map((end) =>
        end === null ? null : [end.figure.text, end.claim.origin.id, end.part, end.stand?.moment.edtf],
      ),
    ]),
  );
}

it('every end is a figure that a claim which stands asserts or assesses; and no figure lies further out unsaid', () => {
  let seen = 0;
  fc.assert(
    fc.property(answered(2, 8), (answers) => {
      const { question, claims } = answers;
      const standing = differenceOf(question, claims)?.claims ?? [];
      for (const { scope, low, high, below, above, counted } of runToEnd(reportedRanges(question, standing))) {
        for (const { claim, figure, part } of [low, high]) {
          expect(standing).toContain(claim);
          expect(['asserted', 'assessed']).toContain(claim.modality);
          const { value } = claim;
          if (value?.kind === 'figure') expect([value.figure, claim.scope, part]).toEqual([figure, scope, null]);
          else expect(value).toMatchObject({ parts: expect.arrayContaining([{ scope, figure }]) });
        }
        expect(low.figure.number).toBeLessThanOrEqual(high.figure.upper ?? high.figure.number);
        expect(below?.figure.number ?? -Infinity).toBeLessThanOrEqual(low.figure.number);
        expect(above?.figure.upper ?? above?.figure.number ?? Infinity).toBeGreaterThanOrEqual(high.figure.number);
        expect(new Set(counted.map((claim) => originsOf(claim).join())).size).toBe(counted.length);
        expect(counted.length).toBeGreaterThan(1);
        seen += 1;
      }
    }),
    manyRuns,
  );
  expect(seen).toBeGreaterThan(manyRuns.numRuns / 10);
});

it('is the same in whatever order the claims are given', () => {
  const shuffled = answered(2, 6).chain((answers) => {
    const { claims } = answers;
    return fc.shuffledSubarray([...claims], { minLength: claims.length }).map((mixed) => ({ answers, mixed }));
  });
  fc.assert(
    fc.property(shuffled, ({ answers, mixed }) => {
      const [one, other] = [mixed, answers.claims].map((claims) => runToEnd(reportedRanges(answers.question, claims)));
      expect(one).toEqual(other);
    }),
    manyRuns,
  );
});

it('is never changed by a copy, which appears after its article', () => {
  let seen = 0;
  fc.assert(
    fc.property(answered(2, 6), fc.nat(), fc.boolean(), (answers, which, dated) => {
      const source = answers.claims[which % answers.claims.length]?.source;
      if (source === undefined) throw new Error('every claim has a source');
      const published = dated && source.published !== null ? momentOf('2031-04-30') : null;
      const copy = copyOf(source, answers.claims, anotherOutlet, published);
      const before = rangesOf(answers);
      expect(shownOf(rangesOf({ ...answers, claims: [...answers.claims, ...copy] }))).toBe(shownOf(before));
      seen += before.length;
    }),
    manyRuns,
  );
  expect(seen).toBeGreaterThan(manyRuns.numRuns / 10);
});

it('holds every figure of a running total that nobody replaced', () => {
  fc.assert(
    fc.property(answered(2, 6), ({ question, claims }) => {
      // Where each origin says one thing, nothing is replaced.
      const single = [...new Map(claims.map((claim) => [originsOf(claim).toSorted().join(), claim])).values()];
      const told = runToEnd(amountsTold(single))
        .filter(isFigure)
        .filter(({ claim: { modality } }) => ['asserted', 'assessed'].includes(modality));
      if (question.measure !== 'cumulative') return;
      for (const [scope, figures] of Map.groupBy(told, (figure) => figure.scope)) {
        const range = runToEnd(reportedRanges(question, single)).find((one) => one.scope === scope);
        if (countOrigins(figures.map(({ claim }) => claim)).max < 2 || (question.scopes.size > 0 && scope === null)) {
          expect(range).toBeUndefined();
          continue;
        }
        expect(range?.low.figure.number).toBe(Math.min(...figures.map(({ figure }) => figure.number)));
        const most = Math.max(...figures.map(({ figure }) => figure.upper ?? figure.number));
        expect(range?.high.figure.upper ?? range?.high.figure.number).toBe(most);
      }
    }),
    manyRuns,
  );
});
