import { z } from 'zod';
import { originsOf } from '../compare/origins.ts';
import { type Standing, standings as standingNames } from '../compare/standing.ts';
import { verdicts } from '../compare/verdict.ts';
import { contentsIn } from '../digest/snapshot.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import { cacheByDossier } from '../query/cache-by-dossier.ts';
import { differenceOn } from '../query/differences.ts';
import { standingsIn } from '../query/standings-in.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Wait } from './watch.ts';

/** A claim as it was seen: whether it stood, and the fingerprints of all that it said and of its figure. */
type SeenClaim = readonly [status: Standing, content: string, figure: string];

/** There may be very many of them, and a schema would take longer. */
function areSeenClaims(kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && Object.values(kept).every(isSeenClaim);
}

function isSeenClaim(kept: unknown): boolean {
  if (!Array.isArray(kept) || kept.length !== 3) return false;
  return standingNames.some((name) => name === kept[0]) && typeof kept[1] === 'string' && typeof kept[2] === 'string';
}

/** What was seen of one question. */
const SeenQuestion = z.strictObject({
  /** Null where nobody had answered it. */
  verdict: z.enum(verdicts).nullable(),
  claims: z.custom<Record<string, SeenClaim>>(areSeenClaims),
  /** The bodies that were known to have answered, by their ids. */
  origins: z.array(z.string()).readonly(),
});
export type SeenQuestion = z.infer<typeof SeenQuestion>;

/** What a watch saw of its questions. It is kept as JSON, and complete in itself: the dataset may change or go. */
export const Sight = z.strictObject({ questions: z.record(z.string(), SeenQuestion) });
export type Sight = z.infer<typeof Sight>;

/**
 * What there is to see now of some questions of a dossier. Who waits for new origins alone need not remember the
 * claims.
 */
export function sightOf(dossier: Dossier, questions: Iterable<string>, when: Wait = 'any'): Sight {
  const seen = [...questions].flatMap((id) => {
    if (!dossier.questions.has(id)) return [];
    const whole = questionSeen(dossier, id);
    return [[id, when === 'new-origin' ? { ...whole, claims: {} } : whole] as const];
  });
  return { questions: Object.fromEntries(seen) };
}

/** Computes what `sightOf` needs, a little at a time. */
export function* prepareSight(dossier: Dossier, questions: Iterable<string>): Turns<void> {
  for (const id of questions) {
    questionSeen(dossier, id);
    yield;
  }
}

export const keptSights = cacheByDossier<Map<string, SeenQuestion>>({ most: 32_000_000, ofClaim: 150 });

function questionSeen(dossier: Dossier, id: string): SeenQuestion {
  const known = keptSights.getOrMake(dossier, () => new Map());
  return known.getOrInsertComputed(id, () => seenOf(dossier, id));
}

function seenOf(dossier: Dossier, id: string): SeenQuestion {
  const standings = standingsIn(dossier);
  const contents = contentsIn(dossier);
  const claims = claimsOn(dossier, id);
  return {
    verdict: differenceOn(dossier, id)?.verdict ?? null,
    claims: Object.fromEntries(
      claims.map((claim): [string, SeenClaim] => [
        claim.id,
        [standings.of(claim), contents.get(claim) ?? '', figureName(claim)],
      ]),
    ),
    origins: [...new Set(claims.filter((claim) => answersByName(claim, dossier)).flatMap(originsOf))],
  };
}

export const keptAnswers = cacheByDossier<ReadonlyMap<string, readonly Claim[]>>({ most: 16_000_000, ofClaim: 16 });

/** All claims on a question, those that no longer stand among them. */
export function claimsOn(dossier: Dossier, question: string): readonly Claim[] {
  const answers = keptAnswers.getOrMake(dossier, () =>
    Map.groupBy(dossier.claims.values(), (claim) => claim.question?.id ?? ''),
  );
  return answers.get(question) ?? [];
}

/**
 * Whether a claim stands, gives an answer, and is surely its origin's. An unnamed source may be one that has answered.
 */
export function answersByName(claim: Claim, dossier: Dossier): boolean {
  const { value, chainComplete, circular, origin } = claim;
  if (value === null || value.kind === 'unstated' || !chainComplete || circular || origin.kind === 'anonymous')
    return false;
  return standingsIn(dossier).of(claim) === 'standing';
}

/** Two figures have the same name where they say the same number of the same thing, as firmly. */
export function figureName({ value, scope, modality }: Claim): string {
  const interval = value?.kind === 'relative' ? [value.interval.low, value.interval.high] : [];
  return fingerprint(JSON.stringify([value?.text ?? null, scope, modality, ...interval.map(String)]));
}
