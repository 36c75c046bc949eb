import type { Comparand } from '../../../src/core/compare/comparand.ts';
import { comparePair, compareUnder, type PairRuling, summarise } from '../../../src/core/compare/compare-pair.ts';
import type { Difference } from '../../../src/core/compare/difference.ts';
import type { Flip } from '../../../src/core/compare/flips-of-side.ts';
import { fractionOf, hasPolicyWidth, intervalOfWidth, largestFraction } from '../../../src/core/compare/hedge-width.ts';
import { shareOrigin } from '../../../src/core/compare/origins.ts';
import { outcomesOf, type Result } from '../../../src/core/compare/outcomes.ts';
import { type OpenDefinition, type Reading, readingsOf, relate } from '../../../src/core/compare/reading.ts';
import { supersededAmong } from '../../../src/core/compare/superseded.ts';
import { isAtOdds, lastRank, type Ruling, rankOf, worst } from '../../../src/core/compare/verdict.ts';
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
  const each = comparands.flatMap((a, index) =>
    comparands
      .slice(index + 1)
      .flatMap((b) => (a.claims.some((claim) => b.claims.includes(claim)) ? [] : [comparePair(question, a, b)])),
  );
  const open = Map.groupBy(each.filter(isOpen), claimIdsOf);
  const pairs = each.map((pair) => {
    const needed = new Set((open.get(claimIdsOf(pair)) ?? []).map((one) => needsFirstLater(question, one)));
    return needed.size === 2 && isOpen(pair) ? withoutOrder(pair) : pair;
  });
  if (!pairs.some(({ a, b }) => a.derived || b.derived)) return pairs;
  const explained = new Set(pairs.filter((pair) => !isUninformative(pair)).map(claimIdsOf));
  return pairs.filter((pair) => !isUninformative(pair) || !explained.has(claimIdsOf(pair)));
}

function isOpen({ rule, readings }: PairRuling): boolean {
  return rule === 'open-order' && readings.length === 1;
}

/** Whether the count of the first can only be right where it is the later one. */
function needsFirstLater(question: Question, { a, b }: PairRuling): boolean {
  const relation = relate(question, a.scopes, b.scopes, []);
  if (relation !== 'same') return relation === 'included';
  return (a.interval?.low ?? 0) > (b.interval?.low ?? 0);
}

function withoutOrder(pair: PairRuling): PairRuling {
  const ruling = { verdict: 'conflict', rule: 'no-order' } as const;
  return { ...pair, ...ruling, readings: [{ ...ruling, reading: [] }] };
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
): Pick<
  Difference,
  'verdict' | 'rule' | 'decided' | 'outcomes' | 'agreeing' | 'flip' | 'othersOpen' | 'othersConflict'
> {
  const pairs = allPairs(question, claims);
  const asRuled = pairs.map((pair) => ({ verdict: pair.verdict, rule: pair.rule, pair }));
  const decided = decidingOf(question, asRuled)?.pair ?? null;
  const ruling: Ruling = decided ?? {
    verdict: 'single-source',
    rule: claims.length === 0 ? 'none-stands' : 'one-origin',
  };
  const results = readQuestion(question, pairs, { ...ruling, decided });
  const outcomes = outcomesOf(question, results);
  const flip = decided === null ? null : smallestFlip(question, claims, pairs);
  return {
    verdict: summarise(results).verdict,
    rule: ruling.rule,
    decided,
    outcomes,
    agreeing: agreeingGroups(claims, pairs),
    flip,
    othersOpen: pairs.some((pair) => isOpenBeside(pair, outcomes)),
    othersConflict: flip?.direction === 'wider' && pairs.some((pair) => conflictsWithout(pair, flip)),
  };
}

/** True of a pair whose order is open, where outcomes settle that of others. */
function isOpenBeside({ a, b, readings }: PairRuling, outcomes: Difference['outcomes']): boolean {
  const settled = outcomes.flatMap(({ when }) => when.flat()).filter(({ kind }) => kind !== 'counts');
  if (settled.length === 0 || readings.every(({ verdict }) => verdict !== 'depends')) return false;
  const ids = [a, b].map(idsOf).sort().join(' / ');
  return !settled.some((condition) => {
    if (condition.kind === 'counts') return false;
    const sides = condition.kind === 'later' ? [condition.later, condition.earlier] : [condition.a, condition.b];
    return sides.map(idsOf).sort().join(' / ') === ids;
  });
}

function idsOf({ claims }: Comparand): string {
  return claims.map(({ id }) => id).join('+');
}

function decidingOf<Ruled extends Ruling & { pair: PairRuling }>(
  question: Question,
  pairs: readonly Ruled[],
): Ruled | null {
  const firstWorst = worst(pairs);
  if (firstWorst === null || rankOf(firstWorst) === lastRank) return firstWorst;
  let tightest: { ruled: Ruled; room: number } | null = null;
  for (const ruled of pairs.filter((one) => rankOf(one) === rankOf(firstWorst))) {
    const room = roomOf(question, ruled.pair);
    if (tightest === null || room < tightest.room) tightest = { ruled, room };
  }
  return tightest?.ruled ?? null;
}

/** The most of one over the least of the other, and of dates the days between. */
function roomOf(question: Question, { a, b, readings }: PairRuling): number {
  const [left, right] = [a.interval, b.interval];
  if (left === null || right === null) return 0;
  const rooms = readings.map(({ reading }) => {
    const relation = relate(question, a.scopes, b.scopes, reading);
    if (relation === 'other') return Infinity;
    if (relation === 'includes') return roomBetween(question, right, left);
    if (relation === 'included') return roomBetween(question, left, right);
    return Math.min(roomBetween(question, left, right), roomBetween(question, right, left));
  });
  return Math.min(...rooms);
}

function roomBetween({ measure }: Question, { low }: Interval, { high }: Interval): number {
  if (measure === 'event') return high - low;
  return low <= 0 ? Infinity : high / low;
}

function readQuestion(question: Question, pairs: readonly PairRuling[], settled: Omit<Result, 'reading'>): Result[] {
  const definitions = definitionsThatMatter(pairs);
  if (definitions.length === 0) return [{ ...settled, reading: [] }];
  return readingsOf(definitions).map((reading) => {
    const rulings = pairs.map((pair): Ruling & { pair: PairRuling } => {
      const ruling = pair.readings.length === 1 ? pair : compareUnder(question, pair.a, pair.b, reading);
      return { verdict: ruling.verdict, rule: ruling.rule, pair };
    });
    const first = worst(rulings);
    const worstRulings = rulings.filter((ruling) => first !== null && rankOf(ruling) === rankOf(first));
    const turning = worstRulings.filter(({ pair }) => turnsOnReading(pair));
    const candidates = turning.length > 0 ? turning : worstRulings;
    const decided = decidingOf(question, candidates);
    if (decided === null) return { verdict: 'single-source', rule: 'one-origin', reading, decided: null };
    return { verdict: decided.verdict, rule: decided.rule, reading, decided: decided.pair };
  });
}

function turnsOnReading({ readings }: PairRuling): boolean {
  const atOdds = readings.map(({ verdict }) => isAtOdds(verdict));
  return atOdds.includes(true) && atOdds.includes(false);
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
  const superseded = supersededAmong(claims);
  const byClaims = Map.groupBy(single, ({ a, b }) => keyOf(a.claims[0], b.claims[0]));
  for (const claim of claims.filter((one) => !superseded.has(one))) {
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
  return comparable.length > 0 && comparable.every(isAccord);
}

function isAccord({ verdict, rule }: PairRuling): boolean {
  return verdict === 'agree' || (verdict === 'single-source' && rule !== 'another-figure');
}

function keyOf(a: Claim, b: Claim): string {
  return [a.id, b.id].sort().join(' ');
}

function conflictsWithout({ a, b, readings }: PairRuling, { claim, reading }: Flip): boolean {
  const isSure = readings.every(({ verdict }) => isAtOdds(verdict));
  const isUnderReading = readings.some((each) => each.reading === reading && isAtOdds(each.verdict));
  return (isSure || isUnderReading) && !a.claims.includes(claim) && !b.claims.includes(claim);
}

function smallestFlip(question: Question, claims: readonly Claim[], pairs: readonly PairRuling[]): Flip | null {
  const conflicts = pairs.some((pair) => pair.readings.some(({ verdict }) => isAtOdds(verdict)));
  const direction = conflicts ? 'wider' : 'narrower';
  let smallest: Flip | null = null;
  for (const { a, b, readings } of pairs) {
    for (const [side, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const { reading, verdict } of readings) {
        if (direction === 'wider' && !isAtOdds(verdict)) continue;
        for (const found of flipsOf(question, side, other, reading, direction)) {
          if (smallest === null || isSmaller(found, smallest, claims)) smallest = found;
        }
      }
    }
  }
  return smallest;
}

function isSmaller(a: Flip, b: Flip, claims: readonly Claim[]): boolean {
  if (a.fraction !== b.fraction) return a.direction === 'wider' ? a.fraction < b.fraction : a.fraction > b.fraction;
  if (a.beyond !== b.beyond) return b.beyond;
  if (a.claim !== b.claim) return claims.indexOf(a.claim) < claims.indexOf(b.claim);
  return claims.indexOf(a.other) < claims.indexOf(b.other);
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
    return isAtOdds(ruling.verdict) !== wider ? ruling : null;
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
