import type { Actor, Dossier, Source } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { words } from '../message/phrase.ts';
import type { Words } from '../words/words.ts';
import { claimLabels } from './claim-label.ts';
import { dateInline } from './dates.ts';
import { distinctLabels } from './distinct-labels.ts';
import { actorName, dossierTitle, nameWithRole, questionTitle, sourceName } from './record-names.ts';

/** The kinds of records that can be asked for. */
type Kind = keyof Words['recordKinds'];

export interface RecordLabelContext {
  dossier: Dossier;
  dossiers: ReadonlyMap<string, Dossier>;
  words: Words;
}

/**
 * What some records of a kind are called beside each other, of which no two are alike. An id is shown only where
 * nothing else tells two of them apart. Every id must be that of a record.
 */
export function recordLabels(kind: Kind, ids: readonly string[], context: RecordLabelContext): Phrase[] {
  const { dossier, dossiers, words: w } = context;
  const some = <Thing>(records: ReadonlyMap<string, Thing>) => ids.flatMap((id) => records.get(id) ?? []);
  const withId = (name: Phrase, id: string): Phrase => [...name, words(w.dot), field(kind, id, 'id', id)];
  switch (kind) {
    case 'claim':
      return claimLabels(some(dossier.claims), context);
    case 'actor':
      return distinctLabels(some(dossier.actors), [
        (actor) => [actorName(actor)],
        (actor) => nameWithRole(actor, w),
        (actor) => nameWithBody(actor, dossier, w),
        (actor) => withId([actorName(actor)], actor.id),
      ]);
    case 'question':
      return distinctLabels(some(dossier.questions), [
        (question) => [questionTitle(question)],
        ({ id, ask }) => [field('question', id, 'ask', ask)],
        (question) => withId([questionTitle(question)], question.id),
      ]);
    case 'source':
      return sourceLabels(some(dossier.sources), w);
    case 'dossier':
      return distinctLabels(some(dossiers), [
        (one) => [dossierTitle(one)],
        (one) => withId([dossierTitle(one)], one.id),
      ]);
    default:
      return kind satisfies never;
  }
}

/** What one record is called. */
export function recordLabel(kind: Kind, id: string, context: RecordLabelContext): Phrase {
  return recordLabels(kind, [id], context)[0] ?? [];
}

/** Sources by publisher and title; those that are alike also by their date. */
export function sourceLabels(sources: readonly Source[], w: Words): Phrase[] {
  const beside = (source: Source, mark: Phrase): Phrase => [...publishedName(source, w), words(w.dot), ...mark];
  return distinctLabels(sources, [
    (source) => publishedName(source, w),
    (source) => (source.title === null ? null : sourceName(source, w)),
    (source) => {
      const { id, published } = source;
      const of = { record: 'source', id, field: 'published' } as const;
      return published === null ? null : beside(source, [dateInline(published, of, w)]);
    },
    ({ publisher }) => [actorName(publisher)],
    ({ id, publisher }) => [actorName(publisher), words(w.dot), field('source', id, 'id', id)],
  ]);
}

/** A source by its publisher, with its title or else its date. */
function publishedName(source: Source, w: Words): Phrase {
  const publisher = actorName(source.publisher);
  if (source.title !== null) return [publisher, words(w.colon), ...sourceName(source, w)];
  return source.published === null ? [publisher] : sourceName(source, w);
}

/** A name with the body that it speaks for, or else its party; nothing where there is neither. */
function nameWithBody(actor: Actor, { parties }: Dossier, w: Words): Phrase | null {
  const { party, partOf } = actor;
  const label = party === null ? undefined : parties.get(party);
  if (partOf !== null) return w.speaker(nameWithRole(actor, w), [actorName(partOf)]);
  return party === null || label === undefined
    ? null
    : w.speaker(nameWithRole(actor, w), [field('party', party, 'label', label)]);
}
