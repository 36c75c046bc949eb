import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import { join, words } from '../message/phrase.ts';
import type { KeptSuggestion } from '../suggestion/suggestion.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';
import { questionTitle } from './record-names.ts';

type FieldName =
  | 'id'
  | 'text'
  | 'from'
  | 'note'
  | 'reason'
  | 'who'
  | 'channel'
  | 'date'
  | 'claim'
  | 'question'
  | 'dossier'
  | 'number'
  | 'hash';

/** A field of a suggestion, or of the log. What people wrote stands in one line. */
export function suggestionField(id: string, name: FieldName, text: string): Phrase {
  return [field('suggestion', id, name, inOneLine(text))];
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The day of a moment (epoch milliseconds), in UTC. */
export function dayOf(id: string, at: number, w: Words): Phrase {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate();
  return suggestionField(id, 'date', w.date({ edtf: day.toString() }));
}

/** The beginning of what was suggested, in at most so many characters, and a sign where it goes on. */
export function beginning({ id, text, isErased }: KeptSuggestion, most: number, w: Words): Phrase {
  if (isErased) return w.suggestion.erased;
  const [first = '', ...rest] = piecesOf(inOneLine(text), most);
  return [...suggestionField(id, 'text', first), ...(rest.length === 0 ? [] : [words(' …')])];
}

/** A text in pieces of at most so many characters, each ending with a word where it can. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const end = space > 0 ? space : whole(rest, most);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** No character of two code units is cut in two. */
function whole(text: string, end: number): number {
  return /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** "approved by slack:U1 on 3 March 2031"; that it waits, and who approved it of two; null where nothing was done. */
export function stateOf(suggestion: KeptSuggestion, w: Words): Phrase[] {
  const { id, state, version, approvals, decided } = suggestion;
  const [first] = approvals;
  const isEdited = version > 1 && state === 'open' ? [w.suggestion.edited] : [];
  if (state === 'open') {
    const approval = first === undefined ? [] : [w.suggestion.oneApproval(suggestionField(id, 'who', first))];
    return [[words(w.suggestion.states.open)], ...isEdited, ...approval];
  }
  const name = state === 'approved' && version > 1 ? 'edited-approved' : state;
  const { by, at } = decided ?? suggestion;
  return [w.suggestion.isSo(w.suggestion.states[name], suggestionField(id, 'who', by), dayOf(id, at, w))];
}

/** The same to the suggester, without who decided it. */
export function stateForSuggester({ state, version }: KeptSuggestion, w: Words): Phrase {
  return [words(w.suggestion.states[state === 'approved' && version > 1 ? 'edited-approved' : state])];
}

/** Who suggested it, when and where. */
export function originOf({ id, by, at, channelName }: KeptSuggestion, w: Words): Phrase {
  const where = channelName === null ? [] : [w.suggestion.in(suggestionField(id, 'channel', channelName))];
  return join([w.suggestion.by(suggestionField(id, 'who', by), dayOf(id, at, w)), ...where], ' ');
}

/** The question that it may answer; null where it names none. One that is no longer there is named by its id. */
export function questionLine(
  { id, question }: KeptSuggestion,
  { dossier, words: w }: Pick<AnswerContext, 'dossier' | 'words'>,
): Phrase | null {
  if (question === null) return null;
  const known = dossier.questions.get(question);
  return w.suggestion.question(
    known === undefined ? suggestionField(id, 'question', question) : [questionTitle(known)],
  );
}
