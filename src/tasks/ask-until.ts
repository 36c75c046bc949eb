import { showHidden } from '../core/message/show-hidden.ts';
import { whyNoId } from '../dataset/new/why-no-id.ts';

/** Somebody who answers questions. */
export interface Asking {
  /** The answer to a question; null where the input has ended. */
  ask(question: string): Promise<string | null>;
  tell(text: string): void;
}

/** The curator ended the input. */
export class InputEnded extends Error {}

/** The answer to a question, without the spaces around it. Throws `InputEnded`. */
export async function askLine(question: string, { ask }: Asking): Promise<string> {
  const answer = await ask(question);
  if (answer === null) throw new InputEnded();
  return answer.trim();
}

/**
 * Asks until nothing is wrong with the answer; `asMeant` gives what is meant by it. Throws `InputEnded`.
 */
export async function askUntil(
  question: string,
  dialog: Asking,
  whyNot: (answer: string) => string | null,
  asMeant: (answer: string) => string = (answer) => answer,
): Promise<string> {
  for (;;) {
    const answer = await askLine(question, dialog);
    const isMeant = asMeant(answer) !== answer;
    const why = isMeant ? whyNoId(asMeant(answer)) : whyNot(answer);
    if (why === null) return asMeant(answer);
    dialog.tell(`  ${why}\n`);
  }
}

/**
 * Asks as `ask` does. After `again`, what was answered before is answered again by an empty line, and a hyphen takes it
 * out.
 */
export function rememberAnswers(ask: Asking['ask']): { ask: Asking['ask']; again(): void } {
  let before = new Map<string, string>();
  const now = new Map<string, string>();
  return {
    async ask(question) {
      const last = before.get(question) ?? '';
      const answer = await ask(last === '' ? question : `${question}[${showHidden(last)}; - for none] `);
      if (answer === null) return null;
      const meant = answer.trim() === '' ? last : last !== '' && answer.trim() === '-' ? '' : answer.trim();
      now.set(question, meant);
      return meant;
    },
    again() {
      before = new Map(now);
    },
  };
}
