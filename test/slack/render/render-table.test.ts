import { describe, expect, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import { renderTable } from '../../../src/slack/render/render-table.ts';
import { typed } from '../support/plain-views.ts';
import { textsOfBlocks } from '../support/texts-of-blocks.ts';

type Rows = Phrase[][];
const render = (columns: Phrase[], rows: Rows) => renderTable(columns, rows, { prefix: '' }).map(({ block }) => block);
const rowsOf = (count: number, length = 1): Rows => Array.from({ length: count }, () => [typed('x'.repeat(length))]);
/** How many rows and columns each table has; other blocks by their type. */
const shapes = (blocks: ReturnType<typeof render>) =>
  blocks.map((block) => (block.type === 'table' ? [block.rows.length, block.rows[0]?.length] : block.type));

describe('the rows of a table', () => {
  test('are a hundred with the headings, and go on in further tables under the same headings', () => {
    expect(shapes(render([typed('h')], rowsOf(99)))).toEqual([[100, 1]]);
    const blocks = render([typed('h')], rowsOf(199));
    expect(shapes(blocks)).toEqual([
      [100, 1],
      [100, 1],
      [2, 1],
    ]);
    expect(blocks.map((block) => textsOfBlocks(block)[0])).toEqual(['h', 'h', 'h']);
  });

  test('are a hundred where there are no headings', () => {
    expect(shapes(render([[]], rowsOf(100)))).toEqual([[100, 1]]);
    expect(shapes(render([[]], rowsOf(101)))).toEqual([
      [100, 1],
      [1, 1],
    ]);
  });

  test('hold 6,000 characters with the headings', () => {
    expect(shapes(render([typed('h'.repeat(1_000))], rowsOf(5, 1_000)))).toEqual([[6, 1]]);
    expect(shapes(render([typed('h'.repeat(1_001))], rowsOf(5, 1_000)))).toEqual([
      [5, 1],
      [2, 1],
    ]);
  });

  test('become lists where one is too long for any table, and stay in order', () => {
    const rows = [[typed('a')], [typed('b'.repeat(5_001))], [typed('c')]];
    const blocks = render([typed('h'.repeat(1_000))], rows);
    expect(
      textsOfBlocks(blocks)
        .join('')
        .replaceAll(/([hb])\1+/g, '$1'),
    ).toBe('hah: bhc');
    expect(render([typed('h'.repeat(1_000))], rowsOf(1, 5_000)).map(({ type }) => type)).toEqual(['table']);
    const tooLong = render([typed('h'.repeat(1_000))], rowsOf(1, 5_001));
    expect(tooLong.every(({ type }) => type === 'rich_text')).toBe(true);
    expect(textsOfBlocks(tooLong).join('')).toBe(`${'h'.repeat(1_000)}: ${'x'.repeat(5_001)}`);
  });
});

describe('the columns of a table', () => {
  const columns = (count: number) => Array.from({ length: count }, (_, index) => typed(`h${index}`));

  test('are three; a wider table is a list of its rows, each cell after the name of its column', () => {
    expect(shapes(render(columns(3), [columns(3)]))).toEqual([[2, 3]]);
    const blocks = render(columns(4), [[typed('a'), typed('b'), [], typed('d')]]);
    expect(shapes(blocks)).toEqual(['rich_text']);
    expect(textsOfBlocks(blocks)).toEqual(['h0: a', 'h1: b', 'h2: –', 'h3: d']);
  });

  test('are as many as the longest row has, and no cell is empty', () => {
    const blocks = render([typed('h')], [[typed('a'), typed('b')], []]);
    expect(shapes(blocks)).toEqual([[3, 2]]);
    expect(textsOfBlocks(blocks)).toEqual(['h', '–', 'a', 'b', '–', '–']);
  });

  test('wrap their text', () => {
    expect(render(columns(2), [columns(2)])).toMatchObject([
      { column_settings: [{ is_wrapped: true }, { is_wrapped: true }] },
    ]);
  });
});

describe('headings', () => {
  test('stand above lists where they are too long for a table', () => {
    expect(shapes(render([typed('h'.repeat(3_000))], rowsOf(1)))).toEqual([[2, 1]]);
    const blocks = render([typed('h'.repeat(3_001))], rowsOf(2));
    expect(blocks.every(({ type }) => type === 'rich_text')).toBe(true);
    expect(textsOfBlocks(blocks).join('')).toBe(`${'h'.repeat(3_001)}xx`);
  });

  test('stand alone where there are no rows', () => {
    expect(textsOfBlocks(render([typed('a'), typed('b')], []))).toEqual(['a', 'b']);
    expect(render([], [])).toEqual([]);
  });
});

describe('a cell', () => {
  const cellOf = (phrase: Phrase) => {
    const [block] = render([[]], [[phrase]]);
    return block?.type === 'table' ? block.rows[0]?.[0] : undefined;
  };

  test('is plain where its text is, and rich where it has a style', () => {
    expect(cellOf(typed('a'))).toEqual({ type: 'raw_text', text: 'a' });
    expect(cellOf([{ kind: 'words', text: 'a', style: 'strong' }])).toMatchObject({ type: 'rich_text' });
  });

  test('is rich where its text is too long for plain text', () => {
    expect(cellOf(typed('x'.repeat(3_000)))).toMatchObject({ type: 'raw_text' });
    expect(cellOf(typed('x'.repeat(3_001)))).toMatchObject({ type: 'rich_text' });
  });
});
