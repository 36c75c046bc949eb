import type { View } from '../../../src/core/message/view.ts';

/** An answer about a text that tells something of the story, and gives the text back. It is as long as the text. */
export function checkView(text: string): View {
  const claim = {
    kind: 'name' as const,
    text: 'Houses',
    of: { record: 'claim' as const, id: 'c', field: 'statement' },
  };
  return {
    title: [{ kind: 'words', text: 'Checked' }],
    blocks: [
      { kind: 'paragraph', text: [claim] },
      { kind: 'paragraph', text: [{ kind: 'typed', text }] },
    ],
    footer: [{ kind: 'words', text: 'The end' }],
  };
}
