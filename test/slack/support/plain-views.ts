import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Block, View } from '../../../src/core/message/view.ts';

export function typed(text: string): Phrase {
  return [{ kind: 'typed', text }];
}

/** A text that tells something of a story, without a look of its own. */
export function told(text: string): Phrase {
  return [{ kind: 'name', text, of: { record: 'claim', id: 'c', field: 'statement' } }];
}

export function viewOf(blocks: readonly Block[], title: Phrase = []): View {
  return { title, blocks, footer: [] };
}

/** A view of so many paragraphs of the same length that tell of a story, each of which is a block of its own. */
export function paragraphs(count: number, length: number, title: Phrase = []): View {
  return viewOf(
    Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text: told('x'.repeat(length)) })),
    title,
  );
}
