import type { CountInline } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Page } from '../message/paging.ts';
import type { Action, Block } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';

/** "2 of 5", as a count that the faithfulness check makes again. */
export function pageInline({ page, pages }: Omit<Page<unknown>, 'items'>, context: AnswerContext): CountInline {
  const text = context.words.pageOf(page, pages);
  return { kind: 'count', text, of: { what: 'page', page, pages } };
}

/** The buttons to the page before and the page after; no block if there is one page. */
export function pageBlocks({ page, pages }: Omit<Page<unknown>, 'items'>, context: AnswerContext): Block[] {
  if (pages === 1) return [];
  const { words: w, invocation } = context;
  const toPage = (to: number): Invocation => ({ ...invocation, options: { ...invocation.options, page: String(to) } });
  const previous: Action[] = page > 1 ? [{ kind: 'button', label: w.previous, invocation: toPage(page - 1) }] : [];
  const next: Action[] = page < pages ? [{ kind: 'button', label: w.next, invocation: toPage(page + 1) }] : [];
  return [{ kind: 'actions', actions: [...previous, ...next] }];
}
