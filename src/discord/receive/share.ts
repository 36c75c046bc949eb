import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Block, View } from '../../core/message/view.ts';
import type { DiscordWords } from '../words.ts';
import { sharedInvocation } from './platform-options.ts';

/** A private answer with a button that asks the same in public. */
export function withShareButton(view: View, invocation: Invocation, words: DiscordWords): View {
  const button = { kind: 'button', label: words.share, invocation: sharedInvocation(invocation) } as const;
  return withBlock(view, { kind: 'actions', actions: [button] });
}

/** A shared answer with the name of the person who shared it. */
export function withSharer(view: View, name: string, words: DiscordWords): View {
  if (name === '') return view;
  return withBlock(view, { kind: 'paragraph', text: words.sharedBy([{ kind: 'typed', text: name }]) });
}

/** An answer with a note that says why it stayed private, or why the bot cannot post. */
export function withNote(view: View, note: Phrase): View {
  return withBlock(view, { kind: 'notice', tone: 'info', text: note });
}

function withBlock(view: View, block: Block): View {
  return { ...view, blocks: [...view.blocks, block] };
}
