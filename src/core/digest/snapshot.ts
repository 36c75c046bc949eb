import { z } from 'zod';
import { standings as standingNames } from '../compare/standing.ts';
import { type Verdict, verdicts } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { differencesOf } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';

/** What a channel saw of a dossier. It is kept as JSON, and complete in itself: the dataset may change or go. */
export const Snapshot = z.object({
  revision: z.string(),
  /** By claim: whether it stood, and everything that it said, as one text. */
  claims: z.record(z.string(), z.object({ status: z.enum(standingNames), content: z.string() })),
  verdicts: z.record(z.string(), z.enum(verdicts)),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What there is to see of a dossier now. */
export function snapshotOf(dossier: Dossier): Snapshot {
  const claims = [...dossier.claims.values()];
  const standings = standingsIn(dossier);
  return {
    revision: dossier.revision,
    claims: Object.fromEntries(
      claims.map((claim) => [claim.id, { status: standings.of(claim), content: contentOf(claim) }]),
    ),
    verdicts: Object.fromEntries(
      differencesOf(dossier).map(({ question, verdict }): [string, Verdict] => [question.id, verdict]),
    ),
  };
}

/** Everything that a claim says, as one text: where it differs, a reader sees another claim. */
export function contentOf(claim: Claim): string {
  const { statement, quote, chain, chainComplete, modality, question, scope, value, asOf, said, source } = claim;
  return JSON.stringify([
    statement,
    quote,
    source.id,
    chain.map(({ id }) => id),
    chainComplete,
    modality,
    question?.id ?? null,
    scope,
    value?.text ?? null,
    asOf?.edtf ?? null,
    said?.edtf ?? null,
  ]);
}
