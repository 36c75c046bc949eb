import { type Difference, differenceOf } from '../compare/difference.ts';
import { standingsOf } from '../compare/standing.ts';
import { type Verdict, verdicts } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { claimsSeen, type Vantage } from './known-at.ts';
import { rememberByDossier } from './remember.ts';

const seen = rememberByDossier(() => new Map<string, readonly Difference[]>());
const mostVantages = 32;

/** The differences of every answered question, worst first, then in the dossier's order. Computed once per dossier and vantage. */
export function differencesOf(dossier: Dossier, vantage: Vantage = {}): readonly Difference[] {
  const key = `${vantage.asOf?.last ?? ''} ${vantage.without ?? ''}`;
  const known = seen(dossier);
  const found = known.get(key);
  if (found !== undefined) return found;
  const differences = computeAll(dossier, vantage);
  if (known.size >= mostVantages) known.clear();
  known.set(key, differences);
  return differences;
}

function computeAll(dossier: Dossier, vantage: Vantage): Difference[] {
  const answers = new Map<string, Claim[]>();
  const seenClaims = claimsSeen(dossier, vantage);
  const standings = standingsOf(seenClaims);
  for (const claim of seenClaims) {
    if (claim.question === null) continue;
    const group = answers.get(claim.question.id);
    if (group === undefined) answers.set(claim.question.id, [claim]);
    else group.push(claim);
  }
  return [...dossier.questions.values()]
    .flatMap((question) => differenceOf(question, answers.get(question.id) ?? [], standings) ?? [])
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}

/** A question's difference; null where no claim answers it from this vantage. */
export function differenceOn(dossier: Dossier, question: string, vantage: Vantage = {}): Difference | null {
  return differencesOf(dossier, vantage).find((difference) => difference.question.id === question) ?? null;
}

/** A question whose verdict is another one from another vantage; null stands for "nobody answers it". */
export interface Moved {
  question: string;
  from: Verdict | null;
  to: Verdict | null;
}

/** The questions whose verdict moves when what can be seen is changed from one vantage to another. */
export function movedBetween(dossier: Dossier, from: Vantage, to: Vantage): Moved[] {
  const before = verdictsBy(differencesOf(dossier, from));
  const after = verdictsBy(differencesOf(dossier, to));
  return [...dossier.questions.keys()].flatMap((question) => {
    const [was, is] = [before.get(question) ?? null, after.get(question) ?? null];
    return was === is ? [] : [{ question, from: was, to: is }];
  });
}

function verdictsBy(differences: readonly Difference[]): Map<string, Verdict> {
  return new Map(differences.map(({ question, verdict }) => [question.id, verdict]));
}
