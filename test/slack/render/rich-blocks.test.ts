import { describe, expect, test } from 'vitest';
import { bulletLists, factLists, quotes, richBlocks, sections } from '../../../src/slack/render/rich-blocks.ts';
import { typed } from '../support/plain-views.ts';
import { textsOfBlocks } from '../support/texts-of-blocks.ts';

const options = { prefix: '' };
const long = (length: number) => typed('x'.repeat(length));
/** How many lines each list has, and at which depth. */
const shapes = (lists: ReturnType<typeof bulletLists>) =>
  lists.map((list) => (list.type === 'rich_text_list' ? [list.indent, list.elements.length] : list.type));

describe('rich text blocks', () => {
  test('hold as many elements as their text allows', () => {
    const blocks = (lengths: readonly number[]) =>
      richBlocks(lengths.flatMap((length) => sections(long(length), options))).map(({ block }) =>
        block.type === 'rich_text' ? block.elements.length : 0,
      );
    expect(blocks([1_500, 1_500])).toEqual([2]);
    expect(blocks([1_500, 1_501, 1_499])).toEqual([1, 2]);
    expect(blocks([])).toEqual([]);
  });
});

describe('lists', () => {
  test('have details one level below their items', () => {
    const items = [
      { text: typed('a'), details: [typed('b'), typed('c')] },
      { text: typed('d'), details: [] },
      { text: typed('e'), details: [] },
    ];
    const lists = bulletLists(items, options);
    expect(shapes(lists)).toEqual([
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    expect(textsOfBlocks(lists)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('go on in another list where the text of a block is full', () => {
    const items = (last: number) => [long(1_000), long(1_000), long(last)].map((text) => ({ text, details: [] }));
    expect(shapes(bulletLists(items(1_000), options))).toEqual([[0, 3]]);
    expect(shapes(bulletLists(items(1_001), options))).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });
});

describe('facts', () => {
  const fact = (label: string, value: string) =>
    textsOfBlocks(factLists([{ label: typed(label), value: typed(value) }], options));

  test('are a label in bold, a colon and a value', () => {
    const [list] = factLists([{ label: typed('a'), value: typed('b') }], options);
    expect(list).toMatchObject({
      elements: [
        {
          elements: [
            { text: 'a', style: { bold: true } },
            { type: 'text', text: ': ' },
            { type: 'text', text: 'b' },
          ],
        },
      ],
    });
  });

  test.each([
    ['a', '', ['a']],
    ['', 'b', ['b']],
    ['', '', []],
  ])('have no colon without a label and a value: "%s" and "%s"', (label, value, texts) => {
    expect(fact(label, value)).toEqual(texts);
  });

  test('take two lines where label and value together are too long for one', () => {
    const lines = (length: number) => shapes(factLists([{ label: long(1_000), value: long(length) }], options));
    expect(lines(1_998)).toEqual([[0, 1]]);
    expect(lines(1_999).flat()).toEqual([0, 1, 0, 1]);
  });

  test('lose nothing of a label and a value that are both far too long', () => {
    const [label, value] = ['a'.repeat(7_000), 'b'.repeat(7_000)];
    expect(fact(label, value).join('')).toBe(`${label}: ${value}`);
  });
});

test('a quote too long for one is several', () => {
  expect(quotes(long(3_000), options)).toHaveLength(1);
  expect(quotes(long(3_001), options).map(({ type }) => type)).toEqual(['rich_text_quote', 'rich_text_quote']);
});
