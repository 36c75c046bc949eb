import { z } from 'zod';
import { standings } from '../compare/standing.ts';
import { type Verdict, verdicts } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { differencesOf } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';

/** What a channel has seen, as content: the dataset that it was taken from may change or go. Kept as JSON. */
export const Snapshot = z.object({
  revision: z.string(),
  /** By claim: its status, and everything that it says as one text. */
  claims: z.record(z.string(), z.object({ status: z.enum(standings), content: z.string() })),
  verdicts: z.record(z.string(), z.enum(verdicts)),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** A dossier as it stands. */
export function snapshotOf(dossier: Dossier): Snapshot {
  const claims = [...dossier.claims.values()];
  const known = standingsIn(dossier);
  return {
    revision: dossier.revision,
    claims: Object.fromEntries(
      claims.map((claim) => [claim.id, { status: known.of(claim), content: contentOf(claim) }]),
    ),
    verdicts: Object.fromEntries(
      differencesOf(dossier).map(({ question, verdict }): [string, Verdict] => [question.id, verdict]),
    ),
  };
}

/** Everything that a claim says, as one text: another text is another claim to a reader. */
export function contentOf(claim: Claim): string {
  const { statement, quote, chain, chainComplete, modality, question, scope, value, asOf, said, source } = claim;
  return JSON.stringify([
    ...[statement, quote, source.id, chain.map(({ id }) => id), chainComplete, modality],
    ...[question?.id ?? null, scope, value?.text ?? null, asOf?.edtf ?? null, said?.edtf ?? null],
  ]);
}
