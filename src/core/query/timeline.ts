import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';
import { compareDays, daysContain } from '../time/order.ts';
import { involves } from './involves.ts';
import { standingsIn } from './standings-in.ts';

/** An event and the claims about it, which may date it differently. */
export interface TimelineEntry {
  event: string;
  /** The most precise date that a claim gives, and one that fell only where no other does; null where none gives one. */
  when: Moment | null;
  claims: readonly Claim[];
}

export interface TimelineFilter {
  from?: Days | undefined;
  to?: Days | undefined;
  actor?: string | undefined;
}

/** Events in the order of their uncertain dates; undated ones at the end. What may lie in the window by any standing claim is in it. */
export function timelineOf(dossier: Dossier, filter: TimelineFilter = {}): TimelineEntry[] {
  const known = standingsIn(dossier);
  const entries = new Map<string, Claim[]>();
  for (const claim of dossier.claims.values()) {
    if (claim.event === null || (filter.actor !== undefined && !involves(claim, filter.actor))) continue;
    entries.set(claim.event.id, [...(entries.get(claim.event.id) ?? []), claim]);
  }
  return [...entries]
    .map(([event, claims]) => ({ event, claims, firm: claims.filter((claim) => known.of(claim) === 'standing') }))
    .filter(({ claims, firm }) => datesOf(firm.length > 0 ? firm : claims).some((when) => isWithin(when, filter)))
    .map(({ event, claims, firm }) => ({ event, when: mostPrecise(firm) ?? mostPrecise(claims), claims }))
    .sort((a, b) => compareDays(a.when, b.when));
}

/** The dates that claims give to their event, but for those that another only says more closely; null stands for none at all. */
function datesOf(claims: readonly Claim[]): readonly (Moment | null)[] {
  const moments = claims.flatMap((claim) => claim.event?.when ?? []);
  const closest = moments.filter(
    (wide) => !moments.some((close) => daysContain(wide, close) && !daysContain(close, wide)),
  );
  return closest.length > 0 ? closest : [null];
}

function mostPrecise(claims: readonly Claim[]): Moment | null {
  const moments = claims.flatMap((claim) => claim.event?.when ?? []);
  return moments.toSorted((a, b) => a.last - a.first - (b.last - b.first) || 0)[0] ?? null;
}

function isWithin(when: Moment | null, { from, to }: TimelineFilter): boolean {
  if (when === null) return from === undefined && to === undefined;
  return (from === undefined || when.last >= from.first) && (to === undefined || when.first <= to.last);
}
