import type { CommandContext } from '../command/command.ts';
import type { Invocation } from '../command/invocation.ts';
import type { CountInline } from './inline.ts';
import type { Action, Block } from './view.ts';

/** A page of things, and where it stands among the pages. */
export interface Page<Thing> {
  items: readonly Thing[];
  page: number;
  pages: number;
}

/** The page of `things` with a number from 1; null where there is no such page. There is always a first page, if an empty one. */
export function pageOf<Thing>(things: readonly Thing[], page: number, size: number): Page<Thing> | null {
  const pages = Math.max(1, Math.ceil(things.length / size));
  if (page < 1 || page > pages) return null;
  return { items: things.slice((page - 1) * size, page * size), page, pages };
}

/** "2 of 5", as a count. */
export function pageInline({ page, pages }: Omit<Page<unknown>, 'items'>, context: CommandContext): CountInline {
  const text = context.words.pageOf(page, pages);
  return { kind: 'count', text, of: { what: 'page', page, pages } };
}

/** The buttons to the pages before and after; no block where there is one page. */
export function pageBlocks({ page, pages }: Omit<Page<unknown>, 'items'>, context: CommandContext): Block[] {
  if (pages === 1) return [];
  const { words: w, invocation } = context;
  const turn = (to: number): Invocation => ({ ...invocation, options: { ...invocation.options, page: String(to) } });
  const previous: Action[] = page > 1 ? [{ kind: 'button', label: w.previous, invocation: turn(page - 1) }] : [];
  const next: Action[] = page < pages ? [{ kind: 'button', label: w.next, invocation: turn(page + 1) }] : [];
  return [{ kind: 'actions', actions: [...previous, ...next] }];
}
