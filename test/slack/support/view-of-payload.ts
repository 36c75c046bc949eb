import type { ClaimInline, NameInline, Phrase } from '../../../src/core/message/inline.ts';
import type { View } from '../../../src/core/message/view.ts';
import { aPicture } from '../../support/a-picture.ts';

/** A view in which a text stands as every kind of inline, in every place that holds text. */
export function viewOfPayload(text: string): View {
  const name: NameInline = { kind: 'name', text, of: { record: 'actor', id: 'a', field: 'name' } };
  const claims: ClaimInline[] = [
    { kind: 'statement', text, of: 'c' },
    { kind: 'quote', text, of: 'c' },
    { kind: 'figure', text, of: 'c' },
    { kind: 'arithmetic', text, op: 'sum', terms: ['c'] },
  ];
  const all: Phrase = [
    { kind: 'words', text },
    { kind: 'words', text, style: 'strong' },
    { kind: 'words', text, style: 'emphasis' },
    name,
    { kind: 'date', text, of: 'now' },
    { kind: 'count', text, of: { what: 'claims', ids: [] } },
    { kind: 'width', text, of: { policy: 'about' } },
    { kind: 'typed', text },
    { kind: 'example', text },
    { kind: 'link', text, url: text, of: name.of },
    { kind: 'link', text, url: `https://x.example/${text}`, of: name.of },
    { kind: 'link', text, url: 'https://x.example/', of: name.of },
    { kind: 'said', speaker: [name], order: 'content-first', joint: text, content: claims },
  ];
  const each: Phrase = [{ kind: 'typed', text }];
  const invocation = { command: text, options: { [text]: text } };
  return {
    title: each,
    blocks: [
      { kind: 'heading', text: all },
      { kind: 'paragraph', text: all },
      { kind: 'list', items: [{ text: all, details: [all] }] },
      { kind: 'quote', text: all },
      { kind: 'facts', facts: [{ label: all, value: all }] },
      { kind: 'table', columns: [all, each], rows: [[all, each], [each]] },
      { kind: 'divider' },
      { kind: 'picture', picture: aPicture, alt: all },
      {
        kind: 'actions',
        actions: [
          { kind: 'button', label: each, invocation },
          { kind: 'button', label: all, invocation },
          {
            kind: 'select',
            label: each,
            options: [
              { label: each, invocation },
              { label: all, invocation: { command: 'claims', options: { text } } },
            ],
          },
        ],
      },
      { kind: 'notice', tone: 'warning', text: all },
    ],
    footer: each,
  };
}
