import { membersOf } from '../dossier/body-of.ts';
import type { Actor, Claim } from '../dossier/dossier.ts';
import { textOf } from '../message/inline.ts';
import { oneLine } from '../message/one-line.ts';
import type { Reference, ReferenceDate } from '../reference/reference.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { citation } from './citation.ts';
import { citeNotes, citeWarnings } from './cite-warnings.ts';

/**
 * The reference to a claim: to the page, by the outlet that wrote it, for who speaks did not write the article. Who
 * speaks is a keyword and stands in the note, with the way to the page.
 */
export function referenceOf(claim: Claim, context: ItemContext): Reference {
  const { source, chain, origin, said, id } = claim;
  const { dossier, words: w } = context;
  const { publisher, author, title, capture } = source;
  const spoke = [origin, ...chain.toReversed()].flatMap(membersOf);
  const sentences = [...citeWarnings(claim, context), citation(claim, w), ...citeNotes(claim, context)].map(textOf);
  return {
    id,
    author: oneLine(author.name),
    outlet: oneLine(publisher.name),
    title: title === null ? null : oneLine(title),
    speakers: namesOf(spoke.filter((actor) => actor !== author)),
    language: source.language,
    url: source.url,
    published: dateOf(source.published, w),
    said: dateOf(said, w),
    captured: dateOf(capture?.at ?? null, w),
    quote: oneLine(w.reference.quoted(claim.quote)),
    note: oneLine([...sentences, w.reference.recordedAs(dossier.title, dossier.revision, id)].join(' ')),
  };
}

/** Each once, and without the comma that would make it two keywords. */
function namesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.map(({ name }) => oneLine(name).replaceAll(/ ?, ?/g, ' ')))];
}

function dateOf(moment: Moment | null, w: Words): ReferenceDate | null {
  if (moment === null) return null;
  const { edtf, first, last } = moment;
  return { edtf, first, last, text: oneLine(w.date(moment)) };
}
