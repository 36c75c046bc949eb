import { pathOf } from '../compare/origins.ts';
import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';
import { compareDays } from '../time/order.ts';

/** An event and the claims about it, which may date it differently. */
export interface TimelineEntry {
  event: string;
  /** The most precise date that a claim gives, and a deprecated one only where no other does; null where none gives one. */
  when: Moment | null;
  claims: readonly Claim[];
}

export interface TimelineFilter {
  from?: Days | undefined;
  to?: Days | undefined;
  actor?: string | undefined;
}

/** Events in the order of their uncertain dates; undated ones at the end. An uncertain date that may lie in the window is in it. */
export function timelineOf(dossier: Dossier, filter: TimelineFilter = {}): TimelineEntry[] {
  const entries = new Map<string, Claim[]>();
  for (const claim of dossier.claims.values()) {
    if (claim.event === null || !involves(claim, filter.actor)) continue;
    entries.set(claim.event.id, [...(entries.get(claim.event.id) ?? []), claim]);
  }
  return [...entries]
    .map(([event, claims]) => ({ event, when: mostPrecise(claims.filter(stands)) ?? mostPrecise(claims), claims }))
    .filter(({ when }) => isWithin(when, filter))
    .sort((a, b) => compareDays(a.when, b.when));
}

function involves(claim: Claim, actor: string | undefined): boolean {
  return actor === undefined || claim.source.publisher.id === actor || pathOf(claim).some((hop) => hop.id === actor);
}

function stands({ rank }: Claim): boolean {
  return rank !== 'deprecated';
}

function mostPrecise(claims: readonly Claim[]): Moment | null {
  const moments = claims.flatMap((claim) => claim.event?.when ?? []);
  return moments.toSorted((a, b) => a.last - a.first - (b.last - b.first) || 0)[0] ?? null;
}

function isWithin(when: Moment | null, { from, to }: TimelineFilter): boolean {
  if (when === null) return from === undefined && to === undefined;
  return (from === undefined || when.last >= from.first) && (to === undefined || when.first <= to.last);
}
