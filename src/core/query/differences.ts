import { type Difference, differenceOf } from '../compare/difference.ts';
import { standingsOf } from '../compare/standing.ts';
import { type Verdict, verdicts } from '../compare/verdict.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { BoundedMap } from '../memory/bounded-map.ts';
import { cacheByDossier } from './cache-by-dossier.ts';
import { type Vantage, visibleClaims } from './vantage.ts';

/** The differences of a dossier, by vantage. */
const knownDifferences = cacheByDossier(() => new BoundedMap<string, readonly Difference[]>({ entries: 32 }));

/** The differences of every answered question, worst first, then in the dossier's order. */
export function differencesOf(dossier: Dossier, vantage: Vantage = {}): readonly Difference[] {
  const key = `${vantage.asOf?.last ?? ''} ${vantage.without ?? ''}`;
  return knownDifferences(dossier).getOrMake(key, () => computeDifferences(dossier, vantage));
}

function computeDifferences(dossier: Dossier, vantage: Vantage): Difference[] {
  const claims = visibleClaims(dossier, vantage);
  const standings = standingsOf(claims);
  const answers = Map.groupBy(claims, ({ question }) => question?.id);
  return [...dossier.questions.values()]
    .flatMap((question) => differenceOf(question, answers.get(question.id) ?? [], standings) ?? [])
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
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
