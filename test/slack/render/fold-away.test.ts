import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/message/view.ts';
import { foldAway } from '../../../src/slack/render/fold-away.ts';
import { renderView } from '../../../src/slack/render/render-view.ts';
import { problemsOf } from '../support/check-blocks.ts';
import { typed, viewOf } from '../support/plain-views.ts';
import { textsOfBlocks } from '../support/texts-of-blocks.ts';

const proof: Block = { kind: 'heading', text: typed('Proof'), folds: true };
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: typed(text) });
const entry: Block = {
  kind: 'entry',
  text: typed('one'),
  lines: [typed('a'), typed('b')],
  small: [typed('s'), typed('t')],
};
const button = { kind: 'button' as const, label: typed('go'), invocation: { command: 'claims', options: {} } };

describe('what folds', () => {
  test('is what stands below its heading, up to the next heading or the controls', () => {
    const next: Block = { kind: 'heading', text: typed('Next') };
    expect(foldAway([proof, paragraph('a'), paragraph('b'), next, paragraph('c')])?.count).toBe(3);
    expect(foldAway([proof, paragraph('a'), { kind: 'actions', actions: [button] }])?.count).toBe(2);
    expect(foldAway([next, paragraph('a')])).toBeNull();
    expect(foldAway([paragraph('a'), proof])).toBeNull();
  });

  test('is closed, with small print that stays small', () => {
    expect(foldAway([proof, entry, paragraph('end')])?.container).toEqual({
      type: 'container',
      title: { type: 'plain_text', text: 'Proof', emoji: false },
      is_collapsible: true,
      default_collapsed: true,
      child_blocks: [
        { type: 'section', text: { type: 'plain_text', text: 'one\n• a\n• b', emoji: false }, expand: true },
        { type: 'context', elements: [{ type: 'plain_text', text: 's\nt', emoji: false }] },
        { type: 'section', text: { type: 'plain_text', text: 'end', emoji: false }, expand: true },
      ],
    });
  });

  test('holds everything, in at most ten blocks', () => {
    const blocks: Block[] = [
      proof,
      ...Array.from({ length: 8 }, () => entry),
      { kind: 'list', items: [{ text: typed('item'), details: [typed('detail')] }] },
      { kind: 'facts', facts: [{ label: typed('label'), value: typed('value') }] },
      { kind: 'table', columns: [typed('A'), typed('B')], rows: [[typed('c1'), typed('c2')]] },
      { kind: 'notice', tone: 'warning', text: typed('careful') },
      { kind: 'small', text: typed('small') },
    ];
    const [message] = renderView(viewOf(blocks), { prefix: '', rich: true });
    expect(message?.blocks.map(({ type }) => type)).toEqual(['container']);
    expect(problemsOf(message ?? { text: '', blocks: [] })).toEqual([]);
    const text = textsOfBlocks(message?.blocks).join(' ');
    for (const piece of ['item', 'detail', 'label: value', 'A: c1', 'B: c2', '⚠️ careful', 'small'])
      expect(text).toContain(piece);
    expect(text.match(/• a/g)).toHaveLength(8);
  });

  test.each<[string, Block]>([
    [
      'an address',
      {
        kind: 'paragraph',
        text: [{ kind: 'link', text: 'a', url: 'https://a.example', of: { record: 'source', id: 's', field: 'url' } }],
      },
    ],
    ['a line to type', { kind: 'paragraph', text: [{ kind: 'example', text: '/claims' }] }],
    ['a quote', { kind: 'quote', text: typed('q') }],
    ['more than a message has room for', paragraph('x'.repeat(9_000))],
    ['a text that one section cannot hold', paragraph('x'.repeat(3_001))],
  ])('is left plain where it holds %s', (_, block) => {
    expect(foldAway([proof, block])).toBeNull();
    const view = viewOf([proof, block]);
    expect(renderView(view, { prefix: '', rich: true })).toEqual(renderView(view));
  });

  test('is a heading like any other in the plain form', () => {
    const [plain] = renderView(viewOf([proof, entry]));
    expect(plain?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text', 'context']);
  });
});

describe('a data table', () => {
  const table = (rows: number, columns = 2): Block => ({
    kind: 'table',
    columns: Array.from({ length: columns }, (_, column) => typed(`h${column}`)),
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => typed('x'))),
  });
  const rich = (blocks: readonly Block[]) => renderView(viewOf(blocks, typed('Title')), { prefix: '', rich: true });
  const typesOf = (blocks: readonly Block[]) =>
    rich(blocks).flatMap((message) => message.blocks.map(({ type }) => type));

  test('shows a table in the rich form, under the name of what it stands below', () => {
    const [message] = rich([{ kind: 'heading', text: typed('Sources') }, table(2)]);
    expect(message?.blocks.at(-1)).toMatchObject({ type: 'data_table', caption: 'Sources' });
    expect(rich([table(2)])[0]?.blocks.at(-1)).toMatchObject({ caption: 'Title' });
    expect(problemsOf(message ?? { text: '', blocks: [] })).toEqual([]);
  });

  test('takes a hundred rows with the headings, and many columns', () => {
    expect(typesOf([table(99, 8)])).toEqual(['header', 'data_table']);
    expect(typesOf([table(100)])).not.toContain('data_table');
  });

  test('is one in a message', () => {
    expect(rich([table(1), table(1)]).map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['header', 'data_table'],
      ['data_table'],
    ]);
  });
});
