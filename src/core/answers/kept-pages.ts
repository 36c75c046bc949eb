import { BoundedMap } from '../memory/bounded-map.ts';
import { runToEnd, type Turns } from '../memory/turns.ts';
import { writeInvocation } from '../message/invocation.ts';
import type { Size } from '../message/measure.ts';
import { pageStarts } from '../message/page-by-size.ts';
import type { Page } from '../message/paging.ts';
import { numberOfDossier } from '../query/number-of-dossier.ts';
import type { AnswerContext } from './answer-context.ts';

/** A list that is shown in pages, as much on each as there is room for. */
export interface Listing<Thing> {
  things: readonly Thing[];
  sizeOf(thing: Thing): Size;
  room: Size;
}

/** With which things the pages of a list begin, as far as they were measured. */
interface Starts {
  starts: readonly number[];
  isWhole: boolean;
}

/** A longer list is measured only as far as somebody turns its pages, and does not say how many pages it has. */
const mostMeasured = 2_000;

/** Where the pages of the lists begin that were asked for last, by dossier and question. */
export const keptPages = new BoundedMap<string, Starts>({
  entries: 2_000,
  bytes: { most: 8_000_000, sizeOf: ({ starts }, key) => 8 * starts.length + 2 * key.length },
});

/** A page of a list, with a number from 1; or how many pages there are, where there is no such page. */
export function pageOfListing<Thing>(
  listing: Listing<Thing>,
  page: number,
  context: Pick<AnswerContext, 'dossier' | 'invocation' | 'roomTimes'>,
): (Page<Thing> & { isCounted: boolean }) | { pages: number } {
  const { starts, isWhole } = runToEnd(startsOf(listing, page, context));
  const start = starts[page - 1];
  if (start === undefined) return { pages: starts.length };
  return { items: listing.things.slice(start, starts[page]), page, pages: starts.length, isCounted: isWhole };
}

/** Measures a list as far as a page needs it, a little at a time; `pageOfListing` then finds where its pages begin. */
export function* preparePages<Thing>(
  listing: Listing<Thing>,
  page: number,
  context: Pick<AnswerContext, 'dossier' | 'invocation' | 'roomTimes'>,
): Turns<void> {
  yield* startsOf(listing, page, context);
}

/** The starts of the pages up to the one after the page that is asked for; of a short list all. */
function* startsOf<Thing>(
  { things, sizeOf, room }: Listing<Thing>,
  page: number,
  context: Pick<AnswerContext, 'dossier' | 'invocation' | 'roomTimes'>,
): Turns<Starts> {
  const key = keyOf(context);
  const known = keptPages.get(key) ?? { starts: [0], isWhole: false };
  if (known.isWhole || known.starts.length > page) return known;
  const before = known.starts.slice(0, -1);
  const most = things.length <= mostMeasured ? Number.POSITIVE_INFINITY : page + 1 - before.length;
  const more = yield* pageStarts(things, sizeOf, room, { from: known.starts.at(-1) ?? 0, most });
  const found = { starts: [...before, ...more], isWhole: more.length < most };
  keptPages.set(key, found);
  return found;
}

/** All pages of an answer have one key, where they have the same room. */
function keyOf({
  dossier,
  invocation,
  roomTimes = 1,
}: Pick<AnswerContext, 'dossier' | 'invocation' | 'roomTimes'>): string {
  const { page: _, ...asked } = invocation.options;
  return `${numberOfDossier(dossier)} ${roomTimes} ${writeInvocation({ command: invocation.command, options: asked })}`;
}
