import { type Difference, differenceInTurns } from '../compare/difference.ts';
import { type Standings, standingsOf } from '../compare/standing.ts';
import { type Verdict, verdicts } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { BoundedMap } from '../memory/bounded-map.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { numberOfDossier } from './number-of-dossier.ts';
import { standingsIn } from './standings-in.ts';
import { type Vantage, visibleClaims } from './vantage.ts';

/** What was computed last, by dossier, vantage and question. */
export const keptDifferences = new BoundedMap<string, Difference | null>({
  entries: 100_000,
  bytes: { most: 48_000_000, sizeOf },
});

/** About how many bytes a difference takes: a word for each claim in each list, and what it holds of pairs. */
function sizeOf(difference: Difference | null): number {
  if (difference === null) return 100;
  const { claims, setAside, outcomes } = difference;
  return 16 * claims.length + 64 * setAside.length + 2_000 * (outcomes.length + 2);
}

/** What can be seen of a dossier from a vantage. */
interface Seen {
  standings: Standings;
  answers: ReadonlyMap<string | undefined, readonly Claim[]>;
}

/** What was seen last, by dossier and vantage; about two words for each claim. */
export const keptVantages = new BoundedMap<string, Seen>({
  entries: 256,
  bytes: {
    most: 32_000_000,
    sizeOf: ({ answers }) => [...answers.values()].reduce((sum, { length }) => sum + 16 * length, 200),
  },
});

function keyOf(dossier: Dossier, { asOf, surely = false, without }: Vantage): string {
  return `${numberOfDossier(dossier)} ${asOf?.last ?? ''}${surely ? '!' : ''} ${without ?? ''}`;
}

function seenFrom(dossier: Dossier, vantage: Vantage): Seen {
  return keptVantages.getOrMake(keyOf(dossier, vantage), () => {
    const claims = visibleClaims(dossier, vantage);
    return { standings: standingsOf(claims), answers: Map.groupBy(claims, ({ question }) => question?.id) };
  });
}

/** Which claims of a dossier still stand, considering all that can be seen from a vantage. */
export function standingsFrom(dossier: Dossier, vantage: Vantage): Standings {
  const isWhole = vantage.asOf === undefined && vantage.without === undefined;
  return isWhole ? standingsIn(dossier) : seenFrom(dossier, vantage).standings;
}

/** The differences of every answered question, worst first, then in the dossier's order. */
export function differencesOf(dossier: Dossier, vantage: Vantage = {}): readonly Difference[] {
  return [...dossier.questions.keys()]
    .flatMap((question) => differenceOn(dossier, question, vantage) ?? [])
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}

/** A question's difference; null where no claim answers it from this vantage. */
export function differenceOn(dossier: Dossier, question: string, vantage: Vantage = {}): Difference | null {
  return runToEnd(differenceFrom(dossier, question, vantage));
}

/** Computes what is asked of some questions from some vantages, a little at a time. */
export function* prepareDifferences(
  dossier: Dossier,
  vantages: readonly Vantage[] = [{}],
  questions: Iterable<string> = dossier.questions.keys(),
): Turns<void> {
  for (const question of questions) for (const vantage of vantages) yield* differenceFrom(dossier, question, vantage);
}

function* differenceFrom(dossier: Dossier, id: string, vantage: Vantage): Turns<Difference | null> {
  const key = `${keyOf(dossier, vantage)} ${id}`;
  const kept = keptDifferences.get(key);
  if (kept !== undefined) return kept;
  const question = dossier.questions.get(id);
  if (question === undefined) return null;
  const { standings, answers } = seenFrom(dossier, vantage);
  yield;
  const difference = yield* differenceInTurns(question, answers.get(id) ?? [], standings);
  keptDifferences.set(key, difference);
  return difference;
}

/** A question whose verdict is another one from another vantage; null stands for "nobody answers it". */
export interface MovedVerdict {
  question: string;
  from: Verdict | null;
  to: Verdict | null;
}

/** Those of some questions whose verdict moves from one vantage to another, in the order given. */
export function movedVerdicts(
  dossier: Dossier,
  from: Vantage,
  to: Vantage,
  questions: Iterable<string> = dossier.questions.keys(),
): MovedVerdict[] {
  return [...questions].flatMap((question) => {
    const [was, is] = [from, to].map((vantage) => differenceOn(dossier, question, vantage)?.verdict ?? null);
    return was === is ? [] : [{ question, from: was ?? null, to: is ?? null }];
  });
}
