import type { CountInline } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Page } from '../message/paging.ts';
import type { Action, Block } from '../message/view.ts';
import type { AnswerContext } from './answer-context.ts';

/** "2 of 5", as a count. */
export function pageInline({ page, pages }: Omit<Page<unknown>, 'items'>, context: AnswerContext): CountInline {
  const text = context.words.pageOf(page, pages);
  return { kind: 'count', text, of: { what: 'page', page, pages } };
}

/** The buttons to the pages before and after; no block where there is one page. */
export function pageBlocks({ page, pages }: Omit<Page<unknown>, 'items'>, context: AnswerContext): Block[] {
  if (pages === 1) return [];
  const { words: w, invocation } = context;
  const turn = (to: number): Invocation => ({ ...invocation, options: { ...invocation.options, page: String(to) } });
  const previous: Action[] = page > 1 ? [{ kind: 'button', label: w.previous, invocation: turn(page - 1) }] : [];
  const next: Action[] = page < pages ? [{ kind: 'button', label: w.next, invocation: turn(page + 1) }] : [];
  return [{ kind: 'actions', actions: [...previous, ...next] }];
}
