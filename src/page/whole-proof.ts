import { roomFor } from '../core/answers/room-for.ts';
import type { Phrase } from '../core/message/inline.ts';
import type { Invocation } from '../core/message/invocation.ts';
import { fits, sizeOfView } from '../core/message/measure.ts';
import type { Action, Block, View } from '../core/message/view.ts';
import { timesOfMessage } from './run-page.ts';
import type { Ask } from './with-picture.ts';

/** In a chat the claims, the pairs and what changed on the way are pages of their own; more pages are a long list. */
const mostJoined = 6;

/**
 * The answer to an invocation. A proof that has several pages is joined to one, where a page has room for it. Whoever
 * asks for a certain page gets that.
 */
export async function askWholeProof(invocation: Invocation, ask: Ask): Promise<View> {
  const first = await ask(invocation);
  const { command, options } = invocation;
  const count = countOf(first.footer);
  if (command !== 'differences' || options.show !== 'proof' || options.page !== undefined || count === null)
    return first;
  const views = [first];
  for (let { pages } = count, page = 2; page <= pages; page += 1) {
    if (pages > mostJoined) return first;
    const view = await ask({ command, options: { ...options, page: String(page) } });
    views.push(view);
    // what changed on the way is not counted: only the last page knows that it is the last
    pages = countOf(view.footer)?.pages ?? pages;
  }
  const joined = { ...first, blocks: joinBlocks(views), footer: first.footer.slice(count.end) };
  return fits(sizeOfView(joined), roomFor('proof', { roomTimes: timesOfMessage })) ? joined : first;
}

/** How many pages small print says that there are, and where what follows it begins; null where there is one. */
function countOf(footer: Phrase): { pages: number; end: number } | null {
  const at = footer.findIndex((inline) => inline.kind === 'count' && inline.of.what === 'page');
  const count = footer[at];
  if (count?.kind !== 'count' || count.of.what !== 'page') return null;
  // behind it stands what parts it from the rest
  return { pages: count.of.pages, end: at + 2 };
}

/** What stands on all pages once, then what is on each, and the controls of the first, of which none turns pages. */
function joinBlocks(views: readonly View[]): Block[] {
  const texts = views.map(({ blocks }) => blocks.filter(({ kind }) => kind !== 'actions'));
  const [first = [], ...others] = texts;
  const differs = first.findIndex((block, index) => others.some((blocks) => !isSame(blocks[index], block)));
  const shared = differs === -1 ? first.length : differs;
  const actions = (views[0]?.blocks ?? []).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  return [
    ...first,
    ...others.flatMap((blocks) => blocks.slice(shared)),
    { kind: 'actions', actions: actions.filter((action) => !turnsPages(action)) },
  ];
}

function isSame(a: Block | undefined, b: Block): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function turnsPages(action: Action): boolean {
  return action.kind === 'button' && action.invocation.options.page !== undefined;
}
