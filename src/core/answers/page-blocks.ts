import type { CountInline } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Size } from '../message/measure.ts';
import type { Page } from '../message/paging.ts';
import type { Action, Block } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';

/** "2 of 5", as a count that the faithfulness check makes again. */
export function pageInline({ page, pages }: Omit<Page<unknown>, 'items'>, context: AnswerContext): CountInline {
  const text = context.words.pageOf(page, pages);
  return { kind: 'count', text, of: { what: 'page', page, pages } };
}

/** "page 2 of 5" in small print; no block if there is one page, or if nobody counted how many there are. */
export function pageLine(
  { isCounted = true, ...shown }: Omit<Page<unknown>, 'items'> & { isCounted?: boolean },
  context: AnswerContext,
): Block[] {
  return shown.pages === 1 || !isCounted
    ? []
    : [{ kind: 'small', text: context.words.page([pageInline(shown, context)]) }];
}

/** The buttons to the page before and the page after; none if there is one page. */
export function pageActions({ page, pages }: Omit<Page<unknown>, 'items'>, context: AnswerContext): Action[] {
  const { words: w, invocation } = context;
  const toPage = (to: number): Invocation => ({ ...invocation, options: { ...invocation.options, page: String(to) } });
  const previous: Action[] = page > 1 ? [{ kind: 'button', label: w.previous, invocation: toPage(page - 1) }] : [];
  const next: Action[] = page < pages ? [{ kind: 'button', label: w.next, invocation: toPage(page + 1) }] : [];
  return [...previous, ...next];
}

/**
 * What a page's own controls take: a menu, the buttons to other pages, the number of the page, and the platform's
 * button that shares it.
 */
const controls: Size = { characters: 80, lines: 5 };

/** The room that a budget leaves on a page for its things, beside what stands on each page and the controls. */
export function roomBeside(budget: Size, standing: Size): Size {
  return {
    characters: budget.characters - standing.characters - controls.characters,
    lines: budget.lines - standing.lines - controls.lines,
  };
}
