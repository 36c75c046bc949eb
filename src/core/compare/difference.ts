import type { Claim, Question } from '../dossier/dossier.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { agreeingGroups } from './agreeing-groups.ts';
import type { Speakers } from './box-facts.ts';
import { type PairRuling, summarise } from './compare-pair.ts';
import { type Comparison, comparisonOf, searchedPairs, startsIn } from './comparison.ts';
import { decidingPair, decidingPairUnder, turnsOnReading } from './deciding-pair.ts';
import { findPair } from './find-pair.ts';
import { conflictsBeside, smallestFlip } from './flip.ts';
import type { Flip } from './flips-of-side.ts';
import { countOrigins, isCircular, type OriginCount } from './origins.ts';
import { mayTurn, type PossiblePair, possiblePairs, sharedOrigin } from './possible-pairs.ts';
import { type OpenDefinition, openDefinitions, type Reading, readingsOf } from './reading.ts';
import { type Standing, type Standings, standingsOf } from './standing.ts';
import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';
import type { Ruling } from './verdict.ts';

/** Why a claim on a question is shown but not compared. */
export type SetAside = Exclude<Standing, 'standing'> | 'circular';

/** The computed comparison of all claims that answer one question: a verdict, its reasons, its proof. */
export interface Difference extends Ruling {
  question: Question;
  /** The claims compared, by id. */
  claims: readonly Claim[];
  setAside: readonly { claim: Claim; why: SetAside }[];
  /** The pair that decided; null where there is none. */
  decided: PairRuling | null;
  /** The result under each way to settle the open definitions that matter here; empty where none does. */
  readings: readonly (Ruling & { reading: Reading; decided: PairRuling | null })[];
  /** Groups of claims of which every two of different origins agree, with two origins or more. */
  agreeing: readonly (readonly Claim[])[];
  origins: OriginCount;
  /** The smallest change of a hedge's width that would change the verdict; null where none would. */
  flip: Flip | null;
  /** Pairs of other claims conflict still where that hedge is wider. */
  othersConflict: boolean;
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
  return runToEnd(differenceInTurns(question, answers, standings));
}

/** The same, a little at a time. */
export function* differenceInTurns(
  question: Question,
  answers: readonly Claim[],
  standings: Standings,
): Turns<Difference | null> {
  if (answers.length === 0) return null;
  const sorted = answers.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const setAside = sorted.flatMap((claim) => asideOf(claim, standings) ?? []);
  const aside = new Map(setAside.map(({ claim, why }) => [claim, why]));
  const claims = sorted.filter((claim) => !aside.has(claim));
  yield;
  const comparison = yield* comparisonOf(question, claims);
  yield;
  const decided = yield* decidingPair(comparison);
  const alone = claims.length === 0 ? 'none-stands' : 'one-origin';
  const ruling: Ruling = decided ?? { verdict: 'single-source', rule: alone };
  const readings = yield* readQuestion(comparison);
  const someConflict = ruling.verdict === 'conflict' || ruling.verdict === 'depends';
  const flip = decided === null ? null : yield* smallestFlip(comparison, someConflict ? 'wider' : 'narrower');
  return {
    question,
    claims,
    setAside,
    decided,
    readings,
    verdict: readings.length === 0 ? ruling.verdict : summarise(readings).verdict,
    rule: ruling.rule,
    agreeing: yield* agreeingGroups(comparison),
    origins: countOrigins(sorted.filter((claim) => !aside.has(claim) || aside.get(claim) === 'circular')),
    flip,
    othersConflict: flip?.direction === 'wider' && (yield* conflictsBeside(comparison, flip)),
  };
}

function asideOf(claim: Claim, standings: Standings): { claim: Claim; why: SetAside } | null {
  const standing = standings.of(claim);
  if (claim.rank !== 'deprecated' && isCircular(claim)) return { claim, why: 'circular' };
  return standing === 'standing' ? null : { claim, why: standing };
}

/** The question's result under every way to settle the open definitions that change some pair. */
function* readQuestion(comparison: Comparison): Turns<Difference['readings']> {
  const definitions = yield* definitionsThatMatter(comparison);
  if (definitions.length === 0) return [];
  const results: Difference['readings'][number][] = [];
  for (const reading of readingsOf(definitions)) {
    const decided = yield* decidingPairUnder(comparison, reading);
    const { verdict, rule }: Ruling = decided?.ruling ?? { verdict: 'single-source', rule: 'one-origin' };
    results.push({ verdict, rule, reading, decided: decided?.pair ?? null });
  }
  return results;
}

/** The open definitions on which the verdict of some pair turns, in the order of their ids. */
function* definitionsThatMatter(comparison: Comparison): Turns<OpenDefinition[]> {
  const known = new Map<string, OpenDefinition>();
  for (;;) {
    const pair = yield* turningPair(comparison, known);
    if (pair === null) break;
    for (const { whole, part } of definitionsOf(pair)) known.set(`${whole}/${part}`, { whole, part });
  }
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, definition]) => definition);
}

/** A pair whose verdict turns on a reading, and on which another definition bears than those that are known. */
function turningPair(comparison: Comparison, known: ReadonlyMap<string, OpenDefinition>): Turns<PairRuling | null> {
  const { question } = comparison;
  const isNew = ({ whole, part }: OpenDefinition) => !known.has(`${whole}/${part}`);
  return findPair(startsIn(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (speakers === 'none' && sharedOrigin(a, b) === true) return null;
      const pairs = possiblePairs(question, a, b, speakers);
      return pairs.some((pair) => bearingOn(question, pair).some(isNew) && mayTurn(pair)) ? [0] : null;
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(question, a, b, speakers)
        .filter((pair) => turnsOnReading(pair) && definitionsOf(pair).some(isNew))
        .map((found) => ({ key: [0], found }));
    },
  });
}

function definitionsOf({ readings }: PairRuling): Reading {
  return readings[0]?.reading ?? [];
}

function bearingOn(question: Question, { a, b }: PossiblePair): readonly OpenDefinition[] {
  return openDefinitions(question, [...a.scopes, ...b.scopes]);
}
