import type { Actor, Claim } from '../dossier/dossier.ts';

/** How many outlets, origins and parties stand behind some claims. `min` and `max` differ where a chain breaks off. */
export interface OriginCount {
  /** Publishers whose pages carry the claims. */
  outlets: number;
  /** Origins, at least and at most. */
  min: number;
  max: number;
  /** The parties that the origins belong to. */
  parties: number;
  /** Claims whose chain comes back to an earlier hop; no other number counts them. */
  circular: readonly Claim[];
}

/** All hops from the outlet that wrote the piece to the origin. */
export function pathOf(claim: Claim): readonly Actor[] {
  return [claim.source.author, ...claim.chain];
}

/** True if the chain passes an actor twice. */
export function isCircular(claim: Claim): boolean {
  const path = pathOf(claim);
  return claim.circular || path.some(({ id }, index) => path.findIndex((actor) => actor.id === id) < index);
}

/**
 * True if the two must not be counted as two origins: their chains end in the same actor, or one chain breaks off at a
 * hop that the other passes through. The chain of a copy starts at the outlet that wrote the article, so it shares
 * every origin with it.
 */
export function shareOrigin(a: Claim, b: Claim): boolean {
  return a.origin.id === b.origin.id || breaksOffOn(a, b) || breaksOffOn(b, a);
}

/** True if both are the same statement of one article, on the pages of two publishers. */
export function isCopy(a: Claim, b: Claim): boolean {
  if (a.source.author.id !== b.source.author.id || a.source.publisher.id === b.source.publisher.id) return false;
  return statementOf(a) === statementOf(b);
}

/**
 * Everything of a claim that its comparison depends on, except when its page appeared. A claim that answers no question
 * is known by its quote.
 */
export function statementOf(claim: Claim): string {
  const { chain, chainComplete, circular, modality, question, scope, value, asOf, said, quote } = claim;
  return JSON.stringify([
    chain.map(({ id }) => id),
    chainComplete,
    circular,
    modality,
    question === null ? { quote } : question.id,
    scope,
    value?.kind,
    value?.text,
    value?.kind === 'parts' && value.all,
    asOf?.edtf,
    said?.edtf,
  ]);
}

function breaksOffOn(short: Claim, long: Claim): boolean {
  return !short.chainComplete && pathOf(long).some((actor) => actor.id === short.origin.id);
}

/** True if the same known actor speaks in both. "Officials" in two papers need not be the same people. */
export function isSameActor(a: Claim, b: Claim): boolean {
  return a.origin.id === b.origin.id && a.origin.kind !== 'anonymous' && a.chainComplete && b.chainComplete;
}

/** Counts origins, not outlets. A chain that breaks off adds at most one origin, and at least none. */
export function countOrigins(claims: readonly Claim[]): OriginCount {
  const circular = claims.filter(isCircular);
  const straight = claims.filter((claim) => !isCircular(claim));
  const complete = new Set(straight.filter((claim) => claim.chainComplete).map((claim) => claim.origin.id));
  const all = new Set(straight.map((claim) => claim.origin.id));
  const parties = new Set(straight.flatMap((claim) => claim.origin.party ?? []));
  return {
    outlets: new Set(straight.map((claim) => claim.source.publisher.id)).size,
    min: Math.max(complete.size, Math.min(all.size, 1)),
    max: all.size,
    parties: parties.size,
    circular,
  };
}
