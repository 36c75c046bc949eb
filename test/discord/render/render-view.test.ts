import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import { say } from '../../../src/core/message/phrase.ts';
import type { View } from '../../../src/core/message/view.ts';
import type { DiscordMessage } from '../../../src/discord/render/discord-message.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { checkRendered } from '../support/check-rendered.ts';
import { largeView, someView } from '../support/large-views.ts';
import { readMessages } from '../support/read-messages.ts';
import { textsOfView, wordsOf } from '../support/texts-of-view.ts';
import { viewOf, words } from '../support/view-of.ts';

function lostWords(view: View, messages: readonly DiscordMessage[]): string[] {
  const { visible } = readMessages(messages);
  return textsOfView(view)
    .flatMap(wordsOf)
    .filter((word) => !visible.includes(word));
}

describe('any view on Discord', () => {
  test('every word of it arrives', () => {
    fc.assert(
      fc.property(someView, (view) => {
        expect(lostWords(view, renderView(view, words))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every limit holds, and the SDK agrees', () => {
    fc.assert(
      fc.property(largeView, (view) => {
        expect(renderView(view, words).flatMap(checkRendered)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(someView, (view) => {
        expect(renderView(view, words).flatMap(checkRendered)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every word of texts that fill many messages arrives once, in every place', () => {
    let last = 0;
    const many = (count: number): Phrase => {
      const text = Array.from({ length: count }, () => `w${String(last++).padStart(6, '0')}`).join(' ');
      return [{ kind: 'typed', text }];
    };
    const option = () => ({ label: many(30), invocation: { command: 'claims', options: { text: 'x'.repeat(400) } } });
    const view: View = {
      title: many(1_500),
      blocks: [
        { kind: 'heading', text: many(1_500) },
        { kind: 'paragraph', text: [...many(1_500), { kind: 'words', text: ' ', style: 'strong' }, ...many(1_500)] },
        { kind: 'quote', text: many(1_500) },
        {
          kind: 'list',
          items: [
            { text: many(1_500), details: [many(1_500), many(10)] },
            ...Array.from({ length: 300 }, () => ({ text: many(4), details: [many(4)] })),
          ],
        },
        {
          kind: 'facts',
          facts: [
            { label: many(1_500), value: many(1_500) },
            ...Array.from({ length: 100 }, () => ({ label: many(2), value: many(40) })),
          ],
        },
        {
          kind: 'table',
          columns: [many(2), many(2), many(2)],
          rows: Array.from({ length: 60 }, () => [many(3), many(300), many(2)]),
        },
        { kind: 'notice', tone: 'warning', text: many(1_500) },
        {
          kind: 'actions',
          actions: [
            { kind: 'button', ...option() },
            { kind: 'select', label: many(400), options: Array.from({ length: 60 }, option) },
          ],
        },
        {
          kind: 'actions',
          actions: [
            {
              kind: 'select',
              label: many(3),
              options: Array.from({ length: 60 }, () => ({
                ...option(),
                invocation: { command: 'help', options: {} },
              })),
            },
          ],
        },
      ],
      footer: many(1_500),
    };
    const messages = renderView(view, words);
    const seen = new Set(readMessages(messages).visible.match(/w\d{6}/g));
    expect(seen.size).toBe(last);
    expect(messages.length).toBeGreaterThan(40);
    expect(messages.flatMap(checkRendered)).toEqual([]);
  });

  test('the same view gives the same bytes', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const [first, second] = [renderView(view, words), renderView(view, words)].map((messages) =>
          JSON.stringify(messages),
        );
        expect(first).toBe(second);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a view on Discord', () => {
  test.each(['claims', 'differences', 'timeline', 'sources', 'help', 'about', 'digest', 'dossier'])(
    '/%s arrives whole and within the limits',
    (command) => {
      const view = viewOf({ command, options: {} });
      const messages = renderView(view, words);
      expect(messages.flatMap(checkRendered)).toEqual([]);
      expect(lostWords(view, messages)).toEqual([]);
    },
  );

  test('a view without anything is still a message', () => {
    expect(renderView({ title: [], blocks: [], footer: [] }, words).flatMap(checkRendered)).toEqual([]);
  });

  test('no message ends in a heading', () => {
    const blocks = Array.from({ length: 60 }, (_, index) => [
      { kind: 'heading' as const, text: say`Heading` },
      { kind: 'paragraph' as const, text: [{ kind: 'typed' as const, text: `${index} ${'word '.repeat(40)}` }] },
    ]).flat();
    const messages = renderView({ title: say`Title`, blocks, footer: [] }, words);
    expect(messages.length).toBeGreaterThan(1);
    for (const { components } of messages) {
      const last = components[0].components.at(-1);
      expect(last).toMatchObject({ content: expect.stringMatching(/^### Heading\n\d+/) });
    }
  });

  test('only http and https are links, and they show where they lead', () => {
    const of = { record: 'source', id: 'a', field: 'url' } as const;
    const links = [
      'https://a.example/b_c*d',
      'javascript:alert(1)',
      'discord://x',
      'http://[bad',
      'https://a.example/x y>z',
    ].map((url) => ({ kind: 'link' as const, text: 'here', url, of }));
    const { live } = readMessages(
      renderView({ title: [], blocks: links.map((link) => ({ kind: 'paragraph', text: [link] })), footer: [] }, words),
    );
    expect(live).toEqual([
      { kind: 'auto-link', text: '<https://a.example/b_c%2Ad>' },
      { kind: 'auto-link', text: '<https://a.example/x%20y%3Ez>' },
    ]);
  });
});
