import type { Claim, Question } from '../dossier/dossier.ts';
import { type Comparand, comparandsOfQuestion } from './comparand.ts';
import { comparePair, compareUnder, type PairRuling, summarise } from './compare-pair.ts';
import { type Flip, smallestFlip } from './flip.ts';
import { countOrigins, isCircular, type OriginCount, shareOrigin } from './origins.ts';
import { type OpenEdge, type Reading, readingsOf } from './reading.ts';
import { type Standing, type Standings, standingsOf } from './standing.ts';
import { mostTelling } from './telling.ts';
import { type Ruling, type Verdict, worst } from './verdict.ts';

/** Why a claim on a question is shown but not compared. */
export type SetAside = Exclude<Standing, 'standing'> | 'circular';

/** The computed comparison of all claims that answer one question: a verdict, its reasons, its proof. */
export interface Difference extends Ruling {
  question: Question;
  /** The claims compared, by id. */
  claims: readonly Claim[];
  setAside: readonly { claim: Claim; why: SetAside }[];
  /** What the claims were compared by, with the declared sums. */
  comparands: readonly Comparand[];
  /** Every pair of comparands of different claims; of two claims in parts, only those that say something of both. */
  pairs: readonly PairRuling[];
  /** The pair that decided; null where there is none. */
  decided: PairRuling | null;
  /** The result under each way to settle the open definitions that matter here; empty where none does. */
  readings: readonly (Ruling & { reading: Reading; decided: PairRuling | null })[];
  /** Groups of claims of which every two of different origins agree, with two origins or more. */
  agreeing: readonly (readonly Claim[])[];
  origins: OriginCount;
  /** The smallest change of a hedge's width that would change the verdict; null where none would. */
  flip: Flip | null;
}

/**
 * Compares all claims that answer a question. Null where none does. The same claims give the same difference, whatever their order.
 * `standings` tells which still stand; corrections may come from claims that answer another question, or none.
 */
export function differenceOf(
  question: Question,
  answers: readonly Claim[],
  standings: Standings = standingsOf(answers),
): Difference | null {
  if (answers.length === 0) return null;
  const sorted = answers.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const setAside = sorted.flatMap((claim) => asideOf(claim, standings) ?? []);
  const claims = sorted.filter((claim) => !setAside.some((aside) => aside.claim === claim));
  const comparands = comparandsOfQuestion(question, claims);
  const pairs = informative(comparePairs(question, comparands));
  const decided = mostTelling(question, pairs.map(asItself))?.pair ?? null;
  const alone = claims.length === 0 ? 'none-stands' : 'one-origin';
  const ruling: Ruling = decided ?? { verdict: 'single-source', rule: alone };
  const readings = readQuestion(question, pairs);
  const whole = readings.length === 0 ? ruling : { ...summarise(readings), rule: ruling.rule };
  return {
    ...{ question, claims, setAside, comparands, pairs, decided, readings },
    verdict: whole.verdict,
    rule: whole.rule,
    agreeing: agreeingGroups(claims, pairs),
    origins: countOrigins(
      sorted.filter((claim) => !setAside.some(({ claim: aside, why }) => aside === claim && why !== 'circular')),
    ),
    flip: decided === null ? null : smallestFlip(question, pairs),
  };
}

function asideOf(claim: Claim, standings: Standings): { claim: Claim; why: SetAside } | null {
  const standing = standings.of(claim);
  if (claim.rank !== 'deprecated' && isCircular(claim)) return { claim, why: 'circular' };
  return standing === 'standing' ? null : { claim, why: standing };
}

/** Every two comparands that rest on different claims, compared. */
function comparePairs(question: Question, comparands: readonly Comparand[]): PairRuling[] {
  const pairs: PairRuling[] = [];
  for (const [index, a] of comparands.entries()) {
    for (const b of comparands.slice(index + 1)) {
      if (!a.claims.some((claim) => b.claims.includes(claim))) pairs.push(comparePair(question, a, b));
    }
  }
  return pairs;
}

/**
 * Of all pairs between the same claims, those that count the same thing: where the parts of two claims can be set side by side, that a part
 * of one fits into the sum of the other says nothing more.
 */
function informative(pairs: readonly PairRuling[]): PairRuling[] {
  if (!pairs.some(({ a, b }) => a.derived || b.derived)) return [...pairs];
  const telling = new Set(pairs.filter((pair) => !saysLittle(pair)).map(keyOf));
  return pairs.filter((pair) => !saysLittle(pair) || !telling.has(keyOf(pair)));
}

function saysLittle({ readings }: PairRuling): boolean {
  return readings.every(({ rule }) => rule === 'part-of' || rule === 'other-scope');
}

function keyOf({ a, b }: PairRuling): string {
  return [a, b].map(({ claims }) => claims.map(({ id }) => id).join('+')).join(' ');
}

/** The question's result under every combination of answers to the open definitions that change some pair. */
function readQuestion(question: Question, pairs: readonly PairRuling[]): Difference['readings'] {
  const edges = edgesThatMatter(pairs);
  if (edges.length === 0) return [];
  return readingsOf(edges).map((reading) => {
    const rulings = pairs.map((pair): Ruling & { pair: PairRuling } => {
      const ruling = pair.readings.length === 1 ? pair : compareUnder(question, pair.a, pair.b, reading);
      return { verdict: ruling.verdict, rule: ruling.rule, pair };
    });
    // of equally bad pairs, one that the reading bears on says most
    const gravest = worst(rulings)?.verdict;
    const worstOnes = rulings.filter(({ verdict }) => verdict === gravest);
    const turning = worstOnes.filter(({ pair }) => bearsOn(pair));
    const bad = mostTelling(question, turning.length > 0 ? turning : worstOnes);
    if (bad === null) return { verdict: 'single-source', rule: 'one-origin', reading, decided: null };
    return { verdict: bad.verdict, rule: bad.rule, reading, decided: bad.pair };
  });
}

function asItself(pair: PairRuling): { verdict: Verdict; pair: PairRuling } {
  return { verdict: pair.verdict, pair };
}

/** True if the pair's verdict is not the same under every reading. */
function bearsOn({ readings }: PairRuling): boolean {
  return readings.some(({ verdict }) => verdict !== readings[0]?.verdict);
}

function edgesThatMatter(pairs: readonly PairRuling[]): OpenEdge[] {
  const found = new Map<string, OpenEdge>();
  for (const { readings } of pairs.filter(bearsOn)) {
    for (const { whole, part } of readings[0]?.reading ?? []) found.set(`${whole}/${part}`, { whole, part });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

/** Each claim joins the first group with some of whose members it agrees, and with whose others it shares an origin without being at odds. */
function agreeingGroups(claims: readonly Claim[], pairs: readonly PairRuling[]): Claim[][] {
  if (!pairs.some(({ verdict }) => verdict === 'agree')) return [];
  const groups: Claim[][] = [];
  const between = pairsByClaims(pairs);
  for (const claim of claims) {
    const betweenThem = (member: Claim) => between.get(`${member.id} ${claim.id}`) ?? [];
    const fits = groups.find(
      (group) =>
        group.every((member) => agree(betweenThem(member))) &&
        group.some((member) => betweenThem(member).some(({ verdict }) => verdict === 'agree')),
    );
    if (fits === undefined) groups.push([claim]);
    else fits.push(claim);
  }
  return groups.filter((group) => group.some((a) => group.some((b) => !shareOrigin(a, b))));
}

function agree(between: readonly PairRuling[]): boolean {
  const comparable = between.filter(({ verdict }) => verdict !== 'not-comparable');
  return comparable.length > 0 && comparable.every(({ verdict }) => verdict === 'agree' || verdict === 'single-source');
}

/** The pairs between two single claims, by both ids in the order of the claims. */
function pairsByClaims(pairs: readonly PairRuling[]): Map<string, PairRuling[]> {
  const single = pairs.filter(({ a, b }) => a.claims.length === 1 && b.claims.length === 1);
  return Map.groupBy(single, ({ a, b }) => [a.claims[0].id, b.claims[0].id].sort().join(' '));
}
