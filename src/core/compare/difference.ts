import type { Claim, Question } from '../dossier/dossier.ts';
import { agreeingGroups } from './agreeing-groups.ts';
import { type Comparand, comparandsOfQuestion } from './comparand.ts';
import { comparePair, compareUnder, type PairRuling, summarise } from './compare-pair.ts';
import { decidingPair } from './deciding-pair.ts';
import { type Flip, smallestFlip } from './flip.ts';
import { countOrigins, isCircular, type OriginCount } from './origins.ts';
import { type OpenDefinition, type Reading, readingsOf } from './reading.ts';
import { type Standing, type Standings, standingsOf } from './standing.ts';
import { type Ruling, worst } from './verdict.ts';

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
  /**
   * Every pair of comparands of different claims, without those that add nothing to another pair of the same claims.
   */
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
 * Compares all claims that answer a question; null where there are none. The order of the claims does not matter.
 * `standings` tells which claims still stand: corrections may come from claims that answer another question, or none.
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
  const pairs = withoutUninformative(comparePairs(question, comparands));
  const decided = decidingPair(question, pairs.map(asRuled))?.pair ?? null;
  const alone = claims.length === 0 ? 'none-stands' : 'one-origin';
  const ruling: Ruling = decided ?? { verdict: 'single-source', rule: alone };
  const readings = readQuestion(question, pairs);
  return {
    question,
    claims,
    setAside,
    comparands,
    pairs,
    decided,
    readings,
    verdict: readings.length === 0 ? ruling.verdict : summarise(readings).verdict,
    rule: ruling.rule,
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
 * Leaves out pairs that add nothing: where two claims have a pair that counts the same thing, that a part of one fits
 * into the sum of the other says nothing more.
 */
function withoutUninformative(pairs: readonly PairRuling[]): readonly PairRuling[] {
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

/** The question's result under every way to settle the open definitions that change some pair. */
function readQuestion(question: Question, pairs: readonly PairRuling[]): Difference['readings'] {
  const definitions = definitionsThatMatter(pairs);
  if (definitions.length === 0) return [];
  return readingsOf(definitions).map((reading) => {
    const rulings = pairs.map((pair): Ruling & { pair: PairRuling } => {
      const ruling = pair.readings.length === 1 ? pair : compareUnder(question, pair.a, pair.b, reading);
      return { verdict: ruling.verdict, rule: ruling.rule, pair };
    });
    // Of equally bad pairs, one whose verdict turns on the reading says most.
    const worstVerdict = worst(rulings)?.verdict;
    const worstRulings = rulings.filter(({ verdict }) => verdict === worstVerdict);
    const turning = worstRulings.filter(({ pair }) => turnsOnReading(pair));
    const decided = decidingPair(question, turning.length > 0 ? turning : worstRulings);
    if (decided === null) return { verdict: 'single-source', rule: 'one-origin', reading, decided: null };
    return { verdict: decided.verdict, rule: decided.rule, reading, decided: decided.pair };
  });
}

function asRuled(pair: PairRuling): Pick<Ruling, 'verdict'> & { pair: PairRuling } {
  return { verdict: pair.verdict, pair };
}

/** True if the pair's verdict is not the same under every reading. */
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
