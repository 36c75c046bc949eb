import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Block, View } from '../../../src/core/message/view.ts';

export function typed(text: string): Phrase {
  return [{ kind: 'typed', text }];
}

export function viewOf(blocks: readonly Block[], title: Phrase = []): View {
  return { title, blocks, footer: [] };
}

/** A view of so many paragraphs of the same length, each of which is a block of its own. */
export function paragraphs(count: number, length: number, title: Phrase = []): View {
  return viewOf(
    Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text: typed('x'.repeat(length)) })),
    title,
  );
}
