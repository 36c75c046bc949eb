import type { Claim } from '../dossier/dossier.ts';
import type { Figure } from '../figure/figure.ts';
import type { Interval } from '../figure/interval.ts';
import type { Turns } from '../memory/turns.ts';
import { positionsOf, type Stand, standsOf } from './positions.ts';

/** An amount as somebody told it: the value of a claim, or one of its parts. */
export interface ToldAmount {
  claim: Claim;
  /** The scope of a part; null where the value is one amount. */
  part: string | null;
  scope: string | null;
  /** Null of an amount that is relative to another claim's: it names no number. */
  figure: Figure | null;
  interval: Interval;
  /** The origin whose position it belongs to. */
  origin: string;
  stand: Stand | null;
}

/** An amount that names a number. */
export interface ToldFigure extends ToldAmount {
  figure: Figure;
}

/** The amounts of some claims, position by position, the newest first. */
export function* amountsTold(claims: readonly Claim[]): Turns<ToldAmount[]> {
  const stands = standsOf(claims);
  yield;
  const told: ToldAmount[] = [];
  const positions = positionsOf(claims, stands);
  yield;
  for (const { origin, claims: own } of positions) {
    for (const claim of own) addAmounts(told, claim, origin, stands.get(claim) ?? null);
  }
  return told;
}

function addAmounts(told: ToldAmount[], claim: Claim, origin: string, stand: Stand | null): void {
  const { value, scope } = claim;
  const shared = { claim, part: null, scope, origin, stand };
  if (value?.kind === 'figure') told.push({ ...shared, figure: value.figure, interval: value.figure.interval });
  if (value?.kind === 'relative') told.push({ ...shared, figure: null, interval: value.interval });
  if (value?.kind !== 'parts') return;
  for (const { scope: part, figure } of value.parts)
    told.push({ ...shared, part, scope: part, figure, interval: figure.interval });
}

/** True of an amount that is asserted or assessed: what is predicted, unconfirmed or denied is told apart. */
export function isHeld({ claim: { modality } }: Pick<ToldAmount, 'claim'>): boolean {
  return modality === 'asserted' || modality === 'assessed';
}

/** True of an amount that names a number, so that it can be an end of a range. */
export function isFigure(told: ToldAmount): told is ToldFigure {
  return told.figure !== null;
}
