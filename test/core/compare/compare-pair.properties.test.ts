import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Comparand } from '../../../src/core/compare/comparand.ts';
import { comparePair, type PairRuling } from '../../../src/core/compare/compare-pair.ts';
import { shareOrigin } from '../../../src/core/compare/origins.ts';
import type { Rule, Verdict } from '../../../src/core/compare/verdict.ts';
import { intersect, isTwoSided, overlaps, width } from '../../../src/core/figure/interval.ts';
import { type Answered, answered, withFigures } from '../../support/arbitraries.ts';
import { widerThan } from '../../support/figure-pool.ts';
import { manyRuns } from '../../support/runs.ts';
import { comparandsOn, pairsOf } from './pairs-of.ts';

/** Checks a property of pairs in many cases. It fails if it was about fewer pairs than `least` for 10,000 of them. */
function eachPair(least: number, check: (pair: PairRuling, answers: Answered) => boolean): void {
  let seen = 0;
  fc.assert(
    fc.property(answered(2, 4), (answers) => {
      for (const pair of pairsOf(answers)) seen += Number(check(pair, answers));
    }),
    manyRuns,
  );
  expect(seen).toBeGreaterThan((least * manyRuns.numRuns) / 10_000);
}

it('is symmetric in its two sides, reading by reading', () => {
  eachPair(10_000, (pair, { question }) => {
    const back = comparePair(question, pair.b, pair.a);
    expect([back.verdict, back.rule]).toEqual([pair.verdict, pair.rule]);
    expect(JSON.stringify(back.readings)).toBe(JSON.stringify(pair.readings));
    return true;
  });
});

it('agrees on figures only where both are two-sided and share at least half of the narrower', () => {
  eachPair(300, ({ a, b, readings }) => {
    if (readings.every(({ rule }) => rule !== 'overlap') || a.interval === null || b.interval === null) return false;
    expect([isTwoSided(a.interval), isTwoSided(b.interval), a.ceiling, b.ceiling]).toEqual([true, true, false, false]);
    const shared = width(intersect(a.interval, b.interval));
    expect(shared).toBeGreaterThanOrEqual(Math.min(width(a.interval), width(b.interval)) / 2);
    expect(overlaps(a.interval, b.interval)).toBe(true);
    return true;
  });
});

it('agrees by its rules alone: an overlap, or the same value', () => {
  eachPair(500, ({ readings }) => {
    const agreed = readings.filter(({ verdict }) => verdict === 'agree');
    expect(['overlap', 'same-value']).toEqual(expect.arrayContaining(agreed.map(({ rule }) => rule)));
    return agreed.length > 0;
  });
});

it('depends just where some readings conflict and others do not, or where its order in time is open', () => {
  eachPair(50, ({ verdict, readings }) => {
    const conflicts = readings.filter((reading) => reading.verdict === 'conflict').length;
    const isOpen = readings.some((reading) => reading.verdict === 'depends');
    expect(verdict === 'depends').toBe(isOpen || (conflicts > 0 && conflicts < readings.length));
    expect(verdict === 'conflict').toBe(conflicts === readings.length);
    return verdict === 'depends';
  });
});

it('never conflicts over what is predicted or unconfirmed, nor over a sum of it', () => {
  eachPair(5_000, ({ a, b, verdict }) => {
    const tentative = [...a.claims, ...b.claims].some(
      ({ modality }) => modality === 'predicted' || modality === 'unconfirmed',
    );
    const allowed = ['single-source', 'agree', 'compatible', 'not-weighed', 'not-comparable'];
    if (tentative) expect(allowed).toContain(verdict);
    return tentative;
  });
});

const withinOne: readonly Rule[] = [
  'one-origin',
  'may-be-one-origin',
  'another-figure',
  'part-of',
  'newer-figure',
  'newer-of-body',
  'revised',
  'two-figures',
  'disowned',
  'took-back',
  'unsupported',
  'relays-differ',
  'voices-differ',
  'later-state',
  'follows',
];

it('finds neither agreement nor mere compatibility where two origins are not known', () => {
  eachPair(5_000, ({ a, b, readings }) => {
    const one = a.claims.some((left) => b.claims.some((right) => shareOrigin(left, right)));
    const breaksOff = [...a.claims, ...b.claims].some(({ chainComplete }) => !chainComplete);
    for (const { verdict, rule } of readings) {
      if (one && verdict !== 'not-comparable') expect(withinOne).toContain(rule);
      if (one || breaksOff) expect(['agree', 'compatible', 'not-weighed']).not.toContain(verdict);
      else expect(verdict).not.toBe('single-source');
    }
    return one || breaksOff;
  });
});

it('conflicts over two figures, neither denied, only where no number lies in both', () => {
  eachPair(1_000, ({ a, b, readings }) => {
    if (a.interval === null || b.interval === null) return false;
    if ([a, b].some(({ claims: [claim] }) => claim.modality === 'denied')) return false;
    const conflicts = readings.some(({ verdict }) => verdict === 'conflict');
    if (conflicts) expect(overlaps(a.interval, b.interval)).toBe(false);
    return conflicts;
  });
});

it('never turns from agree to conflict where a hedge is wider, nor from anything else but for a denial', () => {
  let [agreed, corners] = [0, 0];
  fc.assert(
    fc.property(answered(2, 4), fc.nat(), (answers, pick) => {
      const { question, claims } = answers;
      const [first, ...others] = claims;
      if (first === undefined) return;
      const widened = [withFigures(first, (figure) => widerThan(figure, pick)), ...others];
      const [before, after] = [comparandsOn(question, claims), comparandsOn(question, widened)];
      const wideOf = (side: Comparand) => after[before.findIndex((one) => keyOf(one) === keyOf(side))] ?? side;
      for (const { a, b, verdict } of pairsOf(answers)) {
        if (isAtOdds(verdict)) continue;
        const [left, right] = [wideOf(a), wideOf(b)];
        const result = comparePair(question, left, right).verdict;
        // A wider denial denies more.
        const denied = [a, b].some(({ claims: [claim] }) => claim.modality === 'denied');
        // The only exception: a sum that becomes a floor starts at its bare numbers as said, and so rises.
        const risen = [left, right].filter((side) => side.derived && side.interval?.high === Infinity);
        if (isAtOdds(result)) expect(risen.length > 0 || (denied && verdict !== 'agree')).toBe(true);
        agreed += Number(verdict === 'agree');
        corners += Number(isAtOdds(result) && risen.length > 0);
      }
    }),
    manyRuns,
  );
  expect(agreed).toBeGreaterThan(manyRuns.numRuns / 20);
  expect(corners).toBeLessThan(agreed / 50);
});

function isAtOdds(verdict: Verdict): boolean {
  return verdict === 'conflict' || verdict === 'depends';
}

function keyOf({ claims, scopes, derived }: Comparand): string {
  return [...claims.map(({ id }) => id), ...scopes, derived].join(' ');
}
