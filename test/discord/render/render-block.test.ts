import { describe, expect, it, test } from 'vitest';
import type { Phrase } from '../../../src/core/message/inline.ts';
import type { Block } from '../../../src/core/message/view.ts';
import { renderBlock, renderFooter, renderTitle } from '../../../src/discord/render/render-block.ts';
import { words } from '../support/view-of.ts';

const phrase = (text: string): Phrase => [{ kind: 'typed', text }];
const line = (text: string) => ({
  kind: 'reference' as const,
  text,
  of: { claim: 'x', form: 'ris' as const, line: 0 },
});
const passages = (block: Block) =>
  renderBlock(block, words).flatMap((fragment) => (fragment.kind === 'text' ? fragment.passages : [fragment.kind]));
/** A text that takes two lines. */
const long = `${'a'.repeat(190)} `.repeat(25).trimEnd();
const linesOf = (fragments: ReturnType<typeof renderTitle>) =>
  fragments.flatMap((fragment) => (fragment.kind === 'text' ? fragment.passages.map((line) => line.slice(0, 4)) : []));

describe('a block', () => {
  it.each<[string, Block, string[]]>([
    ['a heading', { kind: 'heading', text: phrase('h') }, ['### h']],
    ['a paragraph', { kind: 'paragraph', text: phrase('p') }, ['p']],
    ['a quote', { kind: 'quote', text: phrase('q') }, ['> q']],
    [
      'verbatim lines, in a box',
      { kind: 'verbatim', lines: ['@misc{x,', '  *y* <@1>', '}'].map(line) },
      ['```\n@misc{x,\n  *y* <@1>\n}\n```'],
    ],
    [
      'verbatim lines that would end the box, outside of one',
      { kind: 'verbatim', lines: ['```', '@everyone'].map(line) },
      ['\\`\\`\\`', '\\@everyone'],
    ],
    ['a divider', { kind: 'divider' }, ['separator']],
    ['a notice, whose tone is said', { kind: 'notice', tone: 'warning', text: phrase('n') }, ['> **Warning**: n']],
    [
      'a list, each item with its details',
      {
        kind: 'list',
        items: [
          { text: phrase('a'), details: [phrase('b'), phrase('c')] },
          { text: phrase('d'), details: [] },
        ],
      },
      ['- a\n  - b\n  - c', '- d'],
    ],
    [
      'facts',
      {
        kind: 'facts',
        facts: [
          { label: phrase('l'), value: phrase('v') },
          { label: [], value: phrase('w') },
          { label: phrase('m'), value: [] },
        ],
      },
      ['**l**: v', 'w', '**m**: '],
    ],
    [
      'a table, row by row',
      {
        kind: 'table',
        columns: [phrase('A'), phrase('B')],
        rows: [[phrase('1'), phrase('2')], [phrase('3')], [phrase('4'), [], phrase('5')]],
      },
      ['- **A**: 1\n  - **B**: 2', '- **A**: 3\n  - **B**: –', '- **A**: 4\n  - **B**: –\n  - 5'],
    ],
    ['a table without rows', { kind: 'table', columns: [phrase('A'), phrase('B')], rows: [] }, ['- **A**', '- **B**']],
    [
      'an entry, whose small print stays with it',
      { kind: 'entry', text: phrase('e'), lines: [phrase('l')], small: [phrase('s'), phrase('t')] },
      ['e\n- l\n-# s\n-# t'],
    ],
    ['small print', { kind: 'small', text: phrase('s') }, ['-# s']],
    ['an empty list', { kind: 'list', items: [] }, []],
    ['an empty paragraph', { kind: 'paragraph', text: [] }, []],
  ])('%s', (_, block, expected) => {
    expect(passages(block)).toEqual(expected);
  });
});

describe('a text of several lines', () => {
  it.each<[string, Block, string[]]>([
    ['has the mark of a quote before each', { kind: 'quote', text: phrase(long) }, ['> aa', '> aa']],
    ['is one heading', { kind: 'heading', text: phrase(long) }, ['### ', 'aaaa']],
    ['is one item', { kind: 'list', items: [{ text: phrase(long), details: [] }] }, ['- aa', '  aa']],
  ])('%s', (_, block, expected) => {
    expect(passages(block).map((line) => line.slice(0, 4))).toEqual(expected);
  });

  test('is a title with one mark, and a footer that is small in each line', () => {
    expect(linesOf(renderTitle(phrase(long)))).toEqual(['## a', 'aaaa']);
    expect(linesOf(renderFooter(phrase(long)))).toEqual(['-# a', '-# a']);
  });
});

test('an item stays one passage as long as a message can hold it', () => {
  const item = (length: number): Block => ({
    kind: 'list',
    items: [{ text: phrase('a'), details: [phrase('b'.repeat(200)), phrase(`${'c '.repeat(length)}c`)] }],
  });
  const fitting = passages(item(1_740)).map((passage) => passage.length);
  expect(fitting).toEqual([3 + 1 + 204 + 1 + 4 + 2 * 1_740 + 1]);
  expect(passages(item(1_743))).toHaveLength(1);
  expect(passages(item(1_744))).toHaveLength(3);
});
