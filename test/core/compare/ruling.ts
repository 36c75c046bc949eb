import type { ShortClaim, ShortDossier, ShortQuestion } from '../../../src/core/checks/short-dossier.ts';
import { type Difference, differenceOf } from '../../../src/core/compare/difference.ts';
import { dossierOf } from '../../support/dossiers.ts';

/** The difference of the question "pumps" in a dossier. */
export function difference(question: ShortQuestion, short: ShortDossier): Difference {
  const dossier = dossierOf({ ...short, questions: { pumps: question } });
  const asked = dossier.questions.get('pumps');
  const claims = [...dossier.claims.values()].map((claim) => ({ ...claim, question: asked ?? null }));
  const found = asked === undefined ? null : differenceOf(asked, claims);
  if (found === null) throw new Error('no claim');
  return found;
}

/** Verdict and rule of claims, each of its own speaker unless it has a chain. */
export function ruling(question: ShortQuestion, ...claims: ShortClaim[]) {
  const own = claims.map((claim, index) => ({ answers: 'pumps', chain: [`speaker-${index}`], ...claim }));
  const { verdict, rule } = difference(question, { claims: own });
  return `${verdict}: ${rule}`;
}

export const day = { 'as-of': '2031-03-04' };
export const later = { 'as-of': '2031-03-20' };
export const mayor = { chain: ['mayor'] };
