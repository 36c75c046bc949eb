import { bodyOf } from '../dossier/body-of.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { Days } from '../time/moment.ts';
import { isBefore } from '../time/order.ts';
import { copiesAmong } from './copies.ts';
import { type LostSupport, lostSupportAmong } from './lost-support.ts';
import { isCircular, isSameActor } from './origins.ts';
import { publicationWindow } from './publication-window.ts';
import { answerKey, saysTheSame } from './same-value.ts';
import { takesBackItself } from './taken-back-by.ts';

export const standings = ['standing', 'corrected', 'deprecated', 'retracted', 'disowned'] as const;
/**
 * Whether a claim still stands, or a later claim corrects it, the record holds it to be wrong, its speaker took it
 * back, or its speaker denies having said it.
 */
export type Standing = (typeof standings)[number];

/** Which of some claims still stand. */
export interface Standings extends LostSupport {
  of(claim: Claim): Standing;
  /** The claims that correct a claim, take it back or disown it, in the order given. */
  correctionsOf(claim: Claim): readonly Claim[];
  /** True of words by which a speaker denies having said what is ascribed to it. They say nothing of the matter. */
  disowns(claim: Claim): boolean;
}

/**
 * Finds which claims are corrected by others, whatever question those answer. A claim that is itself held to be wrong,
 * or whose chain is circular, corrects nothing. What corrects one page of an article corrects its copies too; and what
 * a speaker itself corrects, takes back or disowns falls with every relay that tells it, unless it was told anew later.
 * A relay that takes back what it passed on sets nothing aside: the claim is its speaker's.
 */
export function standingsOf(claims: readonly Claim[]): Standings {
  const weighed = claims.filter((claim) => claim.rank !== 'deprecated' && !isCircular(claim));
  const corrections = weighed.filter((claim) => claim.corrects !== null);
  const byCorrected = Map.groupBy(corrections, ({ corrects }) => corrects ?? '');
  const corrected = claims.filter(({ id }) => byCorrected.has(id));
  const mayBeDisowned = new Map(corrected.filter((claim) => !isCircular(claim)).map((claim) => [claim.id, claim]));
  const correctedCopies = copiesAmong(corrected);
  const correctedByAnswer = Map.groupBy(corrected.filter(isKnown), (claim) => answerKey(claim));
  const lostSupport = lostSupportAmong(weighed, { correctionsOf, stands: (claim) => of(claim) === 'standing' });
  return { of, correctionsOf, disowns, ...lostSupport };

  function correctionsOf(claim: Claim): readonly Claim[] {
    if (corrections.length === 0) return [];
    const ids = [claim, ...correctedCopies.of(claim)].map(({ id }) => id);
    const named = ids.flatMap((id) => byCorrected.get(id) ?? []);
    return [...new Set([...named, ...ofOtherRenderings(claim)])];
  }

  /** What a speaker itself corrects, takes back or disowns, it does wherever that is told in its name. */
  function ofOtherRenderings(claim: Claim): readonly Claim[] {
    if (!isKnown(claim) || claim.corrects !== null) return [];
    const told = correctedByAnswer.get(answerKey(claim)) ?? [];
    return told
      .filter((other) => other !== claim && other.modality === claim.modality && isSameActor(other, claim))
      .flatMap(({ id }) => byCorrected.get(id) ?? [])
      .filter((correction) => isByItself(correction, claim) && !isBefore(toldOn(correction), toldOn(claim)));
  }

  function of(claim: Claim): Standing {
    if (claim.rank === 'deprecated') return 'deprecated';
    const kinds = correctionsOf(claim).map((correction) => whatItMakes(correction, claim));
    return (['disowned', 'retracted', 'corrected'] as const).find((kind) => kinds.includes(kind)) ?? 'standing';
  }

  function disowns(claim: Claim): boolean {
    const target = claim.corrects === null ? undefined : mayBeDisowned.get(claim.corrects);
    if (target === undefined || !isDisowning(claim, target)) return false;
    return claim.rank !== 'deprecated' && !isCircular(claim);
  }
}

function isKnown(claim: Claim): boolean {
  return isSameActor(claim, claim) && claim.question !== null && claim.value !== null;
}

/** True where the speaker of a claim is sure to be who corrects. */
function isByItself(correction: Claim, claim: Claim): boolean {
  return isSameActor(correction, claim) && (correction.modality !== 'retracted' || takesBackItself(correction));
}

/** The days on one of which a claim was told. */
function toldOn(claim: Claim): Days {
  return claim.said ?? claim.asOf ?? publicationWindow(claim.source);
}

/** What a correction makes of the claim that it corrects. */
function whatItMakes(correction: Claim, claim: Claim): Standing {
  if (isDisowning(correction, claim)) return 'disowned';
  if (correction.modality !== 'retracted') return 'corrected';
  return takesBackItself(correction, claim) ? 'retracted' : 'standing';
}

/** True where a speaker denies having said what is ascribed to it: the same value, or the claim as a whole. */
function isDisowning(denial: Claim, claim: Claim): boolean {
  if (denial.modality !== 'denied' || bodyOf(denial.origin).id !== bodyOf(claim.origin).id) return false;
  return denial.value === null || saysTheSame(denial, claim);
}
