import { membersOf } from '../dossier/body-of.ts';
import type { Claim } from '../dossier/dossier.ts';
import { textOf } from '../message/inline.ts';
import { oneLine } from '../message/one-line.ts';
import type { Reference, ReferenceDate } from '../reference/reference.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { citation } from './citation.ts';
import { citeNotes, citeWarnings } from './cite-warnings.ts';

/** The reference to a claim: who speaks is its author, and the way to the page stands in its note. */
export function referenceOf(claim: Claim, context: ItemContext): Reference {
  const { source, origin, said, id } = claim;
  const { dossier, words: w } = context;
  const { publisher, author, title, capture } = source;
  const sentences = [...citeWarnings(claim, context), citation(claim, w), ...citeNotes(claim, context)].map(textOf);
  return {
    id,
    authors: membersOf(origin).map(({ name }) => oneLine(name)),
    title: title === null ? null : oneLine(title),
    outlet: oneLine(publisher.name),
    copiedFrom: author === publisher ? null : oneLine(author.name),
    language: source.language,
    url: source.url,
    published: dateOf(source.published, w),
    said: dateOf(said, w),
    captured: dateOf(capture?.at ?? null, w),
    quote: oneLine(w.reference.quoted(claim.quote)),
    note: oneLine([...sentences, w.reference.recordedAs(dossier.title, dossier.revision, id)].join(' ')),
  };
}

function dateOf(moment: Moment | null, w: Words): ReferenceDate | null {
  if (moment === null) return null;
  const { edtf, first, last } = moment;
  return { edtf, first, last, text: oneLine(w.date(moment)) };
}
