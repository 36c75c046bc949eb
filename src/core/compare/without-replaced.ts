import type { Claim } from '../dossier/dossier.ts';
import { isBelow } from '../figure/interval.ts';
import { daysKey } from '../time/moment.ts';
import { isBefore } from '../time/order.ts';
import { isSameActor } from './origins.ts';
import { takesBackItself } from './taken-back-by.ts';
import { isHeld, type ToldAmount } from './told-figures.ts';

/**
 * Without the amounts that their speaker has replaced by one of the same kind for a later day or, for the same days,
 * told later; and without those that it denies or takes back. Of speakers who are not known nobody can say that they
 * are the same. An amount relative to another claim's replaces others, too.
 */
export function withoutReplaced(told: readonly ToldAmount[]): ToldAmount[] {
  const known = told.filter(({ claim }) => isSameActor(claim, claim));
  const byOrigin = Map.groupBy(known, ({ origin }) => origin);
  const takenBack = new Map(
    [...byOrigin].map(([origin, own]) => [origin, own.filter(({ claim }) => isTakingBack(claim))]),
  );
  const later = new Map([...Map.groupBy(known, kindOf)].map(([kind, own]) => [kind, latestOf(own)]));
  const replaced = new Set(
    known.filter((one) => {
      if (later.get(kindOf(one))?.isAfter(one) === true) return true;
      return isHeld(one) && takenBack.get(one.origin)?.some((other) => takesBack(other, one));
    }),
  );
  return told.filter((one) => !replaced.has(one));
}

/** What of one origin replaces what: what it asserts or concludes, and apart from it what it predicts, and so on. */
function kindOf(told: ToldAmount): string {
  return `${told.origin} ${isHeld(told) ? 'held' : told.claim.modality}`;
}

/** A relay takes back only what it passed on: the origin's figure stays. */
function isTakingBack(claim: Claim): boolean {
  return claim.modality === 'denied' || (claim.modality === 'retracted' && takesBackItself(claim));
}

/** True where what is denied or taken back is this amount, which was not surely told of a later day. */
function takesBack({ interval, stand }: ToldAmount, other: ToldAmount): boolean {
  const isLater = stand !== null && other.stand !== null && isBefore(stand.moment, other.stand.moment);
  return !isLater && !isBelow(interval, other.interval) && !isBelow(other.interval, interval);
}

/** Compares with the latest of some amounts without looking at each again. */
function latestOf(told: readonly ToldAmount[]): { isAfter(one: ToldAmount): boolean } {
  const standing = told.flatMap(({ stand }) => stand ?? []);
  const latest = standing.reduce((day, { moment }) => Math.max(day, moment.first), -Infinity);
  const toldLatest = new Map<string, number>();
  for (const { moment, told: day } of standing) {
    toldLatest.set(daysKey(moment), Math.max(toldLatest.get(daysKey(moment)) ?? -Infinity, day?.first ?? -Infinity));
  }
  return {
    isAfter({ stand }) {
      if (stand === null) return false;
      if (stand.moment.last < latest) return true;
      return (stand.told?.last ?? Infinity) < (toldLatest.get(daysKey(stand.moment)) ?? -Infinity);
    },
  };
}
