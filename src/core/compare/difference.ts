import type { Claim, Question } from '../dossier/dossier.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { agreeingGroups } from './agreeing-groups.ts';
import type { Speakers } from './box-facts.ts';
import { oldestFirst } from './claim-time.ts';
import type { Comparand } from './comparand.ts';
import { compareIds } from './compare-ids.ts';
import { type PairRuling, summarise } from './compare-pair.ts';
import { type Comparison, comparisonOf, searchedPairs, startsIn } from './comparison.ts';
import { decidingPair, decidingPairUnder, turnsOnReading } from './deciding-pair.ts';
import { findPair } from './find-pair.ts';
import { conflictsBeside, smallestFlip } from './flip.ts';
import type { Flip } from './flips-of-side.ts';
import type { Withdrawal } from './lost-support.ts';
import { countOrigins, isCircular, type OriginCount } from './origins.ts';
import { type Condition, type Outcome, outcomesOf, type Result } from './outcomes.ts';
import { mayBeOf, mayTurn, type PossiblePair, possiblePairs } from './possible-pairs.ts';
import { type OpenDefinition, openDefinitions, type Reading, readingsOf } from './reading.ts';
import { type ReportedRange, reportedRanges } from './reported-range.ts';
import { type Standing, type Standings, standingsOf } from './standing.ts';
import { takesBackItself } from './taken-back-by.ts';
import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';
import { includes, isAtOdds, type Ruling } from './verdict.ts';

/** Why a claim on a question is shown but not compared. */
export type SetAside = Exclude<Standing, 'standing'> | 'circular' | 'disowns' | 'takes-back';

/** Who took back what it had passed on of a claim, and whether any page carries the claim otherwise. */
export interface Unsupported {
  by: readonly Withdrawal[];
  whole: boolean;
}

/** The computed comparison of all claims that answer one question: a verdict, its reasons, its proof. */
export interface Difference extends Ruling {
  question: Question;
  /** The claims compared, the oldest first. */
  claims: readonly Claim[];
  setAside: readonly { claim: Claim; why: SetAside }[];
  /** The claims of which a relay took back what it had passed on. */
  unsupported: ReadonlyMap<Claim, Unsupported>;
  /** The pair that decided; null where there is none. */
  decided: PairRuling | null;
  /** What it comes to under each way to settle what is open; empty where nothing at odds depends on that. */
  outcomes: readonly Outcome[];
  /** Groups of claims of which every two of different origins agree, with two origins or more. */
  agreeing: readonly (readonly Claim[])[];
  origins: OriginCount;
  /** From which to which figure each scope is reported. */
  reported: readonly ReportedRange[];
  /** The smallest change of a hedge's width that would change the verdict; null where none would. */
  flip: Flip | null;
  /** The order of other claims is open too, and not settled by these outcomes. */
  othersOpen: boolean;
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
  const sorted = answers.toSorted(oldestFirst);
  const setAside = sorted.flatMap((claim) => asideOf(claim, standings) ?? []);
  const aside = new Map(setAside.map(({ claim, why }) => [claim, why]));
  const claims = sorted.filter((claim) => !aside.has(claim));
  yield;
  const comparison = yield* comparisonOf(question, claims);
  yield;
  const decided = yield* decidingPair(comparison);
  const alone = claims.length === 0 ? 'none-stands' : 'one-origin';
  const ruling: Ruling = decided ?? { verdict: 'single-source', rule: alone };
  const results = yield* readQuestion(comparison, { ...ruling, decided });
  const { verdict } = summarise(results);
  const outcomes = outcomesOf(question, results);
  const flip =
    decided === null ? null : yield* smallestFlip(comparison, isAtOdds(ruling.verdict) ? 'wider' : 'narrower');
  return {
    question,
    claims,
    setAside,
    unsupported: unsupportedAmong(claims, standings),
    decided,
    outcomes,
    verdict,
    rule: ruling.rule,
    agreeing: yield* agreeingGroups(comparison),
    origins: countOrigins(sorted.filter((claim) => !aside.has(claim) || aside.get(claim) === 'circular')),
    reported: yield* reportedRanges(question, claims),
    flip,
    othersOpen: yield* othersOpen(comparison, outcomes),
    othersConflict: flip?.direction === 'wider' && (yield* conflictsBeside(comparison, flip)),
  };
}

function asideOf(claim: Claim, standings: Standings): { claim: Claim; why: SetAside } | null {
  const standing = standings.of(claim);
  if (claim.rank !== 'deprecated' && isCircular(claim)) return { claim, why: 'circular' };
  if (standing !== 'standing') return { claim, why: standing };
  if (standings.disowns(claim)) return { claim, why: 'disowns' };
  const takesBack = claim.modality === 'retracted' && claim.corrects !== null && takesBackItself(claim);
  return takesBack ? { claim, why: 'takes-back' } : null;
}

function unsupportedAmong(claims: readonly Claim[], standings: Standings): Map<Claim, Unsupported> {
  return new Map(
    claims.flatMap((claim): [Claim, Unsupported][] => {
      const by = standings.unsupportedBy(claim);
      return by.length === 0 ? [] : [[claim, { by, whole: standings.nothingSupports(claim) }]];
    }),
  );
}

/** The question's result under every way to settle the open definitions that change some pair; one, where none does. */
function* readQuestion(comparison: Comparison, settled: Omit<Result, 'reading'>): Turns<Result[]> {
  const definitions = yield* definitionsThatMatter(comparison);
  if (definitions.length === 0) return [{ ...settled, reading: [] }];
  const results: Result[] = [];
  for (const reading of readingsOf(definitions)) {
    const decided = yield* decidingPairUnder(comparison, reading);
    const { verdict, rule }: Ruling = decided?.ruling ?? { verdict: 'single-source', rule: 'one-origin' };
    results.push({ verdict, rule, reading, decided: decided?.pair ?? null });
  }
  return results;
}

/** Whether beside the pairs that the outcomes name another leaves its order in time open. */
function* othersOpen(comparison: Comparison, outcomes: readonly Outcome[]): Turns<boolean> {
  const named = outcomes.flatMap(({ when }) => when.flat().flatMap(sidesOf));
  if (named.length === 0) return false;
  const isNamed = ({ a, b }: PairRuling) => named.some(([one, other]) => sameClaims(one, a) && sameClaims(other, b));
  const found = yield* findPair(startsIn(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (!mayBeOf(speakers, a, b)) return null;
      const pairs = possiblePairs(comparison.question, a, b, speakers);
      return pairs.some(({ ways }) => ways.some(({ possible }) => includes(possible.verdicts, 'depends'))) ? [0] : null;
    },
    found(a: Testimony, b: Testimony, speakers: Speakers) {
      return searchedPairs(comparison.question, a, b, speakers)
        .filter((pair) => pair.readings.some(({ verdict }) => verdict === 'depends') && !isNamed(pair))
        .map((pair) => ({ key: [0], found: pair }));
    },
  });
  return found !== null;
}

function sidesOf(condition: Condition): [Comparand, Comparand][] {
  switch (condition.kind) {
    case 'counts':
      return [];
    case 'later':
      return [
        [condition.later, condition.earlier],
        [condition.earlier, condition.later],
      ];
    case 'one-time':
      return [
        [condition.a, condition.b],
        [condition.b, condition.a],
      ];
    default:
      return condition satisfies never;
  }
}

function sameClaims(a: Comparand, b: Comparand): boolean {
  return a.claims.length === b.claims.length && a.claims.every((claim) => b.claims.includes(claim));
}

/** The open definitions on which the verdict of some pair turns, in the order of their ids. */
function* definitionsThatMatter(comparison: Comparison): Turns<OpenDefinition[]> {
  const known = new Map<string, OpenDefinition>();
  for (;;) {
    const pair = yield* turningPair(comparison, known);
    if (pair === null) break;
    for (const { whole, part } of definitionsOf(pair)) known.set(`${whole}/${part}`, { whole, part });
  }
  return [...known.entries()].sort(([a], [b]) => compareIds(a, b)).map(([, definition]) => definition);
}

/** A pair whose verdict turns on a reading, and on which another definition bears than those that are known. */
function turningPair(comparison: Comparison, known: ReadonlyMap<string, OpenDefinition>): Turns<PairRuling | null> {
  const { question } = comparison;
  const isNew = ({ whole, part }: OpenDefinition) => !known.has(`${whole}/${part}`);
  return findPair(startsIn(comparison), {
    bound(a: Node, b: Node, speakers: Speakers) {
      if (!mayBeOf(speakers, a, b)) return null;
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
