import { type Comparand, comparandOfSum, comparandsOf } from '../compare/comparand.ts';
import type { Claim } from '../dossier/dossier.ts';
import type { DateInline, Phrase } from '../message/inline.ts';
import { blocksOf } from '../message/phrases-of.ts';
import type { Extent, Picture, Span } from '../message/picture.ts';
import type { View } from '../message/view.ts';
import type { Moment } from '../time/moment.ts';
import type { FaithfulContext } from './faithful-context.ts';

/** What is wrong with the pictures of a view: a mark must show the numbers and days that its words name. */
export function checkPictures(view: View, context: FaithfulContext): string[] {
  return blocksOf(view).flatMap((block) => (block.kind === 'picture' ? checkPicture(block.picture, context) : []));
}

function checkPicture(picture: Picture, context: FaithfulContext): string[] {
  switch (picture.kind) {
    case 'strip':
      return picture.panels
        .flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))
        .flatMap((mark) => checkExtent(mark, mark.label, amountsNamed(mark.label, context)));
    case 'timeline':
      return picture.events
        .flatMap((event) => [event, ...event.said])
        .flatMap((span) => checkSpan(span, span.when, context));
    case 'range':
      return picture.steps.flatMap(({ low, high, moved }) => checkEnds({ low, high }, moved, context));
    case 'origins':
    case 'reports':
      return [];
    default:
      return picture satisfies never;
  }
}

/** The claims whose figures stand in a phrase, and the amounts that these allow. */
function amountsNamed(label: Phrase, { dossier }: FaithfulContext): Comparand[] {
  return label.flatMap((inline) => {
    const content = inline.kind === 'said' ? inline.content : [];
    return content.flatMap((part) => {
      const ids = part.kind === 'arithmetic' ? part.terms : part.kind === 'figure' ? [part.of] : [];
      const claims = ids.flatMap((id) => dossier.claims.get(id) ?? []);
      const [first] = claims;
      if (first === undefined) return [];
      if (claims.length === 1) return comparandsOf(first);
      const sum = first.question?.sums.find(({ id }) => id === ids.join('+'));
      const comparand = sum === undefined ? null : comparandOfSum(sum, dossier.claims);
      return comparand === null ? [] : [comparand];
    });
  });
}

function checkExtent({ low, high }: Extent, label: Phrase, amounts: readonly Comparand[]): string[] {
  const isTold = amounts.some(({ interval, ceiling }) => {
    if (interval === null) return false;
    const [from, to] = [ceiling ? null : finite(interval.low), finite(interval.high)];
    return from === low && to === high;
  });
  return isTold ? [] : [`a mark from ${low} to ${high} shows what "${nameOf(label)}" does not say`];
}

function finite(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}

function checkSpan({ first, last }: Span, when: Phrase, { dossier }: FaithfulContext): string[] {
  const moments = when.flatMap((inline) => (inline.kind === 'date' ? (momentOf(inline, dossier) ?? []) : []));
  const isTold = moments.some((moment) => finite(moment.first) === first && finite(moment.last) === last);
  return isTold ? [] : [`days from ${first} to ${last} are not those of "${nameOf(when)}"`];
}

function momentOf({ of }: DateInline, { claims, sources }: FaithfulContext['dossier']): Moment | null {
  if (of === 'now' || !('record' in of)) return null;
  if (of.record === 'source') return of.field === 'published' ? (sources.get(of.id)?.published ?? null) : null;
  const claim: Claim | undefined = of.record === 'claim' ? claims.get(of.id) : undefined;
  if (claim === undefined) return null;
  return of.field === 'said' ? claim.said : of.field === 'event' ? (claim.event?.when ?? null) : claim.asOf;
}

/** Each end of a range that moved must be a number that somebody gave for the same question. */
function checkEnds({ low, high }: Extent, moved: Phrase, { dossier }: FaithfulContext): string[] {
  const named = moved.flatMap((inline) => (inline.kind === 'said' ? inline.content : []));
  const ids = named.flatMap((part) => (part.kind === 'figure' ? [part.of] : []));
  const question = ids.flatMap((id) => dossier.claims.get(id)?.question ?? [])[0];
  const given = [...dossier.claims.values()]
    .filter((claim) => claim.question === question)
    .flatMap(({ value }) =>
      value?.kind === 'figure'
        ? [value.figure]
        : value?.kind === 'parts'
          ? value.parts.map(({ figure }) => figure)
          : [],
    )
    .flatMap(({ number, upper }) => [number, ...(upper === null ? [] : [upper])]);
  const wrong = [low, high].filter((end) => end !== null && !given.includes(end));
  return wrong.map((end) => `nobody gives ${end}, at which a range is drawn to end`);
}

function nameOf(phrase: Phrase): string {
  return phrase.map((inline) => ('text' in inline ? inline.text : inline.speaker[0].text)).join('');
}
