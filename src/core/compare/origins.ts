import type { Actor, Claim } from '../dossier/dossier.ts';

/** How many stand behind some claims. `min` and `max` differ where a chain breaks off before its end. */
export interface OriginCount {
  /** Publishers whose pages carry the claims. */
  outlets: number;
  min: number;
  max: number;
  /** Parties that the origins belong to. */
  parties: number;
  /** Claims whose chain comes back to an earlier hop; they count for nothing. */
  circular: readonly Claim[];
}

/** The whole way from the outlet that wrote the piece to the origin. */
export function pathOf(claim: Claim): readonly Actor[] {
  return [claim.source.author, ...claim.chain];
}

/** True if the chain comes back to an actor that it has passed. */
export function isCircular(claim: Claim): boolean {
  const path = pathOf(claim);
  return claim.circular || path.some(({ id }, index) => path.findIndex((actor) => actor.id === id) < index);
}

/**
 * True if the two may not be counted as two: their chains end in the same actor, or one breaks off at a hop that the other's passes
 * through. A copy of an article starts at the outlet that wrote it, so it shares every origin of the original.
 */
export function shareOrigin(a: Claim, b: Claim): boolean {
  return a.origin.id === b.origin.id || breaksOffOn(a, b) || breaksOffOn(b, a);
}

/** True if both are one statement of one article, on the pages of two publishers. */
export function isCopy(a: Claim, b: Claim): boolean {
  if (a.source.author.id !== b.source.author.id || a.source.publisher.id === b.source.publisher.id) return false;
  return statementOf(a) === statementOf(b);
}

/** All of a claim that its comparison depends on, but for when its page appeared. */
function statementOf({ chain, chainComplete, circular, modality, scope, value, asOf, said }: Claim): string {
  const hops = chain.map(({ id }) => id);
  const all = value?.kind === 'parts' && value.all;
  return JSON.stringify([
    hops,
    chainComplete,
    circular,
    modality,
    scope,
    value?.kind,
    value?.text,
    all,
    asOf?.edtf,
    said?.edtf,
  ]);
}

function breaksOffOn(short: Claim, long: Claim): boolean {
  return !short.chainComplete && pathOf(long).some((actor) => actor.id === short.origin.id);
}

/** True if one actor that can be told from others speaks in both. "Officials" in two papers need not be the same people. */
export function isSameActor(a: Claim, b: Claim): boolean {
  return a.origin.id === b.origin.id && a.origin.kind !== 'anonymous' && a.chainComplete && b.chainComplete;
}

/** Counts origins, not outlets (DESIGN: Origins). An incomplete chain adds 0 to the minimum and 1 to the maximum. */
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
