import type { Claim, Dossier, Question } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';

/** A claim with the figure of it that is meant: of parts, one of them. */
export interface HeldAgainst {
  claim: Claim;
  figure: Figure;
  /** The scope that the figure counts. */
  scope: string | null;
}

/** Every figure that a claim on a question gives, with what it counts. */
export function figuresOn(question: Question, dossier: Dossier): HeldAgainst[] {
  return [...dossier.claims.values()].flatMap((claim): HeldAgainst[] => {
    const { value, scope } = claim;
    if (claim.question !== question || value === null) return [];
    if (value.kind === 'figure') return [{ claim, figure: value.figure, scope }];
    return value.kind === 'parts' ? value.parts.map((part) => ({ claim, figure: part.figure, scope: part.scope })) : [];
  });
}
