import { bodyOf } from '../dossier/body-of.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { StatedFigure } from './stated-figure.ts';

/** Those of some claims that somebody, or a voice of the same body, gives or passes on. */
export function claimsBy(actor: string, claims: readonly Claim[]): Claim[] {
  return claims.filter(({ origin, chain, source }) =>
    [origin, ...chain, source.author, source.publisher].some((one) => one.id === actor || bodyOf(one).id === actor),
  );
}

/** Whether a passage gives a figure to somebody who gives or passes on one of some claims. */
export function isBySpeakerOf({ speaker }: StatedFigure, claims: readonly Claim[]): boolean {
  return speaker !== null && speaker.actor !== null && claimsBy(speaker.actor.id, claims).length > 0;
}

/** The numbers that a claim names. */
export function numbersOf({ value }: Claim): number[] {
  if (value?.kind === 'figure') return [value.figure.number];
  return value?.kind === 'parts' ? value.parts.map(({ figure }) => figure.number) : [];
}
