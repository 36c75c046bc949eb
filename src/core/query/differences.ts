import { type Difference, differenceInTurns } from '../compare/difference.ts';
import { standingsOf } from '../compare/standing.ts';
import { rankOf, type Verdict } from '../compare/verdict.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { BoundedMap } from '../memory/bounded-map.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { type Vantage, visibleClaims } from './vantage.ts';

/** What was computed last, by dossier and vantage. */
const known = new BoundedMap<string, readonly Difference[]>({ entries: 768, bytes: { most: 48_000_000, sizeOf } });

/** About how many bytes differences take: a word for each claim in each list, and what they hold of pairs. */
function sizeOf(differences: readonly Difference[]): number {
  return differences.reduce((sum, { claims, setAside, readings }) => {
    return sum + 16 * claims.length + 64 * setAside.length + 2_000 * (readings.length + 2);
  }, 0);
}

const numbers = new WeakMap<Dossier, number>();
let dossiersSeen = 0;

function keyOf(dossier: Dossier, { asOf, without }: Vantage): string {
  const number = numbers.getOrInsertComputed(dossier, () => {
    dossiersSeen += 1;
    return dossiersSeen;
  });
  return `${number} ${asOf?.last ?? ''} ${without ?? ''}`;
}

/** The differences of every answered question, worst first, then in the dossier's order. */
export function differencesOf(dossier: Dossier, vantage: Vantage = {}): readonly Difference[] {
  return known.getOrMake(keyOf(dossier, vantage), () => runToEnd(computeDifferences(dossier, vantage)));
}

/** Computes what `differencesOf` gives for some vantages, a little at a time. */
export function* prepareDifferences(dossier: Dossier, vantages: readonly Vantage[] = [{}]): Turns<void> {
  for (const vantage of vantages) {
    const key = keyOf(dossier, vantage);
    if (known.get(key) === undefined) known.set(key, yield* computeDifferences(dossier, vantage));
  }
}

function* computeDifferences(dossier: Dossier, vantage: Vantage): Turns<Difference[]> {
  const claims = visibleClaims(dossier, vantage);
  yield;
  const standings = standingsOf(claims);
  yield;
  const answers = Map.groupBy(claims, ({ question }) => question?.id);
  const differences: Difference[] = [];
  for (const question of dossier.questions.values()) {
    yield;
    const difference = yield* differenceInTurns(question, answers.get(question.id) ?? [], standings);
    if (difference !== null) differences.push(difference);
  }
  return differences.sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
}

/** A question's difference; null where no claim answers it from this vantage. */
export function differenceOn(dossier: Dossier, question: string, vantage: Vantage = {}): Difference | null {
  return differencesOf(dossier, vantage).find((difference) => difference.question.id === question) ?? null;
}

/** A question whose verdict is another one from another vantage; null stands for "nobody answers it". */
export interface MovedVerdict {
  question: string;
  from: Verdict | null;
  to: Verdict | null;
}

/** The questions whose verdict moves from one vantage to another, in the dossier's order. */
export function movedVerdicts(dossier: Dossier, from: Vantage, to: Vantage): MovedVerdict[] {
  const before = verdictsByQuestion(differencesOf(dossier, from));
  const after = verdictsByQuestion(differencesOf(dossier, to));
  return [...dossier.questions.keys()].flatMap((question) => {
    const [was, is] = [before.get(question) ?? null, after.get(question) ?? null];
    return was === is ? [] : [{ question, from: was, to: is }];
  });
}

function verdictsByQuestion(differences: readonly Difference[]): Map<string, Verdict> {
  return new Map(differences.map(({ question, verdict }) => [question.id, verdict]));
}
