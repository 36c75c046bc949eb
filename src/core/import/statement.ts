import type { QuestionRecord } from '../dossier/question.ts';
import { holdsName } from '../text/holds-name.ts';
import { withinMarks } from '../text/quotation-marks.ts';
import type { Speaker } from './directory.ts';

/** What a statement can be made of where the table has none. */
interface Answer {
  question: QuestionRecord | undefined;
  scope: string | null;
  value: string | null;
}

/**
 * A claim's statement: the table's own, with its speakers before it where it does not name them; or else what follows
 * from an asserted value: "Flooded houses: at least 300, according to Ann Example." Null where neither is there.
 */
export function statementOf(text: string | null, speakers: readonly Speaker[], answer: Answer): string | null {
  const names = new Intl.ListFormat('en').format(speakers.map(({ name }) => name));
  const stated = withinMarks(text ?? '')?.inner ?? text;
  if (stated !== null)
    return speakers.every((speaker) => holdsName(stated, speaker.names)) ? stated : `${names}: ${stated}`;
  const { question, scope, value } = answer;
  if (question === undefined || value === null) return null;
  const label = Object.keys(question.scopes).length > 1 && scope !== null ? question.scopes[scope]?.label : undefined;
  const subject = label === undefined ? question.title : `${question.title} (${label})`;
  return `${subject}: ${value}, according to ${names}.`;
}
