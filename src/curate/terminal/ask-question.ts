import { Id } from '../../core/dossier/id.ts';
import { measures } from '../../core/dossier/question.ts';
import type { Draft } from '../../core/draft/draft.ts';
import type { ClaimFields } from '../../core/review/claim-fields.ts';
import { findQuestions } from '../../core/review/find-questions.ts';
import { freeId } from '../../core/review/speakers.ts';
import type { Look } from '../look.ts';
import type { Additions } from '../request.ts';
import type { Person } from './person.ts';

export interface Pointed {
  fields: ClaimFields;
  additions: Additions;
}

/** Asks which question a claim answers, by its words; "+" makes a new one. Then its scope and its value. */
export async function askQuestion(
  person: Person,
  look: Look,
  draft: Draft | null,
  now: Pointed,
): Promise<Pointed | null> {
  const words = await person.line('Which question? (words of it; + for a new one; - for none)', now.fields.answers);
  if (words === null) return null;
  if (words === '-') return { ...now, fields: { ...now.fields, answers: '', scope: '', value: '' } };
  if (words === '+') return askNew(person, look, draft, now);
  const pending = now.additions.questions.find(({ id }) => id === words);
  const exact = look.dossier.questions.get(words);
  const found = exact === undefined ? findQuestions(look.dossier, words) : [exact];
  if (pending === undefined && found.length === 0) {
    person.show('No question has these words; + makes a new one.');
    return null;
  }
  if (pending !== undefined)
    return withValue(person, draft, { ...now, fields: { ...now.fields, answers: pending.id } });
  const chosen = found.length === 1 ? found[0] : await choose(person, found, ({ id, ask }) => `${id}: ${ask}`);
  if (chosen === undefined) return null;
  const scopes = [...chosen.scopes.values()];
  const scope = scopes.length === 0 ? undefined : await choose(person, scopes, ({ id, label }) => `${id}: ${label}`);
  if (scopes.length > 0 && scope === undefined) return null;
  return withValue(person, draft, { ...now, fields: { ...now.fields, answers: chosen.id, scope: scope?.id ?? '' } });
}

async function askNew(person: Person, look: Look, draft: Draft | null, now: Pointed): Promise<Pointed | null> {
  const ask = await person.line('The question as a sentence:', draft?.counts ? `How many ${draft.counts}?` : '');
  if (ask === null || ask === '') return null;
  const title = await person.line(
    'Its subject as a short heading:',
    ask.replace(/^How many\s+/iu, '').replace(/\?$/u, ''),
  );
  const kind = await person.line(`What answers it? (${measures.join(', ')})`, draft?.figure ? 'cumulative' : 'text');
  const measure = measures.find((one) => one === kind);
  if (title === null || title === '' || measure === undefined) {
    person.show(`A question needs a heading and one of ${measures.join(', ')}.`);
    return null;
  }
  const unit = ['cumulative', 'level', 'flow'].includes(measure)
    ? await person.line('Its unit, as a plural:', draft?.counts ?? '')
    : '';
  const taken = (id: string) => look.dossier.questions.has(id) || now.additions.questions.some((one) => one.id === id);
  const id = await person.line('Its id:', freeId(title, taken));
  if (unit === null || id === null || !Id.safeParse(id).success || taken(id)) {
    person.show('The id is lower-case words joined by hyphens, and no other question has it.');
    return null;
  }
  const question = { ask, title, measure, ...(unit === '' ? {} : { unit }) };
  const additions = { ...now.additions, questions: [...now.additions.questions, { id, question }] };
  return withValue(person, draft, { fields: { ...now.fields, answers: id, scope: '' }, additions });
}

async function withValue(person: Person, draft: Draft | null, now: Pointed): Promise<Pointed | null> {
  const value = await person.line('Its answer, as the text has it:', now.fields.value || (draft?.figure ?? ''));
  return value === null ? null : { ...now, fields: { ...now.fields, value } };
}

/** Asks for one of several by its number. One alone is taken. */
export async function choose<Item>(
  person: Person,
  items: readonly Item[],
  show: (item: Item) => string,
): Promise<Item | undefined> {
  if (items.length === 1) return items[0];
  person.show(items.map((item, index) => `${String(index + 1).padStart(3)} ${show(item)}`).join('\n'));
  const answer = await person.line('Which one? (its number)', '1');
  return items[Number(answer) - 1];
}
