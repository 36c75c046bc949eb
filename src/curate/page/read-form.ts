import { actorKinds } from '../../core/dossier/actor.ts';
import { measures } from '../../core/dossier/question.ts';
import { type ClaimFields, type FieldName, fieldNames, fieldsByHand } from '../../core/review/claim-fields.ts';
import { freeId, withoutArticle } from '../../core/review/speakers.ts';
import type { Look } from '../look.ts';
import { newActor } from '../new-actor.ts';
import { type Additions, noAdditions } from '../request.ts';

/** The texts of a form, by the names of its fields. */
export type FormTexts = ReadonlyMap<string, string>;

/** The fields of a claim as a form has them; lines within a text become spaces. */
export function fieldsOfForm(form: FormTexts, look: Look): ClaimFields {
  const read: Record<FieldName, string> = { ...fieldsByHand('', look.known) };
  for (const name of fieldNames) read[name] = (form.get(name) ?? '').replaceAll(/\s*\r?\n\s*/gu, ' ').trim();
  if (read.answers !== '+') return read;
  return { ...read, answers: questionIdOf(form, look) };
}

/** The actors, names and the question that a form adds; or what is wrong with them. */
export function additionsOfForm(
  form: FormTexts,
  look: Look,
  chain: string,
): { additions: Additions; problems: readonly string[] } {
  const problems: string[] = [];
  const actors: Additions['actors'][number][] = [];
  const aliases: Additions['aliases'][number][] = [];
  for (let index = 0; form.has(`speaker-${index}-as`); index += 1) {
    const of = (key: string) => (form.get(`speaker-${index}-${key}`) ?? '').trim();
    const name = of('as');
    if (!chain.includes(name)) continue;
    if (of('alias') !== '') {
      aliases.push({ of: of('alias'), name: withoutArticle(name) });
      continue;
    }
    const kind = actorKinds.find((one) => one === of('kind'));
    if (kind === undefined || of('id') === '' || of('name') === '')
      problems.push(`“${name}” needs an id, a name and a kind.`);
    else {
      actors.push({ id: of('id'), actor: newActor(name, of('name'), kind, of('role')) });
    }
  }
  if (form.get('answers') !== '+') return { additions: { ...noAdditions, actors, aliases }, problems };
  const text = (key: string) => (form.get(`question-${key}`) ?? '').trim();
  const measure = measures.find((one) => one === text('measure'));
  if (text('ask') === '' || text('title') === '' || measure === undefined)
    problems.push('A new question needs a sentence, a heading and a measure.');
  const unit =
    text('unit') === '' || !['cumulative', 'level', 'flow'].includes(measure ?? '') ? {} : { unit: text('unit') };
  const question = { ask: text('ask'), title: text('title'), measure: measure ?? 'text', ...unit };
  return {
    additions: { ...noAdditions, actors, aliases, questions: [{ id: questionIdOf(form, look), question }] },
    problems,
  };
}

function questionIdOf(form: FormTexts, { dossier }: Look): string {
  const given = (form.get('question-id') ?? '').trim();
  return given === '' ? freeId(form.get('question-title') ?? '', (id) => dossier.questions.has(id)) : given;
}
