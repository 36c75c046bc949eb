import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import { join } from '../message/phrase.ts';
import type { Block, ListItem } from '../message/view.ts';
import { standingsIn } from '../query/standings-in.ts';
import type { TimelineEntry } from '../query/timeline.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { chainAndCaveat, lostSupport, provenanceLine, saidDate } from './claim-items.ts';
import { modalityTag } from './claim-value.ts';
import { dateInline } from './dates.ts';
import { fallenMark } from './fallen-mark.ts';
import { inBrackets } from './in-brackets.ts';
import { claimId } from './record-names.ts';
import { statementOf } from './said-by-origin.ts';

/** An event with some of the claims about it: as many as stand together on a page. */
export interface EventPart {
  entry: TimelineEntry;
  claims: readonly Claim[];
}

/**
 * An event: its date in small print above its name, then each claim, with the date that it gives where that is another
 * one; in small print each chain once, with the ids of the claims that came through it.
 */
export function eventBlocks({ entry, claims }: EventPart, context: ItemContext): Block[] {
  const { dossier, words: w } = context;
  const standings = standingsIn(dossier);
  return [
    { kind: 'small', text: entryDate(entry, w) },
    {
      kind: 'entry',
      text: [field('event', entry.event, 'label', labelOf(entry, context), 'strong')],
      lines: claims.map((claim) => {
        const tag = modalityTag(claim, w);
        const told: Phrase[] = [...(tag.length === 0 ? [] : [tag]), ...ownEventDate(claim, entry.when, w)];
        const notes = told.length === 0 ? [] : inBrackets(join(told, w.dot), w);
        return [...fallenMark(claim, standings, w), statementOf(claim), ...notes];
      }),
      small: chainLines(claims, context),
    },
  ];
}

/** Each chain with when something was said, and the ids of all claims of which that is so. */
function chainLines(claims: readonly Claim[], context: ItemContext): Phrase[] {
  const { words: w } = context;
  const lines = claims.map((claim) => {
    const parts = [...lostSupport(claim, context, {}), ...chainAndCaveat(claim, w), ...saidDate(claim, w)];
    return { shared: join(parts, w.dot), id: [claimId(claim)] };
  });
  const groups = Map.groupBy(lines, ({ shared }) => textOf(shared));
  return [...groups.values()].map((group) => {
    const ids = group.map(({ id }) => id);
    return join([group[0]?.shared ?? [], join(ids, w.listSeparator)], w.dot);
  });
}

/** The event's date, as uncertain as it is, and its name. */
export function entryHeading(entry: TimelineEntry, context: ItemContext): Phrase {
  const label: Phrase = [field('event', entry.event, 'label', labelOf(entry, context))];
  return join([entryDate(entry, context.words), label], context.words.saidJoint);
}

function labelOf({ event }: TimelineEntry, { dossier }: ItemContext): string {
  return dossier.events.get(event) ?? event;
}

function entryDate({ when, claims }: TimelineEntry, w: Words): Phrase {
  const dated = claims.find((claim) => claim.event?.when === when);
  return when === null || dated === undefined ? w.eventUndated : eventDate(when, dated, w);
}

function eventDate(when: Moment, claim: Claim, w: Words): Phrase {
  return [dateInline(when, { record: 'claim', id: claim.id, field: 'event' }, w)];
}

/** A claim about an event, for a document that holds everything. */
export function entryItem(claim: Claim, when: Moment | null, context: ItemContext): ListItem {
  const { words: w } = context;
  const dates = ownEventDate(claim, when, w);
  return { text: [statementOf(claim)], details: [join([...dates, provenanceLine(claim, context)], w.dot)] };
}

/** The date that a claim gives, if that is another than the event's, or that it gives none. */
function ownEventDate(claim: Claim, when: Moment | null, w: Words): Phrase[] {
  const own = claim.event?.when ?? null;
  if (own === null) return when === null ? [] : [w.givesNoDate];
  return own.edtf === when?.edtf ? [] : [w.datesIt(eventDate(own, claim, w))];
}
