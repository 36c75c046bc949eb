import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import { say } from '../../../src/core/message/phrase.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { View } from '../../../src/core/message/view.ts';
import { decodeInvocation } from '../../../src/slack/render/encode-invocation.ts';
import { renderView } from '../../../src/slack/render/render-view.ts';
import { everyBlock } from '../../local/support/every-block.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { typed } from '../support/plain-views.ts';
import { textsOfBlocks, valuesOfBlocks } from '../support/texts-of-blocks.ts';

/** What arrives, without the white space that a break may fall into. */
function arrived(view: View): string {
  return renderView(view)
    .flatMap(({ blocks }) => textsOfBlocks(blocks))
    .join('')
    .replace(/\s+/gu, '');
}

interface Choice {
  label: Phrase;
  invocation: Invocation;
}

describe('a view', () => {
  test('of every kind of block fits into one message', () => {
    const messages = renderView(everyBlock);
    expect(messages).toHaveLength(1);
    expect(messages.flatMap(problemsOf)).toEqual([]);
  });

  test('is announced by its news where it has some, escaped and shortened', () => {
    const view = { title: typed('Title'), blocks: [], footer: [] };
    expect(renderView(view)[0]?.text).toBe('Title');
    expect(renderView({ ...view, news: typed('<!here> 200 → 120') })[0]?.text).toBe('&lt;!here&gt; 200 → 120');
    expect(renderView({ ...view, news: typed('x'.repeat(300)) })[0]?.text).toBe(`${'x'.repeat(199)}…`);
  });

  test('shows an entry as its text, its bullets, and its small print in one block', () => {
    const example = [{ kind: 'example' as const, text: '/claims' }];
    const entry = { kind: 'entry' as const, text: typed('e'), lines: [typed('l')], small: [typed('s'), typed('t')] };
    const [message] = renderView({ title: [], blocks: [entry], footer: [] });
    expect(message?.blocks).toMatchObject([
      { type: 'rich_text', elements: [{ type: 'rich_text_section' }, { type: 'rich_text_list' }] },
      { type: 'context', elements: [{ text: 's\nt' }] },
    ]);
    const [other] = renderView({
      title: [],
      blocks: [{ ...entry, small: [typed('s'), example, typed('t')] }],
      footer: [],
    });
    expect(other?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'context', 'rich_text', 'context']);
  });

  test('never parts an entry from its small print, nor a title from its entry', () => {
    const entry = { kind: 'entry' as const, text: typed('e'), lines: [], small: [typed('s')] };
    const heading = { kind: 'heading' as const, text: typed('h') };
    for (let before = 40; before < 48; before += 1) {
      const filler = Array.from({ length: before }, () => ({ kind: 'divider' as const }));
      const messages = renderView({ title: [], blocks: [...filler, heading, heading, entry], footer: typed('end') });
      const tail = messages.flatMap(({ blocks }, index) =>
        blocks.filter(({ type }) => type !== 'divider').map(() => index),
      );
      expect([before, new Set(tail).size]).toEqual([before, 1]);
    }
  });

  test('that is empty is no message', () => {
    expect(renderView({ title: [], blocks: [], footer: [] })).toEqual([]);
  });

  test('shows lines to type with the prefix', () => {
    const [message] = renderView(
      { title: [], blocks: [{ kind: 'paragraph', text: [{ kind: 'example', text: '/claims page:2' }] }], footer: [] },
      { prefix: 'px-' },
    );
    expect(textsOfBlocks(message?.blocks)).toEqual(['/px-claims page:2']);
  });

  test.each([
    ['options of a select', (options: Choice[]) => [{ kind: 'select' as const, label: say`pick`, options }]],
    ['buttons', (choices: Choice[]) => choices.map((choice) => ({ kind: 'button' as const, ...choice }))],
  ])('with more %s than one block holds shows them in several', (_, actions) => {
    const choices = Array.from({ length: 260 }, (_, index) => ({
      label: [{ kind: 'typed' as const, text: `${index}` }],
      invocation: { command: 'c', options: { o: `${index}` } },
    }));
    const messages = renderView({ title: [], blocks: [{ kind: 'actions', actions: actions(choices) }], footer: [] });
    expect(messages.flatMap(problemsOf)).toEqual([]);
    const carried = messages.flatMap(({ blocks }) => valuesOfBlocks(blocks)).map(decodeInvocation);
    expect(carried).toEqual(choices.map(({ invocation }) => invocation));
  });

  test('has a button for what fits into its value, and a line to type for one character more', () => {
    const button = (length: number): View => {
      const invocation = { command: 'search', options: { text: 'x'.repeat(length - '["search","text",""]'.length) } };
      return {
        title: [],
        blocks: [{ kind: 'actions', actions: [{ kind: 'button', label: say`go`, invocation }] }],
        footer: [],
      };
    };
    const types = (view: View) => renderView(view).flatMap(({ blocks }) => blocks.map(({ type }) => type));
    expect([types(button(2_000)), types(button(2_001))]).toEqual([['actions'], ['rich_text']]);
    expect(arrived(button(2_001))).toContain(`/searchtext:${'x'.repeat(1_981)}`);
  });

  test('keeps a heading with what it heads', () => {
    const filler = Array.from({ length: 46 }, () => ({ kind: 'divider' }) as const);
    const view: View = {
      title: say`title`,
      blocks: [...filler, { kind: 'heading', text: say`heading` }, { kind: 'paragraph', text: say`below` }],
      footer: [],
    };
    expect(renderView(view).map(({ blocks }) => textsOfBlocks(blocks))).toEqual([['title'], ['heading', 'below']]);
  });

  test.each([
    ['a title', 150, (text: string): View => ({ title: typed(text), blocks: [], footer: [] }), 'header'],
    ['a footer', 1_500, (text: string): View => ({ title: [], blocks: [], footer: typed(text) }), 'context'],
  ])('shows %s of at most %i characters in its own block', (_, most, viewWith, type) => {
    const types = (length: number) => renderView(viewWith('x'.repeat(length))).map(({ blocks }) => blocks[0]?.type);
    expect([types(most), types(most + 1)]).toEqual([[type], ['rich_text']]);
  });

  test('shows a title or a footer with a line to type as rich text', () => {
    const example = [{ kind: 'example' as const, text: '/claims' }];
    const [message] = renderView({ title: example, blocks: [], footer: example });
    expect(message?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text']);
  });

  test('has the beginning of what it says first as its notification', () => {
    const text = (view: View) => renderView(view)[0]?.text;
    const title = 'x'.repeat(200);
    expect(text({ title: typed(title), blocks: [], footer: [] })).toBe(title);
    expect(text({ title: typed(`${title}x`), blocks: [], footer: [] })).toBe(`${'x'.repeat(199)}…`);
    expect(text({ title: typed(' '), blocks: [], footer: typed('last') })).toBe('last');
    expect(text({ title: [], blocks: [{ kind: 'divider' }], footer: [] })).toBe('…');
  });

  test('escapes its notification, and shortens only that', () => {
    const title = `<!channel> & ${'x'.repeat(400)}`;
    const [message] = renderView({ title: [{ kind: 'typed', text: title }], blocks: [], footer: [] });
    expect(message?.text).toMatch(/^&lt;!channel&gt; &amp; x+…$/);
    expect(textsOfBlocks(message?.blocks).join('')).toBe(title);
  });

  test.each([
    ['https://x.example/a?b=c', 'link'],
    ['http://x.example', 'link'],
    ['javascript:alert(1)', 'text'],
    ['data:text/html,x', 'text'],
    ['slack://open', 'text'],
    ['https://a|b', 'text'],
    ['https://a>b', 'text'],
    ['https://a b', 'text'],
    ['https://a\u202Eb', 'text'],
    ['mailto:a@b.example', 'text'],
    ['//x.example', 'text'],
  ])('makes a link of plain web addresses only: %s', (url, type) => {
    const link = { kind: 'link', text: 'here', url, of: { record: 'source', id: 'a', field: 'url' } } as const;
    const [message] = renderView({ title: [], blocks: [{ kind: 'paragraph', text: [link] }], footer: [] });
    expect(JSON.stringify(message?.blocks).includes('"type":"link"')).toBe(type === 'link');
    expect(textsOfBlocks(message?.blocks).join('')).toContain(showHidden(url));
  });

  test('a link whose text shows another address shows its own', () => {
    const link = {
      kind: 'link',
      text: 'https://good.example',
      url: 'https://evil.example',
      of: { record: 'source', id: 'a', field: 'url' },
    } as const;
    const [message] = renderView({ title: [], blocks: [{ kind: 'paragraph', text: [link] }], footer: [] });
    expect(textsOfBlocks(message?.blocks)).toEqual([
      'https://good.example ',
      'https://evil.example',
      'https://evil.example',
    ]);
  });
});
