import type { Actor, Claim, Source } from '../dossier/dossier.ts';
import type { FieldRef } from '../message/inline.ts';
import { dayText } from '../time/day-text.ts';
import { type Moment, upTo } from '../time/moment.ts';
import type { Words } from '../words/words.ts';
import type { FaithfulContext } from './faithful-context.ts';

/**
 * How a field of a record reads, read again from the dossier. Empty where there is no such record, or where the field
 * is not one that may be shown as a name: what a claim says is only shown beside its speaker.
 */
export function readField(
  { record, id, field }: FieldRef,
  { dossier, dossiers, words: w }: Pick<FaithfulContext, 'dossier' | 'dossiers' | 'words'>,
): string[] {
  switch (record) {
    case 'dossier':
      return field === 'reviewed'
        ? datesOf(dossiers.get(id)?.reviewed ?? null, w)
        : textField(dossiers.get(id), ['id', 'title', 'summary', 'revision'], field);
    case 'question':
      return textField(dossier.questions.get(id), ['id', 'title', 'ask', 'unit', 'settles'], field);
    case 'actor':
      return readActor(dossier.actors.get(id) ?? dossier.jointActors.get(id), field);
    case 'source':
      return readSource(dossier.sources.get(id), field, w);
    case 'claim':
      return readClaim(dossier.claims.get(id), field, w);
    case 'scope': {
      const [question = '', scope = ''] = id.split('/');
      return textField(dossier.questions.get(question)?.scopes.get(scope), ['label'], field);
    }
    case 'sum': {
      const sums = [...dossier.questions.values()].flatMap((question) => question.sums);
      return textField(
        sums.find((sum) => sum.id === id),
        ['label'],
        field,
      );
    }
    case 'party':
      return field === 'label' ? present(dossier.parties.get(id)) : [];
    case 'event':
      return field === 'label' ? present(dossier.events.get(id)) : [];
    case 'schedule':
    case 'suggestion':
      return []; // kept by the store, which the core cannot read
    default:
      return record satisfies never;
  }
}

/** The text of a field, if it is one of `fields`. */
function textField<Field extends string>(
  record: Readonly<Record<Field, string | null>> | undefined,
  fields: readonly Field[],
  field: string,
): string[] {
  const known = fields.find((name) => name === field);
  return record === undefined || known === undefined ? [] : present(record[known]);
}

function present(text: string | null | undefined): string[] {
  return text === null || text === undefined ? [] : [text];
}

function readActor(actor: Actor | undefined, field: string): string[] {
  if (field === 'reliability.basis') return present(actor?.reliability?.basis);
  return textField(actor, ['id', 'name', 'role'], field);
}

function readSource(source: Source | undefined, field: string, w: Words): string[] {
  if (source === undefined) return [];
  const { published, capture } = source;
  switch (field) {
    case 'published':
      return datesOf(published, w);
    case 'published.by':
      return published === null || !Number.isFinite(published.last) ? [] : datesOf(upTo(published), w);
    case 'published.first':
      return readDay(published?.first, w);
    case 'published.last':
      return readDay(published?.last, w);
    case 'published.basis':
      return present(published?.basis);
    case 'capture.file':
      return present(capture?.file);
    case 'capture.sha256':
      return present(capture?.sha256);
    default:
      return field.startsWith('left-out.')
        ? readLeftOut(source, field, w)
        : textField(source, ['id', 'title', 'language', 'url', 'note'], field);
  }
}

/** "left-out.0.why", "left-out.0.start" or "left-out.0.end". */
function readLeftOut({ leftOut }: Source, field: string, w: Words): string[] {
  const [, index, part] = field.split('.');
  const range = leftOut[Number(index)];
  if (range === undefined) return [];
  if (part === 'why') return [range.why];
  return readPosition(range.at, part, w);
}

/** The start or the end of a range of code points. */
function readPosition(range: readonly [number, number], part: string | undefined, w: Words): string[] {
  if (part === 'start') return [w.number(range[0])];
  return part === 'end' ? [w.number(range[1])] : [];
}

function readClaim(claim: Claim | undefined, field: string, w: Words): string[] {
  if (claim === undefined) return [];
  const { asOf, said, event, at } = claim;
  switch (field) {
    case 'as-of':
      return datesOf(asOf, w);
    case 'said':
      return datesOf(said, w);
    case 'event':
      return datesOf(event?.when ?? null, w);
    case 'as-of.first':
      return readDay(asOf?.first, w);
    case 'said.first':
      return readDay(said?.first, w);
    case 'as-of.basis':
      return present(asOf?.basis);
    case 'said.basis':
      return present(said?.basis);
    case 'at.start':
    case 'at.end':
      return at === null ? [] : readPosition(at, field.slice('at.'.length), w);
    default:
      return textField(claim, ['id', 'reason', 'note'], field);
  }
}

/** One end of a moment, if there is one. */
function readDay(day: number | undefined, w: Words): string[] {
  return day === undefined || !Number.isFinite(day) ? [] : [w.date({ edtf: dayText(day) })];
}

/** A moment, as it stands alone and in a sentence. */
function datesOf(moment: Moment | null, w: Words): string[] {
  return moment === null ? [] : [w.date(moment), w.dateInSentence(moment)];
}
