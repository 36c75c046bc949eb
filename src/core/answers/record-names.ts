import type { Actor, Claim, Dossier, Question, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { NameInline, Phrase, Style } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { dateInline } from './dates.ts';

export function actorName(actor: Actor, style?: Style): NameInline {
  return field('actor', actor.id, 'name', actor.name, style);
}

/** An actor's name and role: "Kyrylo Budanov, Ukraine's military intelligence chief". */
export function nameWithRole(actor: Actor, w: Words, style?: Style): Phrase {
  const role = actor.role === null ? null : [field('actor', actor.id, 'role', actor.role)];
  return w.speaker([actorName(actor, style)], role);
}

export function questionTitle(question: Question, style?: Style): NameInline {
  return field('question', question.id, 'title', question.title, style);
}

export function dossierTitle(dossier: Dossier, style?: Style): NameInline {
  return field('dossier', dossier.id, 'title', dossier.title, style);
}

export function claimId(claim: Claim): NameInline {
  return field('claim', claim.id, 'id', claim.id);
}

/** A source by its title in quotation marks; one without a title as `sourceName` has it. */
export function quotedSourceName(source: Source, w: Words): Phrase {
  const name = sourceName(source, w);
  return source.title === null ? name : [words(w.quoteStart), ...name, words(w.quoteEnd)];
}

/** A source by its title; one without a title by its publisher, and its date or else its id. */
export function sourceName(source: Source, w: Words, style?: Style): Phrase {
  const { id, title, published } = source;
  if (title !== null) return [field('source', id, 'title', title, style)];
  const which =
    published === null
      ? field('source', id, 'id', id)
      : dateInline(published, { record: 'source', id, field: 'published' }, w);
  return w.untitled([actorName(source.publisher, style)], [which]);
}

/** The publisher of a source; and whose article it copied, if it is a copy. */
export function publisherName(source: Source, w: Words): Phrase {
  const publisher = [actorName(source.publisher)];
  return source.author === source.publisher ? publisher : w.copyOf(publisher, [actorName(source.author)]);
}
