import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparand } from '../../../src/core/compare/comparand.ts';
import type { PairRuling } from '../../../src/core/compare/compare-pair.ts';
import { type Difference, differenceOf } from '../../../src/core/compare/difference.ts';
import { countOrigins, isCircular, shareOrigin } from '../../../src/core/compare/origins.ts';
import { worst } from '../../../src/core/compare/verdict.ts';
import type { Claim } from '../../../src/core/dossier/dossier.ts';
import { PolicyRecord } from '../../../src/core/figure/policy.ts';
import { anotherOutlet, outlets } from '../../support/actor-pool.ts';
import { type Answered, answered, carriedBy, copyOf, withFigures } from '../../support/arbitraries.ts';
import { figureOf, momentOf, widerThan } from '../../support/figure-pool.ts';
import { manyRuns } from '../../support/runs.ts';
import { allPairs } from './all-pairs.ts';
import { bytesOf } from './bytes-of.ts';

function difference({ question, claims }: Answered): Difference {
  const found = differenceOf(question, claims);
  if (found === null) throw new Error('there is a claim, so there is a difference');
  return found;
}

describe('a difference', () => {
  it('is the same to the byte, again and in whatever order its claims are given', () => {
    const shuffled = answered(1, 5).chain((answers) => {
      const { claims } = answers;
      return fc.shuffledSubarray([...claims], { minLength: claims.length }).map((mixed) => ({ answers, mixed }));
    });
    fc.assert(
      fc.property(shuffled, ({ answers, mixed }) => {
        const bytes = bytesOf(difference(answers));
        expect(bytesOf(difference({ ...answers, claims: mixed }))).toBe(bytes);
        expect(bytes).toContain('"verdict"');
      }),
      manyRuns,
    );
  });

  it('has the verdict of its worst pair; with open definitions, that of its worst reading, or depends on them', () => {
    let depends = 0;
    fc.assert(
      fc.property(answered(), (answers) => {
        const { question, verdict, claims, outcomes, decided } = difference(answers);
        const pairs = allPairs(question, claims);
        expect(decided?.verdict).toBe(worst(pairs)?.verdict);
        expect(pairs.map(bytesOf).includes(bytesOf(decided))).toBe(decided !== null);
        if (outcomes.length === 0) {
          expect(verdict).toBe(decided?.verdict ?? 'single-source');
          return;
        }
        const conflicts = outcomes.filter((outcome) => outcome.verdict === 'conflict').length;
        expect(conflicts).toBeGreaterThan(0);
        expect(verdict).toBe(conflicts < outcomes.length ? 'depends' : 'conflict');
        depends += Number(verdict === 'depends');
      }),
      manyRuns,
    );
    expect(depends).toBeGreaterThan(manyRuns.numRuns / 200);
  });

  it('is of one source just where no two are known to be of two origins', () => {
    fc.assert(
      fc.property(answered(), (answers) => {
        const { verdict, claims, question, origins } = difference(answers);
        // An actor that speaks twice may have revised itself, or two relays may differ.
        const ofOne = ['single-source', 'updated', 'conflict', 'depends', 'not-comparable'];
        if (origins.min === 1) expect(ofOne).toContain(verdict);
        if (verdict !== 'single-source') return;
        const pairs = allPairs(question, claims);
        const areKnownToDiffer = ({ a, b, verdict: ruled }: PairRuling) =>
          ruled !== 'not-comparable' && !shareOrigin(a.claims[0], b.claims[0]) && [a, b].every(isComplete);
        expect(pairs.some(areKnownToDiffer)).toBe(false);
      }),
      manyRuns,
    );
  });

  it('names as agreeing only claims of which every two of different origins agree', () => {
    let seen = 0;
    fc.assert(
      fc.property(answered(2, 5), (answers) => {
        const { question, claims, agreeing } = difference(answers);
        const pairs = allPairs(question, claims);
        for (const group of agreeing) {
          expect(group.some((a) => group.some((b) => !shareOrigin(a, b)))).toBe(true);
          for (const { a, b, verdict } of pairs) {
            const [left, right] = [a.claims[0], b.claims[0]];
            if (a.claims.length + b.claims.length > 2 || !group.includes(left) || !group.includes(right)) continue;
            expect(['agree', 'single-source', 'not-comparable']).toContain(verdict);
          }
          seen += 1;
        }
      }),
      manyRuns,
    );
    expect(seen).toBeGreaterThan(manyRuns.numRuns / 50);
  });
});

describe('a wider hedge never turns agree into conflict', () => {
  it('where one claim is replaced by one that allows all that it did', () => {
    let seen = 0;
    fc.assert(
      fc.property(answered(2, 4), fc.nat(), fc.nat(), (answers, which, pick) => {
        if (difference(answers).verdict !== 'agree') return;
        const { claims } = answers;
        const widened = claims.map((claim, index) =>
          index === which % claims.length ? withFigures(claim, (figure) => widerThan(figure, pick)) : claim,
        );
        expect(['conflict', 'depends']).not.toContain(difference({ ...answers, claims: widened }).verdict);
        seen += 1;
      }),
      manyRuns,
    );
    expect(seen).toBeGreaterThan(manyRuns.numRuns / 50);
  });

  it('where the policy allows every hedge more', () => {
    const wide = PolicyRecord.parse({
      bare: 0.1,
      about: [0.1, 0.2],
      nearly: 0.2,
      'just-over': 0.2,
      reached: 0.3,
      several: [2, 12],
    });
    fc.assert(
      fc.property(answered(2, 4), (answers) => {
        if (difference(answers).verdict !== 'agree') return;
        const claims = answers.claims.map((claim) => withFigures(claim, ({ text }) => figureOf(text, wide)));
        expect(['conflict', 'depends']).not.toContain(difference({ ...answers, claims }).verdict);
      }),
      manyRuns,
    );
  });
});

describe('a syndicated copy', () => {
  it('never changes a verdict or an origin count', () => {
    const latest = momentOf('2031-04-30');
    fc.assert(
      fc.property(answered(), fc.nat(), fc.boolean(), (answers, which, dated) => {
        const source = answers.claims[which % answers.claims.length]?.source;
        if (source === undefined) throw new Error('every claim has a source');
        // Such a copy tells nothing about when the original appeared: it has no date, or a later one.
        const published = dated && source.published !== null ? latest : null;
        const copy = copyOf(source, answers.claims, anotherOutlet, published);
        const [before, after] = [difference(answers), difference({ ...answers, claims: [...answers.claims, ...copy] })];
        expect([after.verdict, after.rule, after.outcomes.map(({ verdict }) => verdict)]).toEqual([
          before.verdict,
          before.rule,
          before.outcomes.map(({ verdict }) => verdict),
        ]);
        const { outlets: few, circular: some, ...counts } = before.origins;
        expect(after.origins).toMatchObject(counts);
        expect(after.origins.outlets - few).toBe(copy.every((claim) => isAside(claim, after)) ? 0 : 1);
        expect(after.origins.circular.length).toBeGreaterThanOrEqual(some.length);
      }),
      manyRuns,
    );
  });
});

function isComplete({ claims }: Comparand): boolean {
  return claims.every(({ chainComplete }) => chainComplete);
}

function isAside(claim: Claim, { setAside }: Difference): boolean {
  return setAside.some((aside) => aside.claim === claim);
}

describe('another outlet', () => {
  it('never lowers the origins, neither the least nor the most', () => {
    const more = answered().chain((answers) =>
      carriedBy(anotherOutlet, answers).map((others) => ({ answers, others })),
    );
    fc.assert(
      fc.property(more, ({ answers, others }) => {
        const before = difference(answers).origins;
        const after = difference({ ...answers, claims: [...answers.claims, ...others] }).origins;
        expect(after.min).toBeGreaterThanOrEqual(before.min);
        expect(after.max).toBeGreaterThanOrEqual(before.max);
        expect(after.outlets).toBeGreaterThanOrEqual(before.outlets);
        expect(after.parties).toBeGreaterThanOrEqual(before.parties);
        expect(after.min).toBeLessThanOrEqual(after.max);
      }),
      manyRuns,
    );
  });
});

describe('what is predicted or not confirmed', () => {
  it('makes no conflict where all but one claim are so', () => {
    fc.assert(
      fc.property(answered(), fc.nat(), (answers, firm) => {
        const claims = answers.claims.map((claim, index): Claim => {
          if (index === firm % answers.claims.length) return claim;
          return { ...claim, modality: (firm + index) % 2 === 0 ? 'predicted' : 'unconfirmed' };
        });
        expect(['conflict', 'depends', 'updated']).not.toContain(difference({ ...answers, claims }).verdict);
      }),
      manyRuns,
    );
  });
});

describe('a circular chain', () => {
  it('counts for nothing: without it everything is as with it', () => {
    let seen = 0;
    fc.assert(
      fc.property(answered(1, 4), fc.nat(), (answers, which) => {
        const circular = answers.claims.map((claim, index): Claim => {
          return index === which % answers.claims.length ? circle(claim) : claim;
        });
        const straight = circular.filter((claim) => !isCircular(claim));
        const before = differenceOf(answers.question, straight);
        const after = difference({ ...answers, claims: circular });
        if (before === null) {
          expect([after.verdict, after.claims, after.decided]).toEqual(['single-source', [], null]);
          expect(after.origins).toMatchObject({ outlets: 0, min: 0, max: 0, parties: 0 });
          return;
        }
        const { setAside, origins, ...rest } = after;
        expect(bytesOf(rest)).toBe(bytesOf({ ...before, setAside: undefined, origins: undefined }));
        expect({ ...origins, circular: [] }).toEqual({ ...before.origins, circular: [] });
        expect(setAside.filter(({ why }) => why === 'circular').map(({ claim }) => claim)).toEqual(origins.circular);
        seen += 1;
      }),
      manyRuns,
    );
    expect(seen).toBeGreaterThan(manyRuns.numRuns / 2);
  });

  it('is counted by nobody, in whatever claims it stands', () => {
    fc.assert(
      fc.property(answered(), ({ claims }) => {
        const straight = claims.filter((claim) => !isCircular(claim));
        expect({ ...countOrigins(claims), circular: [] }).toEqual(countOrigins(straight));
      }),
      manyRuns,
    );
  });
});

/** The claim with a chain that passes an outlet twice. */
function circle(claim: Claim): Claim {
  const [first, second] = outlets;
  if (first === undefined || second === undefined) throw new Error('there are outlets');
  const chain = [first, second, first];
  return { ...claim, chain, origin: first, rank: 'normal' };
}
