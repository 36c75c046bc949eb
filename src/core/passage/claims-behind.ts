import { bodyOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import type { Speaker } from './attributions.ts';
import type { StatedFigure } from './stated-figure.ts';

/** Whether somebody is whom a passage names as a speaker: that actor, a voice of it, or any actor of that state. */
export function isMeantBy(speaker: Speaker | null, one: Actor): boolean {
  if (speaker === null) return false;
  const { actor, party } = speaker;
  if (actor === null) return party !== null && one.party === party;
  return one.id === actor.id || bodyOf(one).id === actor.id;
}

/** Those of some claims that the speaker whom a passage names, or a voice of the same body, gives or passes on. */
export function claimsBy(speaker: Speaker | null, claims: readonly Claim[]): Claim[] {
  return claims.filter(({ origin, chain, source }) =>
    [origin, ...chain, source.author, source.publisher].some((one) => isMeantBy(speaker, one)),
  );
}

/** Whether the speaker whom a passage names gives a claim, and does not only pass it on. */
export function isSaidBy(speaker: Speaker | null, { origin }: Claim): boolean {
  const actor = speaker?.actor ?? null;
  return actor === null ? isMeantBy(speaker, origin) : bodyOf(actor).id === bodyOf(origin).id;
}

/** Whether a passage gives a figure to somebody who gives or passes on one of some claims. */
export function isBySpeakerOf({ speaker }: StatedFigure, claims: readonly Claim[]): boolean {
  return claimsBy(speaker, claims).length > 0;
}

/** Whether a speaker is of the record: an actor, or a state of which it has a party. */
export function isOfRecord(speaker: Speaker | null): boolean {
  return speaker !== null && (speaker.actor !== null || speaker.party !== null);
}

/** The numbers that a claim names. */
export function numbersOf({ value }: Claim): number[] {
  if (value?.kind === 'figure') return [value.figure.number];
  return value?.kind === 'parts' ? value.parts.map(({ figure }) => figure.number) : [];
}
