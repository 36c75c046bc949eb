import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Block, View } from '../../core/message/view.ts';
import type { DiscordWords } from '../words.ts';

/** A private answer with a button that asks the same in public. */
export function withShare(view: View, { command, options }: Invocation, words: DiscordWords): View {
  const invocation = { command, options: { ...options, public: 'yes' } };
  return withBlocks(view, [{ kind: 'actions', actions: [{ kind: 'button', label: words.share, invocation }] }]);
}

/** A shared answer with the name of who shared it. */
export function withSharer(view: View, name: string, words: DiscordWords): View {
  return name === '' ? view : withBlocks(view, [line(words.sharedBy([{ kind: 'typed', text: name }]))]);
}

/** An answer with a note that it stayed private, and why. */
export function withNote(view: View, note: Phrase): View {
  return withBlocks(view, [{ kind: 'notice', tone: 'info', text: note }]);
}

/** A view that only says what went wrong. */
export function errorView(text: Phrase): View {
  return { title: [], blocks: [{ kind: 'notice', tone: 'error', text }], footer: [] };
}

function line(text: Phrase): Block {
  return { kind: 'paragraph', text };
}

function withBlocks(view: View, blocks: readonly Block[]): View {
  return { ...view, blocks: [...view.blocks, ...blocks] };
}
