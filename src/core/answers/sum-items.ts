import { type Comparand, comparandOfSum, comparandsOf } from '../compare/comparand.ts';
import type { Difference } from '../compare/difference.ts';
import type { Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Block } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import { valueContent } from './claim-value.ts';
import { comparandContent } from './comparand-content.ts';
import { saidByOrigin } from './said-by-origin.ts';

/** The sums in a comparison: those of the parts of its claims, and those that its question declares. */
export function sumsIn({ question, claims }: Difference): Comparand[] {
  const parts = claims.filter(({ value }) => value?.kind === 'parts').flatMap((claim) => comparandsOf(claim));
  if (question.sums.length === 0) return parts.filter(({ derived }) => derived);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const declared = question.sums.flatMap((sum) => comparandOfSum(sum, byId) ?? []);
  return [...parts.filter(({ derived }) => derived), ...declared];
}

/** Whether something that ‡ marks stands among the answers: a sum, or what a relative amount comes to. */
export function hasArithmetic(difference: Difference): boolean {
  return sumsIn(difference).length > 0 || difference.claims.some(({ value }) => value?.kind === 'relative');
}

/** A sum, marked as our arithmetic. */
export function sumEntry(sum: Comparand, question: Question, w: Words): Block {
  return {
    kind: 'entry',
    text: [saidByOrigin(sum.claims[0], comparandContent(sum, w), w)],
    lines: [],
    small: [w.ourArithmetic(sumTerms(sum, w), sumLabel(sum, question))],
  };
}

/** The name of a declared sum; null for the sum of a claim's own parts. */
function sumLabel({ claims }: Comparand, { sums }: Question): Phrase | null {
  const declared = sums.find(({ id }) => id === claims.map((claim) => claim.id).join('+'));
  return declared === undefined ? null : [field('sum', declared.id, 'label', declared.label)];
}

/** The terms of a sum, all of one speaker: "at least 120 Koksan guns + 120 rocket launchers — Kyrylo Budanov". */
function sumTerms({ claims }: Comparand, w: Words): Phrase {
  const content = claims.flatMap((claim, index) => [
    ...(index === 0 ? [] : [words(w.plus)]),
    ...valueContent(claim, w, { separator: w.plus }),
  ]);
  return [saidByOrigin(claims[0], content, w)];
}
