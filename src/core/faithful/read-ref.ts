import type { Dossier, Source } from '../dossier/dossier.ts';
import type { Ref } from '../message/inline.ts';
import { dayText } from '../time/day-text.ts';
import type { Moment } from '../time/moment.ts';
import type { Words } from '../words/words.ts';

/** What a field of a record reads as, read again from the dossier; none where there is no such record or field. */
export function readRef(ref: Ref, dossier: Dossier, dossiers: ReadonlyMap<string, Dossier>, w: Words): string[] {
  const { id, field } = ref;
  switch (ref.record) {
    case 'dossier':
      return textField(dossiers.get(id), field);
    case 'actor':
      return readActor(dossier, id, field);
    case 'party':
      return present(dossier.parties.get(id));
    case 'event':
      return present(dossier.events.get(id));
    case 'question':
      return textField(dossier.questions.get(id), field);
    case 'scope':
    case 'category': {
      const [question = '', part = ''] = id.split('/');
      const record = dossier.questions.get(question);
      return textField((ref.record === 'scope' ? record?.scopes : record?.categories)?.get(part), field);
    }
    case 'source':
      return readSource(dossier.sources.get(id), field, w);
    case 'claim':
      return readClaim(dossier, id, field, w);
    case 'sum':
      return [...dossier.questions.values()].flatMap(({ sums }) =>
        sums.filter((sum) => sum.id === id).map(({ label }) => label),
      );
    case 'schedule':
      return []; // kept by the store, which the core cannot read: see `isKept`
    default:
      return ref.record satisfies never;
  }
}

function present(text: string | null | undefined): string[] {
  return text === null || text === undefined ? [] : [text];
}

/** A field of a record that is plain text. */
function textField(record: object | undefined, field: string): string[] {
  const value: unknown = record === undefined ? undefined : Reflect.get(record, field);
  return typeof value === 'string' ? [value] : [];
}

function readActor(dossier: Dossier, id: string, field: string): string[] {
  const actor = dossier.actors.get(id);
  return field === 'reliability.basis' ? present(actor?.reliability?.basis) : textField(actor, field);
}

function readSource(source: Source | undefined, field: string, w: Words): string[] {
  if (source === undefined) return [];
  if (field === 'published') return datesOf(source.published, w);
  if (field === 'published.first' || field === 'published.last') return boundOf(source, field === 'published.first', w);
  if (field === 'published.basis') return present(source.published?.basis);
  if (field === 'capture.file') return [source.capture.file];
  if (field === 'capture.sha256') return [source.capture.sha256];
  const [group, index, part] = field.split('.');
  if (group !== 'left-out') return textField(source, field);
  const range = source.leftOut[Number(index)];
  if (range === undefined) return [];
  return [part === 'why' ? range.why : w.number(range.at[part === 'start' ? 0 : 1])];
}

function boundOf({ published }: Source, first: boolean, w: Words): string[] {
  return published === null ? [] : [w.date({ edtf: dayText(first ? published.first : published.last) })];
}

function readClaim(dossier: Dossier, id: string, field: string, w: Words): string[] {
  const claim = dossier.claims.get(id);
  if (claim === undefined) return [];
  const moments: Record<string, Moment | null> = {
    'as-of': claim.asOf,
    said: claim.said,
    event: claim.event?.when ?? null,
  };
  const moment = moments[field];
  if (moment !== undefined) return datesOf(moment, w);
  const [name = '', part] = field.split('.');
  if (part === 'basis') return present(moments[name]?.basis);
  if (name === 'at') return claim.at === null ? [] : [w.number(claim.at[part === 'start' ? 0 : 1])];
  return textField(claim, field);
}

function datesOf(moment: Moment | null, w: Words): string[] {
  return moment === null ? [] : [w.date(moment), w.dateInSentence(moment)];
}

/** What the store keeps of schedules, by field: nothing else may be shown as such. */
const keptForms: Readonly<Record<string, RegExp>> = {
  id: /^[a-z0-9-]+$/,
  receipt: /^[a-z0-9-]+$/,
  time: /^\d\d:\d\d$/,
  days: /^[a-z]+(,[a-z]+)*$/,
  zone: /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/,
  date: /^\p{Lu}\p{L}+ \d{1,2} \p{Lu}\p{L}+ \d{4}$/u,
  when: /^\p{Lu}\p{L}+ \d{1,2} \p{Lu}\p{L}+ \d{4}, \d\d:\d\d$/u,
};

/** True if a text has the form of the field of a schedule that it is shown as. */
export function isKept({ field }: Ref, text: string): boolean {
  return keptForms[field]?.test(text) === true;
}
