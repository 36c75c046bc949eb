import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline, Phrase } from '../../../src/core/message/inline.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { View } from '../../../src/core/message/view.ts';
import { answerMessages } from '../../../src/discord/receive/answer-messages.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { attacks } from '../../support/attacks.ts';
import { press } from '../stand-in/interactions.ts';
import { type Live, readMarkdown } from '../support/read-markdown.ts';
import { readMessages } from '../support/read-messages.ts';
import { words } from '../support/view-of.ts';

const payload = fc.oneof(
  fc.constantFrom(...attacks),
  fc
    .array(fc.constantFrom(...attacks, ' ', 'a', '1', '.', ':', '/', '\n'), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'*_`~|<>@#[]():\\-+.>!&/ta1 \n'), minLength: 1, maxLength: 24 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 24 }),
);
const of = { record: 'source', id: 'river-post', field: 'title' } as const;

/** A text in every kind of inline that can hold it. */
function inlines(text: string): Inline[] {
  const name = { kind: 'name', text, of } as const;
  const content = [
    { kind: 'statement', text, of: 'c' },
    { kind: 'quote', text, of: 'c' },
    { kind: 'figure', text, of: 'c' },
    { kind: 'arithmetic', text, op: 'sum', terms: ['c'] },
  ] as const;
  return [
    name,
    { ...name, style: 'strong' },
    { ...name, style: 'emphasis' },
    { kind: 'words', text },
    { kind: 'words', text, style: 'strong' },
    { kind: 'typed', text },
    { kind: 'example', text },
    { kind: 'date', text, of },
    { kind: 'count', text, of: { what: 'claims', ids: [] } },
    { kind: 'width', text, of: { policy: 'about' } },
    { kind: 'link', text, url: text.startsWith('http') ? '' : text, of },
    ...content.map(
      (each): Inline => ({ kind: 'said', speaker: [name], order: 'content-first', joint: text, content: [each] }),
    ),
  ];
}

/** A view that holds a text in every kind of inline, in every place of every kind of block. */
function viewWith(text: string, [before, after]: readonly [string, string]): View {
  const all = inlines(text);
  const split: Phrase = [...inlines(before).slice(0, 7), ...inlines(after).slice(0, 7)];
  const pairs: Phrase[] = inlines(before)
    .slice(0, 5)
    .flatMap((first) =>
      inlines(after)
        .slice(0, 5)
        .map((second): Phrase => [first, second]),
    );
  const invocation = { command: 'search', options: { text } };
  return {
    title: all,
    blocks: [
      ...all.flatMap((inline): View['blocks'][number][] => [
        { kind: 'paragraph', text: [inline] },
        { kind: 'quote', text: [inline] },
        { kind: 'heading', text: [inline] },
      ]),
      { kind: 'list', items: all.map((inline) => ({ text: [inline], details: [[inline]] })) },
      { kind: 'list', items: [{ text: all, details: [all] }] },
      { kind: 'list', items: pairs.map((pair) => ({ text: pair, details: [] })) },
      { kind: 'facts', facts: all.map((inline) => ({ label: [inline], value: [inline] })) },
      { kind: 'table', columns: [all], rows: all.map((inline) => [[inline], [inline]]) },
      { kind: 'paragraph', text: split },
      { kind: 'notice', tone: 'error', text: all },
      {
        kind: 'actions',
        actions: [
          { kind: 'button', label: all, invocation },
          { kind: 'select', label: all, options: [{ label: all, invocation }] },
        ],
      },
    ],
    footer: all,
  };
}

/** How often each kind of live thing occurs. */
function census(live: readonly Live[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of live) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/**
 * Kinds that the renderer itself writes: the looks may be fewer than with harmless text, the marks of lines only follow
 * the lines.
 */
const written = { looks: ['strong', 'emphasis', 'code'], marks: ['heading', 'subtext', 'block-quote', 'list'] };

describe('what sources and people write', () => {
  test('is never live on Discord, in any place, for 5,000 payloads', () => {
    // Spaces keep looks apart, so that none of them is left out.
    const harmless = census(readMessages(renderView(viewWith(' w ', [' w ', ' w ']), words)).live);
    fc.assert(
      fc.property(payload, fc.nat(), (text, at) => {
        const cut = at % (text.length + 1);
        const { live, labels, visible } = readMessages(
          renderView(viewWith(text, [text.slice(0, cut), text.slice(cut)]), words),
        );
        const found = census(live);
        const foreign = Object.keys(found).filter((kind) => ![...written.looks, ...written.marks].includes(kind));
        expect(foreign).toEqual([]);
        for (const look of written.looks) expect(found[look] ?? 0).toBeLessThanOrEqual(harmless[look] ?? 0);
        const marks = live.filter((each) => written.marks.includes(each.kind));
        expect(marks.filter(({ text: mark }) => !/^(##|###|-#|>|-)$/.test(mark))).toEqual([]);
        expect(found.heading ?? 0).toBeLessThanOrEqual(harmless.heading ?? 0);
        expect([visible, ...labels].join('')).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\p{Bidi_Control}|\u200B|\uFEFF|\u3164/u,
        );
      }),
      { numRuns: 5_000 },
    );
  });

  test('is shown letter for letter', () => {
    fc.assert(
      fc.property(payload, (text) => {
        const [message] = renderView(
          { title: [], blocks: [{ kind: 'paragraph', text: [{ kind: 'typed', text }] }], footer: [] },
          words,
        );
        const [child] = message?.components[0].components ?? [];
        const { visible, live } = readMarkdown(child !== undefined && 'content' in child ? child.content : '');
        expect(live).toEqual([]);
        if (showHidden(text).trim() !== '') expect(visible).toBe(showHidden(text));
      }),
      { numRuns: 5_000 },
    );
  });

  test('a hostile user name shares without harm', () => {
    const view: View = { title: [], blocks: [], footer: [] };
    const invocation = { command: 'claims', options: {} };
    fc.assert(
      fc.property(payload, (name) => {
        const interaction = press('0claims', { ephemeral: true, name }) as never;
        const options = { interaction, invocation, startAt: 0, placement: 'public', permission: 'yes' } as const;
        const { messages } = answerMessages(view, options, { words, changes: () => false });
        expect(readMessages(messages).live.filter(({ kind }) => kind !== 'subtext')).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the reader that judges', () => {
  test.each(
    attacks.filter(
      (attack) =>
        /[@<:[#>|`*_~]|^\s*(?:[-+]|1)/u.test(attack) && !/^[\\`*_|]+$|^\\|^discord|^ {2}-|`js\n/u.test(attack),
    ),
  )('sees %j as live', (attack) => {
    expect(readMarkdown(attack).live).not.toEqual([]);
  });
});
