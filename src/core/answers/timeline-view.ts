import type { Actor } from '../dossier/dossier.ts';
import type { Turns } from '../memory/turns.ts';
import type { Phrase } from '../message/inline.ts';
import { type Size, sizeOf, sizeOfView } from '../message/measure.ts';
import { pageBySize } from '../message/page-by-size.ts';
import type { Action, View } from '../message/view.ts';
import type { TimelineEntry } from '../query/timeline.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext } from './answer-context.ts';
import { type Asked, askedTitle } from './asked-title.ts';
import { askedDate } from './dates.ts';
import { emptyView } from './empty-view.ts';
import { type EventPart, eventBlocks } from './event-blocks.ts';
import { evidenceSelect } from './evidence-select.ts';
import { footer } from './footer.ts';
import { type Listing, pageOfListing, preparePages } from './kept-pages.ts';
import { pageActions, pageLine, roomBeside } from './page-blocks.ts';
import { pictureButtons, timelinePictured } from './pictured.ts';
import { actorName } from './record-names.ts';
import { noSuchPage } from './refusal-view.ts';
import { roomFor } from './room-for.ts';

/** A timeline, as it was asked for. */
export interface AskedTimeline {
  from?: Moment | undefined;
  to?: Moment | undefined;
  actor?: Actor | undefined;
  entries: readonly TimelineEntry[];
  /** Why there are no events, and what there is instead; only where there are none. */
  why?: Phrase;
  instead: readonly Action[];
}

/** Events in the order of their uncertain dates, with what each speaker said about them. */
export function timelineView(
  asked: AskedTimeline,
  { page, picture }: { page: number; picture?: boolean | undefined },
  context: AnswerContext,
): View {
  const { title, rest } = headOf(asked, context);
  if (asked.entries.length === 0) return emptyView({ ...asked, title, rest }, context);
  const shown = pageOfListing(listingOf(asked, context), page, context);
  if (!('items' in shown)) return noSuchPage(shown.pages, context);
  const claims = shown.items.flatMap((part) => part.claims);
  return {
    title,
    blocks: [
      ...rest,
      ...(page === 1 ? timelinePictured(asked.entries, picture, context) : []),
      ...shown.items.flatMap((part) => eventBlocks(part, context)),
      ...pageLine(shown, context),
      {
        kind: 'actions',
        actions: [...evidenceSelect(claims, context), ...pageActions(shown, context), ...asPicture(context)],
      },
    ],
    footer: footer(context),
  };
}

/** The button that asks for it as a picture, or as text again. */
function asPicture(context: AnswerContext): Action[] {
  return pictureButtons(context.invocation, () => [], context);
}

/** Measures a timeline, a little at a time. */
export function* prepareTimeline(asked: AskedTimeline, page: number, context: AnswerContext): Turns<void> {
  yield* preparePages(listingOf(asked, context), page, context);
}

function listingOf(asked: AskedTimeline, context: AnswerContext): Listing<EventPart> {
  const { title, rest } = headOf(asked, context);
  const standing = sizeOfView({ title, blocks: rest, footer: footer(context) });
  const room = roomBeside(roomFor('answer', context), standing);
  const sizeOfPart = (part: EventPart): Size => sizeOf(eventBlocks(part, context));
  const things = asked.entries.flatMap((entry) =>
    pageBySize(entry.claims, (claim) => sizeOfPart({ entry, claims: [claim] }), room).map((claims) => ({
      entry,
      claims,
    })),
  );
  return { things, sizeOf: sizeOfPart, room };
}

function headOf({ from, to, actor }: AskedTimeline, { words: w }: AnswerContext) {
  const asked: Asked[] = [
    ...(actor === undefined ? [] : [{ joint: ' ', text: w.asked.of([actorName(actor)]) }]),
    ...askedDates(from, to, w).map((text) => ({ joint: w.listSeparator, text })),
  ];
  return askedTitle(w.timelineTitle, asked, [], w);
}

function askedDates(from: Moment | undefined, to: Moment | undefined, w: AnswerContext['words']): Phrase[] {
  if (from !== undefined && to !== undefined) return [w.asked.between([askedDate(from, w)], [askedDate(to, w)])];
  if (from !== undefined) return [w.asked.since([askedDate(from, w)])];
  return to === undefined ? [] : [w.asked.until([askedDate(to, w)])];
}
