import { bodiesOf, bodyOf, membersOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import { countApart } from './count-apart.ts';

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

/** True if the chain passes an actor twice. A minister whom the ministry quotes is another actor of the same body. */
export function isCircular(claim: Claim): boolean {
  const path = pathOf(claim);
  return claim.circular || path.some((hop, index) => path.findIndex((earlier) => haveOneSpeaker(earlier, hop)) < index);
}

function haveOneSpeaker(a: Actor, b: Actor): boolean {
  if (a.speakers.length === 0 && b.speakers.length === 0) return a.id === b.id;
  return membersOf(a).some(({ id }) => membersOf(b).some((other) => other.id === id));
}

/** The ids of the bodies behind a claim's last hop: one, or several where several spoke together. */
export function originsOf({ origin }: Claim): readonly string[] {
  return bodiesOf(origin).map(({ id }) => id);
}

/**
 * True if the two must not be counted as two origins: a body stands behind the last hops of both, or one chain breaks
 * off at a hop of which that is so on the other's path. The chain of a copy starts at the outlet that wrote the
 * article, so it shares every origin with it.
 */
export function shareOrigin(a: Claim, b: Claim): boolean {
  return haveOneBody(a.origin, b.origin) || breaksOffOn(a, b) || breaksOffOn(b, a);
}

function haveOneBody(a: Actor, b: Actor): boolean {
  if (a.id === b.id) return true;
  if (a.speakers.length === 0 && b.speakers.length === 0) return bodyOf(a).id === bodyOf(b).id;
  return bodiesOf(a).some(({ id }) => bodiesOf(b).some((other) => other.id === id));
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
  const { chain, chainComplete, circular, modality, takenBackBy, question, scope, value, asOf, said, quote } = claim;
  return JSON.stringify([
    chain.map(({ id }) => id),
    chainComplete,
    circular,
    modality,
    takenBackBy?.id,
    question === null ? { quote } : question.id,
    scope,
    value?.kind,
    value?.text,
    value?.kind === 'parts' && value.all,
    value?.kind === 'relative' && value.to.id,
    asOf?.edtf,
    said?.edtf,
  ]);
}

function breaksOffOn(short: Claim, long: Claim): boolean {
  return !short.chainComplete && pathOf(long).some((actor) => haveOneBody(actor, short.origin));
}

/**
 * True if the same known body speaks in both, by whatever voice, or the same people together. "Officials" in two papers
 * need not be the same people.
 */
export function isSameActor(a: Claim, b: Claim): boolean {
  if (!a.chainComplete || !b.chainComplete || bodyOf(a.origin).id !== bodyOf(b.origin).id) return false;
  return a.origin.kind !== 'anonymous' && b.origin.kind !== 'anonymous';
}

/**
 * True of claims on the pages of two publishers that have one author, where one of them is dated by nothing but its
 * page: a copy may have changed what it copied, and was printed later.
 */
export function mayBeOfOneArticle(a: Claim, b: Claim): boolean {
  if (a.source.author.id !== b.source.author.id || a.source.publisher.id === b.source.publisher.id) return false;
  return [a, b].some(({ asOf, said }) => asOf === null && said === null);
}

/** True if the very same speaks in both; false also where one body speaks by two voices. */
export function isSameSpeaker(a: Claim, b: Claim): boolean {
  return a.origin.id === b.origin.id && isSameActor(a, b);
}

/**
 * Counts origins, not outlets, and bodies, not their voices. A chain that breaks off adds at most one origin, and at
 * least none. People who spoke together add one origin where none of them also speaks alone.
 */
export function countOrigins(claims: readonly Claim[]): OriginCount {
  const circular = claims.filter(isCircular);
  const straight = claims.filter((claim) => !isCircular(claim));
  const all = countApart(bodiesBehind(straight));
  const parties = new Set(straight.flatMap(({ origin }) => membersOf(origin).flatMap(({ party }) => party ?? [])));
  return {
    outlets: new Set(straight.map((claim) => claim.source.publisher.id)).size,
    min: Math.max(countApart(bodiesBehind(straight.filter((claim) => claim.chainComplete))), Math.min(all, 1)),
    max: all,
    parties: parties.size,
    circular,
  };
}

/** For each origin of some claims the bodies behind it. */
function bodiesBehind(claims: readonly Claim[]): (readonly string[])[] {
  return [...new Map(claims.map((claim) => [claim.origin.id, claim])).values()].map(originsOf);
}
