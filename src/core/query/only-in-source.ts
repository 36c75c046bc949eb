import { answerKey } from '../compare/same-value.ts';
import { membersOf } from '../dossier/body-of.ts';
import type { Claim, Dossier, Question, Source } from '../dossier/dossier.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { cacheByDossier } from './cache-by-dossier.ts';
import { standingsIn } from './standings-in.ts';

/** What only one source of a dossier has. */
export interface OnlyHere {
  /** Claims whose answer no other source carries from the same speaker. */
  claims: readonly Claim[];
  /** Questions that no other source answers with a claim that stands. */
  questions: readonly Question[];
}

/** Which sources carry each answer of each speaker, and what each alone answers. */
interface Carriers {
  ofAnswer: ReadonlyMap<string, ReadonlySet<Source>>;
  /** The questions that one source alone answers. */
  alone: ReadonlyMap<Source, readonly Question[]>;
}

/** A key and a set take about two hundred bytes for each claim. */
export const keptCarriers = cacheByDossier<Carriers>({ most: 48_000_000, ofClaim: 250 });

/** After so many claims others have a turn, should they need one. */
const claimsInTurn = 1_000;

/** What a dossier would lose without a source. */
export function onlyInSource(source: Source, dossier: Dossier): OnlyHere {
  const { ofAnswer, alone } = runToEnd(carriersOf(dossier));
  return {
    claims: source.claims.filter((claim) => ofAnswer.get(carriedKey(claim))?.size === 1),
    questions: alone.get(source) ?? [],
  };
}

/** Finds what `onlyInSource` needs, a little at a time. */
export function* prepareOnlyInSource(dossier: Dossier): Turns<void> {
  yield* carriersOf(dossier);
}

function* carriersOf(dossier: Dossier): Turns<Carriers> {
  const known = keptCarriers.get(dossier);
  if (known !== undefined) return known;
  const standings = standingsIn(dossier);
  const ofAnswer = new Map<string, Set<Source>>();
  const ofQuestion = new Map<Question, Set<Source>>();
  let seen = 0;
  for (const claim of dossier.claims.values()) {
    ofAnswer.getOrInsertComputed(carriedKey(claim), () => new Set()).add(claim.source);
    const { question } = claim;
    if (question !== null && standings.of(claim) === 'standing')
      ofQuestion.getOrInsertComputed(question, () => new Set()).add(claim.source);
    seen += 1;
    if (seen % claimsInTurn === 0) yield;
  }
  const carriers = { ofAnswer, alone: aloneIn(ofQuestion) };
  keptCarriers.set(dossier, carriers);
  return carriers;
}

function aloneIn(ofQuestion: ReadonlyMap<Question, ReadonlySet<Source>>): Map<Source, Question[]> {
  const alone = new Map<Source, Question[]>();
  for (const [question, sources] of ofQuestion) {
    const [only, ...others] = sources;
    if (only !== undefined && others.length === 0) alone.getOrInsertComputed(only, () => []).push(question);
  }
  return alone;
}

/** An answer of a speaker, whatever its hedge; a claim that answers nothing is known by itself. */
function carriedKey(claim: Claim): string {
  const speakers = membersOf(claim.origin).map(({ id }) => id);
  return JSON.stringify([speakers, claim.modality === 'denied', answerKey(claim)]);
}
