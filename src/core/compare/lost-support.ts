import type { Actor, Claim, Value } from '../dossier/dossier.ts';
import { daysOverlap, isBefore } from '../time/order.ts';
import { pathOf } from './origins.ts';
import { publicationWindow } from './publication-window.ts';
import { answerKey } from './same-value.ts';
import { takenBackBy, takesBackItself } from './taken-back-by.ts';

/** A relay that took back what it had passed on, and the claim that says so. */
export interface Withdrawal {
  relay: Actor;
  retraction: Claim;
}

export interface LostSupport {
  /** The relays of a claim's path that took back what they had passed on of it. */
  unsupportedBy(claim: Claim): readonly Withdrawal[];
  /** True where every page that carries what the speaker said goes through such a relay. */
  nothingSupports(claim: Claim): boolean;
}

/** What is known of the claims otherwise. */
interface Known {
  correctionsOf(claim: Claim): readonly Claim[];
  stands(claim: Claim): boolean;
}

/**
 * Finds the relays that took back what they passed on. A retraction names the claim that it corrects; or it has its
 * speaker, question, scope and value, and the claim came through the relay and was not said later. Claims are found by
 * what they say, so that no claim is held against all others.
 */
export function lostSupportAmong(claims: readonly Claim[], { correctionsOf, stands }: Known): LostSupport {
  const retractions = claims.filter((claim) => claim.modality === 'retracted' && !takesBackItself(claim));
  const byAnswer = Map.groupBy(retractions, (claim) => answerKey(claim));
  const left = new Map<string, boolean>();
  let renderings: Map<string, Claim[]> | null = null;
  return { unsupportedBy, nothingSupports };

  function unsupportedBy(claim: Claim): Withdrawal[] {
    if (retractions.length === 0 || claim.modality === 'retracted') return [];
    const named = correctionsOf(claim).filter(
      (other) => other.modality === 'retracted' && !takesBackItself(other, claim),
    );
    return [...named, ...unnamed(claim)]
      .map((retraction) => ({ relay: takenBackBy(retraction), retraction }))
      .filter(({ relay }) => isRelayOf(claim, relay));
  }

  function unnamed(claim: Claim): Claim[] {
    if (claim.modality === 'denied') return [];
    const keys = new Set([answerKey(claim), answerKey(claim, noValue)]);
    return [...keys]
      .flatMap((key) => byAnswer.get(key) ?? [])
      .filter((retraction) => retraction.corrects === null && mayMean(retraction, claim));
  }

  function nothingSupports(claim: Claim): boolean {
    if (unsupportedBy(claim).length === 0) return false;
    return left.getOrInsertComputed(renderingKey(claim), (key) => {
      renderings ??= Map.groupBy(claims, renderingKey);
      return !renderings.get(key)?.some((other) => stands(other) && unsupportedBy(other).length === 0);
    });
  }
}

const noValue: Value = { kind: 'unstated', text: 'unstated' };

/** True where a retraction that names no claim can mean this one. */
function mayMean(retraction: Claim, claim: Claim): boolean {
  const breaksOff = !claim.chainComplete && claim.origin.id === takenBackBy(retraction).id;
  if (retraction.origin.id !== claim.origin.id && !breaksOff) return false;
  if (retraction.asOf !== null && claim.asOf !== null && !daysOverlap(retraction.asOf, claim.asOf)) return false;
  const takenBack = retraction.said ?? publicationWindow(retraction.source);
  return claim.said === null || !isBefore(takenBack, claim.said);
}

/** True where a claim came through an actor that is not sure to be its speaker. */
function isRelayOf(claim: Claim, { id }: Actor): boolean {
  if (id === claim.origin.id) return !claim.chainComplete;
  return [claim.source.publisher, ...pathOf(claim)].some((hop) => hop.id === id);
}

/** What carries one statement of one speaker: what was said, and not how firmly. */
function renderingKey(claim: Claim): string {
  const kind = claim.modality === 'denied' || claim.modality === 'retracted' ? claim.modality : '';
  return `${claim.origin.id} ${kind} ${answerKey(claim)}`;
}
