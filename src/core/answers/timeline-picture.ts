import { compareIds } from '../compare/compare-ids.ts';
import type { Claim } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Span, TimelineEvent, TimelineSaying } from '../message/picture.ts';
import type { Block } from '../message/view.ts';
import type { TimelineEntry } from '../query/timeline.ts';
import { type Days, upTo } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { saidBy } from './claim-lines.ts';
import { restInline } from './counts.ts';
import { dateInline } from './dates.ts';
import { footer } from './footer.ts';
import { partsInPlace } from './picture-alt.ts';
import { actorName } from './record-names.ts';

type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** How many events one picture can show. */
export const mostEventsDrawn = 100;

/** Events in the order of their dates, as uncertain as these are, with when each was said. Null where none is dated. */
export function timelinePicture(entries: readonly TimelineEntry[], context: AnswerContext): PictureBlock | null {
  const { words: w } = context;
  const events = entries.slice(0, mostEventsDrawn).flatMap((entry) => eventOf(entry, context) ?? []);
  if (events.length === 0) return null;
  const [all, drawn] = [Math.min(entries.length, mostEventsDrawn), events.length];
  const undated = all === drawn ? [] : [w.pictures.timeline.undated([restInline(all, drawn, w)])];
  const told = events.map(({ name, when }) => w.pictures.timeline.event(name, when));
  return {
    kind: 'picture',
    picture: {
      kind: 'timeline',
      title: w.timelineTitle,
      footer: w.footer([...undated, footer(context)]),
      events,
      whenLabel: w.pictures.timeline.when,
      saidLabel: events.some(({ said }) => said.length > 0) ? w.pictures.timeline.said : [],
    },
    alt: partsInPlace(told, w.pictures.timeline.alt, w),
  };
}

function eventOf({ event, when, claims }: TimelineEntry, { dossier, words: w }: AnswerContext): TimelineEvent | null {
  const dated = claims.find((claim) => claim.event?.when === when);
  if (when === null || dated === undefined) return null;
  const sayings = new Map(
    claims.flatMap((claim) => {
      const saying = sayingOf(claim, w);
      return saying === null ? [] : [[`${claim.origin.id} ${saying.first} ${saying.last}`, saying] as const];
    }),
  );
  return {
    ...spanOf(when),
    name: [field('event', event, 'label', dossier.events.get(event) ?? event)],
    when: [dateInline(when, { record: 'claim', id: dated.id, field: 'event' }, w)],
    said: [...sayings]
      .toSorted(([a, one], [b, other]) => compareSpans(one, other) || compareIds(a, b))
      .map(([, saying]) => saying),
  };
}

/** The earlier first, by its first possible day and then by its last. */
function compareSpans(a: Span, b: Span): number {
  const starts = [a.first ?? -Infinity, b.first ?? -Infinity] as const;
  if (starts[0] !== starts[1]) return starts[0] - starts[1];
  const ends = [a.last ?? Infinity, b.last ?? Infinity] as const;
  return ends[0] === ends[1] ? 0 : ends[0] - ends[1];
}

/**
 * When somebody said it. Where the record does not tell, when an outlet's own words were published, and by when that
 * was of which it passes on what others said.
 */
function sayingOf(claim: Claim, w: Words): TimelineSaying | null {
  const { id, origin, said, source } = claim;
  const speaker = [actorName(origin)];
  if (said !== null)
    return { ...spanOf(said), speaker, when: [dateInline(said, { record: 'claim', id, field: 'said' }, w)] };
  const { published } = source;
  if (published === null) return null;
  const by = saidBy(claim, w);
  if (by !== null) return { ...spanOf(upTo(published)), speaker, when: [by] };
  const of = { record: 'source', id: source.id, field: 'published' } as const;
  return { ...spanOf(published), speaker, when: [dateInline(published, of, w)] };
}

/** Days as a picture has them: an end that is not known is null. */
export function spanOf({ first, last }: Days): Span {
  return { first: Number.isFinite(first) ? first : null, last: Number.isFinite(last) ? last : null };
}
