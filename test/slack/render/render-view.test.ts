import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten, type Phrase, textOf } from '../../../src/core/message/inline.ts';
import type { Invocation } from '../../../src/core/message/invocation.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import { say } from '../../../src/core/message/phrase.ts';
import { phrasesOf } from '../../../src/core/message/phrases-of.ts';
import { showHidden } from '../../../src/core/message/show-hidden.ts';
import type { View } from '../../../src/core/message/view.ts';
import { decodeInvocation } from '../../../src/slack/render/encode-invocation.ts';
import { renderView } from '../../../src/slack/render/render-view.ts';
import { anyView } from '../../local/support/any-view.ts';
import { everyBlock } from '../../local/support/every-block.ts';
import { bigView, longView } from '../support/big-view.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { textsOfBlocks, valuesOfBlocks } from '../support/texts-of-blocks.ts';

/** What arrives, without the white space that a break may fall into. */
function arrived(view: View): string {
  return renderView(view)
    .flatMap(({ blocks }) => textsOfBlocks(blocks))
    .join('')
    .replace(/\s+/gu, '');
}

/** Every text that must arrive as it is, however long. */
function textsOf(view: View): string[] {
  const texts = phrasesOf(view).flatMap((phrase) =>
    flatten(phrase).flatMap((inline) => (inline.kind === 'link' ? [inline.text, inline.url] : [inline.text])),
  );
  return texts.map((text) => showHidden(text));
}

function lostOf(view: View): string[] {
  const all = arrived(view);
  const words = new Set(all.match(/w\d+/g));
  return textsOf(view).filter((text) => !words.has(text) && !all.includes(text.replace(/\s+/gu, '')));
}

function invocationsOf(view: View): Invocation[] {
  return view.blocks.flatMap((block) =>
    block.kind !== 'actions'
      ? []
      : block.actions.flatMap((action) =>
          action.kind === 'button' ? [action.invocation] : action.options.map((option) => option.invocation),
        ),
  );
}

interface Choice {
  label: Phrase;
  invocation: Invocation;
}

describe('views far over every limit', () => {
  test('every word arrives, and every limit holds', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(bigView, (view) => {
        expect(lostOf(view)).toEqual([]);
        expect(renderView(view).flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('very many blocks', () => {
    fc.assert(
      fc.property(longView, (view) => {
        expect(lostOf(view)).toEqual([]);
        expect(renderView(view).flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('every action can still be taken: by a button, an option, or a line to type', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(bigView, (view) => {
        const messages = renderView(view);
        const carried = new Set(
          messages
            .flatMap(({ blocks }) => valuesOfBlocks(blocks))
            .map((value) => JSON.stringify(decodeInvocation(value))),
        );
        const texts = arrived(view);
        const lost = invocationsOf(view).filter(
          (invocation) =>
            !carried.has(JSON.stringify(invocation)) &&
            !texts.includes(showHidden(writeInvocation(invocation)).replace(/\s+/gu, '')),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('any view at all', () => {
  test('every word arrives, and every limit holds', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(lostOf(view)).toEqual([]);
        const messages = renderView(view);
        const isEmpty =
          phrasesOf(view).every((phrase) => textOf(phrase) === '') &&
          view.blocks.every(({ kind }) => kind !== 'divider' && kind !== 'actions' && kind !== 'table');
        if (!isEmpty) expect(messages.flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is rendered the same each time', () => {
    fc.assert(
      fc.property(anyView, (view) => void expect(renderView(view)).toEqual(renderView(view))),
      { numRuns: 100 },
    );
  });
});

describe('a view', () => {
  test('of every kind of block fits into one message', () => {
    const messages = renderView(everyBlock);
    expect(messages).toHaveLength(1);
    expect(messages.flatMap(problemsOf)).toEqual([]);
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
