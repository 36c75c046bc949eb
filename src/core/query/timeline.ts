import type { Claim, Dossier } from '../dossier/dossier.ts';
import type { Days, Moment } from '../time/moment.ts';
import { compareDays } from '../time/order.ts';
import { actorTookPart } from './actor-took-part.ts';
import { standingsIn } from './standings-in.ts';

/** An event and the claims about it, which may date it differently. */
export interface TimelineEntry {
  event: string;
  /** The most precise date that a standing claim gives, or else another claim; null where none gives one. */
  when: Moment | null;
  claims: readonly Claim[];
}

export interface TimelineFilter {
  from?: Days | undefined;
  to?: Days | undefined;
  actor?: string | undefined;
}

/**
 * Events in the order of their uncertain dates, undated ones last. An event is in the window if it may lie there by the
 * date of any standing claim.
 */
export function timelineOf(dossier: Dossier, filter: TimelineFilter = {}): TimelineEntry[] {
  const { actor } = filter;
  const standings = standingsIn(dossier);
  const chosen = [...dossier.claims.values()].filter((claim) => actor === undefined || actorTookPart(claim, actor));
  return [...Map.groupBy(chosen, ({ event }) => event?.id)]
    .flatMap(([event, claims]) => (event === undefined ? [] : [{ event, claims }]))
    .map(({ event, claims }) => {
      return { event, claims, standing: claims.filter((claim) => standings.of(claim) === 'standing') };
    })
    .filter(({ claims, standing }) => {
      return datesOf(standing.length > 0 ? standing : claims).some((when) => isInWindow(when, filter));
    })
    .map(({ event, claims, standing }) => ({ event, when: mostPrecise(standing) ?? mostPrecise(claims), claims }))
    .sort((a, b) => compareDays(a.when, b.when));
}

/**
 * The dates that claims give to their event, without those that another date narrows down; null stands for no date at
 * all.
 */
function datesOf(claims: readonly Claim[]): readonly (Moment | null)[] {
  const moments = claims.flatMap((claim) => claim.event?.when ?? []);
  // From the last first day on, a span is narrowed down where one before it ended no later.
  const narrowest: Moment[] = [];
  for (const moment of moments.toSorted((a, b) =>
    a.first === b.first ? compareLast(a, b) : a.first < b.first ? 1 : -1,
  )) {
    const last = narrowest.at(-1);
    if (last === undefined || moment.last < last.last) narrowest.push(moment);
  }
  return narrowest.length > 0 ? narrowest : [null];
}

/** Unlike a difference, right for two infinite ends too. */
function compareLast(a: Moment, b: Moment): number {
  return a.last === b.last ? 0 : a.last < b.last ? -1 : 1;
}

function mostPrecise(claims: readonly Claim[]): Moment | null {
  const moments = claims.flatMap((claim) => claim.event?.when ?? []);
  return moments.toSorted((a, b) => a.last - a.first - (b.last - b.first) || 0)[0] ?? null;
}

function isInWindow(when: Moment | null, { from, to }: TimelineFilter): boolean {
  if (when === null) return from === undefined && to === undefined;
  return (from === undefined || when.last >= from.first) && (to === undefined || when.first <= to.last);
}
