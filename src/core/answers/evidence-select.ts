import type { Claim } from '../dossier/dossier.ts';
import type { Action } from '../message/view.ts';
import type { ItemContext } from './answer-context.ts';
import { claimLabels } from './claim-label.ts';

/** As many as one menu holds on every platform. */
const mostChoices = 25;

/** A choice of claims, named by what they say; each leads to its evidence. None for no claims. */
export function evidenceSelect(claims: readonly Claim[], context: ItemContext): Action[] {
  if (claims.length === 0) return [];
  const shown = claims.slice(0, mostChoices);
  const labels = claimLabels(shown, context);
  const options = shown.map(({ id }, index) => ({
    label: labels[index] ?? [],
    invocation: { command: 'evidence', options: { claim: id } },
  }));
  return [{ kind: 'select', label: context.words.evidence, options }];
}
