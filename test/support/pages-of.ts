import type { Session } from '../../src/core/command/run-command.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import { invocationsOf } from '../../src/core/message/phrases-of.ts';
import type { View } from '../../src/core/message/view.ts';
import { viewOf } from './desk.ts';

/** One page of an answer. */
export interface AnswerPage {
  invocation: Invocation;
  view: View;
}

/** Every page of an answer in order, each reached from the one before by its button, as far as `most`. */
export function pagesOfAnswer(first: Invocation, session: Session, most = Number.POSITIVE_INFINITY): AnswerPage[] {
  const pages: AnswerPage[] = [];
  let next: Invocation | undefined = first;
  while (next !== undefined && pages.length < most) {
    const view = viewOf(next, session);
    pages.push({ invocation: next, view });
    const wanted = String(pages.length + 1);
    next = invocationsOf(view).find(
      ({ command, options }) =>
        command === first.command &&
        options.page === wanted &&
        Object.entries(first.options).every(([name, value]) => name === 'page' || options[name] === value),
    );
  }
  return pages;
}
