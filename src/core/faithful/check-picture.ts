import { signsOf } from '../answers/origins-picture.ts';
import { spanOf } from '../answers/timeline-picture.ts';
import { isUnnamed } from '../compare/renderings.ts';
import type { Claim } from '../dossier/dossier.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import type {
  OriginsNode,
  OriginsPicture,
  Picture,
  ReportsPicture,
  Span,
  TimelinePicture,
} from '../message/picture.ts';
import { type Days, type Moment, upTo } from '../time/moment.ts';
import { checkRange } from './check-range.ts';
import { checkStrip } from './check-strip.ts';
import type { FaithfulContext } from './faithful-context.ts';
import { namesActor } from './names-actor.ts';

/**
 * What is drawn must be what is written beside it: every place of a mark is computed again from the record that its
 * words name, so that a picture cannot show another number or day than it says. Its words are checked as all words are.
 */
export function checkPicture(picture: Picture, context: FaithfulContext): string[] {
  switch (picture.kind) {
    case 'strip':
      return checkStrip(picture, context);
    case 'timeline':
      return checkTimeline(picture, context);
    case 'origins':
      return [...checkOrigins(picture), ...checkStarts(picture, context)];
    case 'reports':
      return checkReports(picture);
    case 'range':
      return checkRange(picture, context);
    default:
      return picture satisfies never;
  }
}

function checkTimeline({ events }: TimelinePicture, context: FaithfulContext): string[] {
  return events.flatMap(({ name, when, said, ...span }) => [
    ...checkSpan(span, when, name, context),
    ...said.flatMap((saying) => [
      ...checkSpan(saying, saying.when, saying.speaker, context),
      ...checkSpeaker(saying.speaker, saying.when, context),
    ]),
  ]);
}

/** Days that are drawn must be those of the one date that is written beside them. */
function checkSpan({ first, last }: Span, when: Phrase, name: Phrase, context: FaithfulContext): string[] {
  const moment = momentOf(when, context);
  const span = moment === null ? null : spanOf(moment);
  if (span !== null && span.first === first && span.last === last) return [];
  return [`"${textOf(name)}" is drawn at other days than "${textOf(when)}"`];
}

function momentOf(when: Phrase, { dossier }: FaithfulContext): Days | null {
  const [date, ...others] = when;
  if (date?.kind !== 'date' || others.length > 0 || typeof date.of === 'string' || !('record' in date.of)) return null;
  const { record, id, field } = date.of;
  if (record === 'source') return publishedDays(dossier.sources.get(id)?.published ?? null, field);
  const claim = record === 'claim' ? dossier.claims.get(id) : undefined;
  if (claim === undefined) return null;
  return field === 'said' ? claim.said : field === 'event' ? (claim.event?.when ?? null) : null;
}

/** The days of a page, or all up to its last. */
function publishedDays(published: Moment | null, field: string): Days | null {
  if (published === null) return null;
  return field === 'published' ? published : field === 'published.by' ? upTo(published) : null;
}

/** Who is drawn as speaking on a day must have a claim of that day, or on a page of it. */
function checkSpeaker(speaker: Phrase, when: Phrase, { dossier }: FaithfulContext): string[] {
  const [date] = when;
  const [name] = speaker;
  if (date?.kind !== 'date' || typeof date.of === 'string' || !('record' in date.of)) return []; // told above
  const claims =
    date.of.record === 'source'
      ? (dossier.sources.get(date.of.id)?.claims ?? [])
      : [dossier.claims.get(date.of.id)].flatMap((claim) => claim ?? []);
  const isTheirs = name?.kind === 'name' && claims.some(({ origin }) => origin.id === name.of.id);
  return isTheirs ? [] : [`"${textOf(speaker)}" is drawn as saying what is of "${textOf(when)}", which is not theirs`];
}

/** Every link and group must be of what is drawn, and what an origin says must stand at its own name. */
function checkOrigins({ nodes, links, groups, key }: OriginsPicture): string[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  return [
    ...(ids.size === nodes.length ? [] : ['two parts of a picture have one id']),
    ...links
      .filter(({ from, to }) => !ids.has(from) || !ids.has(to))
      .map(({ from, to }) => `a line leads from "${from}" to "${to}", which are not both drawn`),
    ...signsOf(nodes, links)
      .filter((drawn) => !key.some(({ sign }) => sign === drawn))
      .map((drawn) => `the sign "${drawn}" is drawn, which nothing explains`),
    ...nodes.flatMap(({ name, says, group }) => [
      ...(group === null || groupIds.has(group) ? [] : [`"${textOf(name)}" stands in a group that is not drawn`]),
      ...(saysOwn(name, says) ? [] : [`"${textOf(says)}" is drawn at "${textOf(name)}", who did not say it`]),
    ]),
  ];
}

function saysOwn([name]: Phrase, says: Phrase): boolean {
  const speakers = says.flatMap((inline) => (inline.kind === 'said' ? [inline.speaker] : []));
  if (speakers.length === 0) return true;
  return name?.kind === 'name' && speakers.every((parts) => namesActor(parts, name.of.id));
}

/** A line may start at an origin only where a claim of it leads that way; of who is not named, a claim of that page. */
function checkStarts({ nodes, links }: OriginsPicture, { dossier }: FaithfulContext): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return nodes.flatMap(({ id, name, says }) => {
    const told = toldIn(says)
      .flatMap((claim) => dossier.claims.get(claim) ?? [])
      .filter(({ origin }) => namesActor(name, origin.id));
    if (told.length === 0) return [];
    const own = [...dossier.claims.values()].filter((claim) => told.some((one) => isOfOneVoice(claim, one)));
    const stops = [...new Set(own.flatMap(({ source, chain }) => [source.publisher, source.author, ...chain]))];
    return links
      .filter(({ from, to }) => from === id && !stops.some((stop) => namesActor(names.get(to) ?? [], stop.id)))
      .map(
        ({ to }) => `a line leads from "${textOf(name)}" to "${textOf(names.get(to) ?? [])}", which did not hear it`,
      );
  });
}

/** The ids of the claims that something said is of. */
function toldIn(says: OriginsNode['says']): string[] {
  const content = says.flatMap((inline) => (inline.kind === 'said' ? inline.content : []));
  return content.flatMap((inline) => {
    if (inline.kind === 'arithmetic') return inline.terms;
    return inline.kind === 'figure' || inline.kind === 'statement' || inline.kind === 'quote' ? [inline.of] : [];
  });
}

function isOfOneVoice(a: Claim, b: Claim): boolean {
  if (a.question !== b.question || a.origin !== b.origin || isUnnamed(a) !== isUnnamed(b)) return false;
  return !isUnnamed(a) || a.source.author === b.source.author;
}

/** Every origin has one cell of every question, and every kind of cell has its name. */
function checkReports({ origins, rows, legend }: ReportsPicture): string[] {
  const named = new Set(legend.map(({ cell }) => cell));
  return rows.flatMap(({ question, cells }) => [
    ...(cells.length === origins.length ? [] : [`"${textOf(question)}" has not one cell for every origin`]),
    ...(cells.every((cell) => named.has(cell)) ? [] : [`"${textOf(question)}" has a cell that nothing explains`]),
  ]);
}
