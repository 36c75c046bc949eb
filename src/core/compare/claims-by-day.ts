import type { Claim } from '../dossier/dossier.ts';
import type { Days } from '../time/moment.ts';

/** What is dated more widely than this is looked at whatever the day. */
const mostDays = 62;

/** Finds, among claims, those that can be of a claim's days, without a look at all the others. */
export interface ClaimsByDay {
  near(claim: Claim): Iterable<Claim>;
}

/** By the day on which they were said or the day that they refer to, whichever leaves fewer. */
export function claimsByDay(claims: readonly Claim[]): ClaimsByDay {
  const bySaid = indexOf(claims, ({ said }) => said);
  const byAsOf = indexOf(claims, ({ asOf }) => asOf);
  return {
    near({ said, asOf }) {
      const [one, other] = [bySaid(said), byAsOf(asOf)];
      return (one.count <= other.count ? one : other).claims();
    },
  };
}

/** Some claims, counted before they are looked at. */
interface Counted {
  count: number;
  claims(): Iterable<Claim>;
}

function indexOf(claims: readonly Claim[], daysOf: (claim: Claim) => Days | null): (days: Days | null) => Counted {
  const firstDay = (claim: Claim) => daysOf(claim)?.first ?? -Infinity;
  const isShort = (claim: Claim) => spanOf(daysOf(claim)) <= mostDays;
  const dated = claims.filter(isShort).sort((a, b) => firstDay(a) - firstDay(b));
  const others = claims.filter((claim) => !isShort(claim));
  const longest = dated.reduce((most, claim) => Math.max(most, spanOf(daysOf(claim))), 0);
  return (days) => {
    if (days === null) return { count: claims.length, claims: () => claims };
    const [from, to] = [placeOf(days.first - longest), placeOf(days.last + 1)];
    return { count: others.length + to - from, claims: () => withinDays(from, to) };
  };

  function* withinDays(from: number, to: number): Generator<Claim> {
    yield* others;
    yield* dated.slice(from, to);
  }

  /** How many claims start before a day. */
  function placeOf(day: number): number {
    let [low, high] = [0, dated.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const claim = dated[middle];
      if (claim !== undefined && firstDay(claim) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function spanOf(days: Days | null): number {
  return days === null ? Infinity : days.last - days.first;
}
