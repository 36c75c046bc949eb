import type { DossierFiles } from '../dossier/dossier-record.ts';
import { parseValue, type ValueResult } from '../dossier/value.ts';
import type { PlacedClaim } from './placed-claim.ts';
import { questionOf } from './question-of.ts';

/** A claim's value, or why it is none; null where it has none, or no question. It is read once for all checks. */
export function readValue(files: DossierFiles, { claim, source, known }: PlacedClaim): ValueResult | null {
  if (known.value === undefined) {
    const question = questionOf(files, claim);
    const beside = { language: source.language, quote: claim.quote };
    known.value =
      claim.value === undefined || question === null
        ? null
        : parseValue(claim.value, question, files.dossier.policy, beside);
  }
  return known.value;
}
