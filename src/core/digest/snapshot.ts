import { z } from 'zod';
import { type Standing, standings as standingNames } from '../compare/standing.ts';
import { type Verdict, verdicts } from '../compare/verdict.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { cacheByDossier } from '../query/cache-by-dossier.ts';
import { differencesOf } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import { fingerprint } from '../text/fingerprint.ts';

interface SeenClaim {
  status: Standing;
  content: string;
}

/** There may be very many of them, and a schema would take longer. */
function areSeenClaims(kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && Object.values(kept).every(isSeenClaim);
}

function isSeenClaim(kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null || !('status' in kept) || !('content' in kept)) return false;
  return typeof kept.content === 'string' && standingNames.some((name) => name === kept.status);
}

/** What a channel saw of a dossier. It is kept as JSON, and complete in itself: the dataset may change or go. */
export const Snapshot = z.object({
  revision: z.string(),
  /** By claim: whether it stood, and the fingerprint of everything that it said; earlier versions kept the whole. */
  claims: z.custom<Record<string, SeenClaim>>(areSeenClaims),
  verdicts: z.record(z.string(), z.enum(verdicts)),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What there is to see of a dossier now. */
export function snapshotOf(dossier: Dossier): Snapshot {
  const standings = standingsIn(dossier);
  const contents = contentsIn(dossier);
  const claims: Snapshot['claims'] = {};
  for (const claim of dossier.claims.values())
    claims[claim.id] = { status: standings.of(claim), content: contents.get(claim) ?? '' };
  return {
    revision: dossier.revision,
    claims,
    verdicts: Object.fromEntries(
      differencesOf(dossier).map(({ question, verdict }): [string, Verdict] => [question.id, verdict]),
    ),
  };
}

export const keptFingerprints = cacheByDossier<ReadonlyMap<Claim, string>>({ most: 32_000_000, ofClaim: 100 });

/** After so many claims others have a turn, should they need one. */
const claimsInTurn = 256;

/** What each claim says, as a fingerprint. */
export function contentsIn(dossier: Dossier): ReadonlyMap<Claim, string> {
  return keptFingerprints.getOrMake(dossier, () => runToEnd(computeContents(dossier)));
}

/** Computes what `snapshotOf` and `saysTheSame` need, a little at a time. */
export function* prepareContents(dossier: Dossier): Turns<void> {
  if (keptFingerprints.get(dossier) === undefined) keptFingerprints.set(dossier, yield* computeContents(dossier));
}

function* computeContents(dossier: Dossier): Turns<ReadonlyMap<Claim, string>> {
  const contents = new Map<Claim, string>();
  for (const claim of dossier.claims.values()) {
    contents.set(claim, fingerprint(contentOf(claim)));
    if (contents.size % claimsInTurn === 0) yield;
  }
  return contents;
}

/** True if a claim says what it said when a channel saw it. */
export function saysTheSame(claim: Claim, content: string, dossier: Dossier): boolean {
  return content.startsWith('[') ? content === contentOf(claim) : content === contentsIn(dossier).get(claim);
}

/** Everything that a claim says, as one text: where it differs, a reader sees another claim. */
function contentOf(claim: Claim): string {
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
