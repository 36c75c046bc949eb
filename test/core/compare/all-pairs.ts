import type { Comparand } from '../../../src/core/compare/comparand.ts';
import { comparePair, compareUnder, type PairRuling, summarise } from '../../../src/core/compare/compare-pair.ts';
import type { Difference } from '../../../src/core/compare/difference.ts';
import type { Flip } from '../../../src/core/compare/flips-of-side.ts';
import { fractionOf, hasPolicyWidth, intervalOfWidth, largestFraction } from '../../../src/core/compare/hedge-width.ts';
import { shareOrigin } from '../../../src/core/compare/origins.ts';
import { type OpenDefinition, type Reading, readingsOf, relate } from '../../../src/core/compare/reading.ts';
import { type Ruling, type Verdict, worst } from '../../../src/core/compare/verdict.ts';
import type { Claim, Question } from '../../../src/core/dossier/dossier.ts';
import { roundTo14Digits } from '../../../src/core/figure/figure.ts';
import { type Interval, isEmpty } from '../../../src/core/figure/interval.ts';
import { comparandsOn } from './pairs-of.ts';

/*
 * The method as it is told: every pair is compared, and one looks through all of them. What the code finds without
 * looking at all must be the same.
 */

/** The pairs of claims that a difference compares, without those that add nothing to another of the same claims. */
export function allPairs(question: Question, claims: readonly Claim[]): readonly PairRuling[] {
  const comparands = comparandsOn(question, claims);
  const pairs = comparands.flatMap((a, index) =>
    comparands
      .slice(index + 1)
      .flatMap((b) => (a.claims.some((claim) => b.claims.includes(claim)) ? [] : [comparePair(question, a, b)])),
  );
  if (!pairs.some(({ a, b }) => a.derived || b.derived)) return pairs;
  const explained = new Set(pairs.filter((pair) => !isUninformative(pair)).map(claimIdsOf));
  return pairs.filter((pair) => !isUninformative(pair) || !explained.has(claimIdsOf(pair)));
}

function isUninformative({ readings }: PairRuling): boolean {
  return readings.every(({ rule }) => rule === 'part-of' || rule === 'other-scope');
}

function claimIdsOf({ a, b }: PairRuling): string {
  return [a, b].map(({ claims }) => claims.map(({ id }) => id).join('+')).join(' ');
}

/** What a difference finds in its pairs, found by looking at each. */
export function foundInAll(
  question: Question,
  claims: readonly Claim[],
): Pick<Difference, 'verdict' | 'rule' | 'decided' | 'readings' | 'agreeing' | 'flip' | 'othersConflict'> {
  const pairs = allPairs(question, claims);
  const asRuled = pairs.map((pair) => ({ verdict: pair.verdict, pair }));
  const decided = decidingOf(question, asRuled)?.pair ?? null;
  const ruling: Ruling = decided ?? {
    verdict: 'single-source',
    rule: claims.length === 0 ? 'none-stands' : 'one-origin',
  };
  const readings = readQuestion(question, pairs);
  const flip = decided === null ? null : smallestFlip(question, pairs);
  return {
    verdict: readings.length === 0 ? ruling.verdict : summarise(readings).verdict,
    rule: ruling.rule,
    decided,
    readings,
    agreeing: agreeingGroups(claims, pairs),
    flip,
    othersConflict: flip?.direction === 'wider' && pairs.some((pair) => conflictsWithout(pair, flip)),
  };
}

function decidingOf<Ruled extends { verdict: Verdict; pair: PairRuling }>(
  question: Question,
  pairs: readonly Ruled[],
): Ruled | null {
  const firstWorst = worst(pairs);
  if (firstWorst === null || firstWorst.verdict === 'single-source') return firstWorst;
  let closest: { ruled: Ruled; distance: number } | null = null;
  for (const ruled of pairs.filter(({ verdict }) => verdict === firstWorst.verdict)) {
    const distance = distanceToChange(question, ruled.pair);
    if (closest === null || distance < closest.distance) closest = { ruled, distance };
  }
  return closest?.ruled ?? null;
}

function distanceToChange(question: Question, { a, b, readings }: PairRuling): number {
  const [left, right] = [a.interval, b.interval];
  if (left === null || right === null || question.measure === 'event') return 1;
  const distances = readings.map(({ reading }) => {
    const relation = relate(question, a.scopes, b.scopes, reading);
    if (relation === 'other') return 1;
    if (relation === 'includes') return distanceToFit(right, left);
    if (relation === 'included') return distanceToFit(left, right);
    return Math.min(distanceToFit(left, right), distanceToFit(right, left));
  });
  return Math.min(...distances);
}

function distanceToFit(part: Interval, whole: Interval): number {
  if (whole.high === Infinity || whole.high === 0) return 1;
  return Math.min(1, Math.abs(1 - part.low / whole.high));
}

function readQuestion(question: Question, pairs: readonly PairRuling[]): Difference['readings'] {
  const definitions = definitionsThatMatter(pairs);
  if (definitions.length === 0) return [];
  return readingsOf(definitions).map((reading) => {
    const rulings = pairs.map((pair): Ruling & { pair: PairRuling } => {
      const ruling = pair.readings.length === 1 ? pair : compareUnder(question, pair.a, pair.b, reading);
      return { verdict: ruling.verdict, rule: ruling.rule, pair };
    });
    const worstVerdict = worst(rulings)?.verdict;
    const worstRulings = rulings.filter(({ verdict }) => verdict === worstVerdict);
    const turning = worstRulings.filter(({ pair }) => turnsOnReading(pair));
    const decided = decidingOf(question, turning.length > 0 ? turning : worstRulings);
    if (decided === null) return { verdict: 'single-source', rule: 'one-origin', reading, decided: null };
    return { verdict: decided.verdict, rule: decided.rule, reading, decided: decided.pair };
  });
}

function turnsOnReading({ readings }: PairRuling): boolean {
  return readings.some(({ verdict }) => verdict !== readings[0]?.verdict);
}

function definitionsThatMatter(pairs: readonly PairRuling[]): OpenDefinition[] {
  const found = new Map<string, OpenDefinition>();
  for (const { readings } of pairs.filter(turnsOnReading)) {
    for (const { whole, part } of readings[0]?.reading ?? []) found.set(`${whole}/${part}`, { whole, part });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, definition]) => definition);
}

function agreeingGroups(claims: readonly Claim[], pairs: readonly PairRuling[]): Claim[][] {
  const groups: Claim[][] = [];
  const single = pairs.filter(({ a, b }) => a.claims.length === 1 && b.claims.length === 1);
  const byClaims = Map.groupBy(single, ({ a, b }) => keyOf(a.claims[0], b.claims[0]));
  for (const claim of claims) {
    const pairsWith = (member: Claim) => byClaims.get(keyOf(member, claim)) ?? [];
    const group = groups.find(
      (members) =>
        members.every((member) => isInAccord(pairsWith(member))) &&
        members.some((member) => pairsWith(member).some(({ verdict }) => verdict === 'agree')),
    );
    if (group === undefined) groups.push([claim]);
    else group.push(claim);
  }
  return groups.filter((group) => group.some((a) => group.some((b) => !shareOrigin(a, b))));
}

function isInAccord(pairs: readonly PairRuling[]): boolean {
  const comparable = pairs.filter(({ verdict }) => verdict !== 'not-comparable');
  return comparable.length > 0 && comparable.every(({ verdict }) => verdict === 'agree' || verdict === 'single-source');
}

function keyOf(a: Claim, b: Claim): string {
  return [a.id, b.id].sort().join(' ');
}

function conflictsWithout({ a, b, readings }: PairRuling, { claim, reading }: Flip): boolean {
  const isSure = readings.every(({ verdict }) => verdict === 'conflict');
  const isUnderReading = readings.find((each) => each.reading === reading)?.verdict === 'conflict';
  return (isSure || isUnderReading) && !a.claims.includes(claim) && !b.claims.includes(claim);
}

function smallestFlip(question: Question, pairs: readonly PairRuling[]): Flip | null {
  const conflicts = pairs.some((pair) => pair.readings.some(({ verdict }) => verdict === 'conflict'));
  const direction = conflicts ? 'wider' : 'narrower';
  let smallest: Flip | null = null;
  for (const { a, b, readings } of pairs) {
    for (const [side, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const { reading, verdict } of readings) {
        if (direction === 'wider' && verdict !== 'conflict') continue;
        for (const found of flipsOf(question, side, other, reading, direction)) {
          if (smallest === null || isSmaller(found, smallest)) smallest = found;
        }
      }
    }
  }
  return smallest;
}

function isSmaller(a: Flip, b: Flip): boolean {
  if (a.fraction !== b.fraction) return a.direction === 'wider' ? a.fraction < b.fraction : a.fraction > b.fraction;
  if (a.beyond !== b.beyond) return b.beyond;
  return a.claim.id === b.claim.id ? a.other.id < b.other.id : a.claim.id < b.claim.id;
}

function flipsOf(
  question: Question,
  side: Comparand,
  other: Comparand,
  reading: Reading,
  direction: Flip['direction'],
): Flip[] {
  const { figure } = side;
  if (figure === null || side.interval === null || other.interval === null || figure.number <= 0) return [];
  if (!hasPolicyWidth(figure) || other.claims[0].modality === 'denied') return [];
  const wider = direction === 'wider';
  const now = fractionOf(side.interval, figure);
  const [least, most] = wider ? [now, largestFraction(figure)] : [0, now];
  const isFlipped = (width: number) => {
    const interval = intervalOfWidth(figure, width);
    if (isEmpty(interval)) return null;
    const ruling = compareUnder(question, { ...side, interval }, other, reading);
    return (ruling.verdict === 'conflict') !== wider ? ruling : null;
  };
  const furthest = intervalOfWidth(figure, wider ? most : least);
  if (!isEmpty(furthest) && isFlipped(wider ? most : least) === null) return [];
  return [other.interval.low, other.interval.high].flatMap((end) => {
    const fraction = roundTo14Digits(Math.abs(end - figure.number) / figure.number);
    if (!(fraction > 0 && fraction >= least && fraction <= most)) return [];
    for (const beyond of wider && fraction === most ? [false] : [false, true]) {
      const ruling = isFlipped(beyond ? fraction + (wider ? 1e-9 : -1e-9) : fraction);
      if (ruling === null) continue;
      const [claim, otherClaim] = [side.claims[0], other.claims[0]];
      return [
        { claim, other: otherClaim, hedge: figure.hedge, direction, fraction, beyond, to: ruling.verdict, reading },
      ];
    }
    return [];
  });
}
