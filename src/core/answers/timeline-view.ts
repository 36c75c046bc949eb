import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { pageOf, pagesOf, sliceOf } from '../message/paging.ts';
import { join } from '../message/phrase.ts';
import type { ListItem, View } from '../message/view.ts';
import type { TimelineEntry } from '../query/timeline.ts';
import type { Moment } from '../time/moment.ts';
import type { AnswerContext, ItemContext } from './answer-context.ts';
import { provenanceLine } from './claim-items.ts';
import { evidenceSelect } from './claims-view.ts';
import { dateInline } from './dates.ts';
import { footer } from './footer.ts';
import { pageBlocks, pageInline } from './page-blocks.ts';
import { noSuchPage, nothingFound } from './refusal-view.ts';
import { statementOf } from './said-by-origin.ts';

const eventsPerPage = 6;
const claimsPerPart = 20;

/** Events in the order of their uncertain dates, with what each speaker said about them, and when. */
export function timelineView(entries: readonly TimelineEntry[], page: number, context: AnswerContext): View {
  const { words: w } = context;
  if (entries.length === 0) return nothingFound(w.timelineTitle, context);
  const parts = entries.flatMap(partsOf);
  const shown = pageOf(parts, page, eventsPerPage);
  if (shown === null) return noSuchPage(pagesOf(parts.length, eventsPerPage), context);
  const claims = shown.items.flatMap((part) => part.claims);
  return {
    title: w.timelineTitle,
    blocks: [
      ...(shown.pages === 1 ? [] : [{ kind: 'paragraph' as const, text: w.page([pageInline(shown, context)]) }]),
      ...shown.items.flatMap(({ entry, claims: told }) => [
        { kind: 'heading' as const, text: entryHeading(entry, context) },
        { kind: 'list' as const, items: told.map((claim) => entryItem(claim, entry.when, context)) },
      ]),
      { kind: 'actions', actions: [evidenceSelect(claims, context)] },
      ...pageBlocks(shown, context),
    ],
    footer: footer(context),
  };
}

/** An event with its claims; one of which many tell is several. */
function partsOf(entry: TimelineEntry): { entry: TimelineEntry; claims: readonly Claim[] }[] {
  return Array.from({ length: pagesOf(entry.claims.length, claimsPerPart) }, (_, index) => {
    return { entry, claims: sliceOf(entry.claims, index + 1, claimsPerPart) };
  });
}

/** The event's date, as uncertain as it is, and its name. */
export function entryHeading({ event, when, claims }: TimelineEntry, { dossier, words: w }: ItemContext): Phrase {
  const label: Phrase = [field('event', event, 'label', dossier.events.get(event) ?? event)];
  const dated = claims.find((claim) => claim.event?.when === when);
  return join([when === null || dated === undefined ? w.eventUndated : eventDate(when, dated, w), label], w.saidJoint);
}

function eventDate(when: Moment, claim: Claim, w: AnswerContext['words']): Phrase {
  return [dateInline(when, { record: 'claim', id: claim.id, field: 'event' }, w)];
}

/** A claim about an event; and the date that it gives, if that is another than the event's, or that it gives none. */
export function entryItem(claim: Claim, when: Moment | null, context: ItemContext): ListItem {
  const { words: w } = context;
  const own = claim.event?.when ?? null;
  const dated = own === null || own.edtf === when?.edtf ? [] : [w.datesIt(eventDate(own, claim, w))];
  const dates: Phrase[] = own === null && when !== null ? [w.givesNoDate] : dated;
  return { text: [statementOf(claim)], details: [join([...dates, provenanceLine(claim, context)], w.dot)] };
}
