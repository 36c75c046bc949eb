import { describe, expect, it } from 'vitest';
import { writeLine } from '../../../src/local/render/line.ts';
import { renderTable } from '../../../src/local/render/render-table.ts';

const phrase = (text: string) => (text === '' ? [] : [{ kind: 'typed' as const, text }]);
const render = (columns: readonly string[], rows: readonly (readonly string[])[], width: number) =>
  renderTable(
    columns.map(phrase),
    rows.map((row) => row.map(phrase)),
    width,
  ).map((line) => writeLine(line, false));

describe('a table', () => {
  it('is columns of the width that they want, under their names', () => {
    expect(
      render(
        ['A', 'Name'],
        [
          ['1', 'x'],
          ['22', 'yy'],
        ],
        40,
      ),
    ).toEqual(['A   Name', '──  ────', '1   x', '22  yy']);
  });

  it('has no head without names', () => {
    expect(render(['', ''], [['1', 'x']], 40)).toEqual(['1  x']);
  });

  it('breaks cells, and has a blank line between rows then', () => {
    expect(
      render(
        ['A', 'B'],
        [
          ['1', 'several words in a cell'],
          ['2', 'x'],
        ],
        20,
      ),
    ).toEqual(['A  B', '─  ─────────────────', '1  several words in', '   a cell', '', '2  x']);
  });

  it('keeps every word whole to the last column, and becomes lines where it could not', () => {
    const words = ['abcdefghijklmno', 'abcdefghijklmno'];
    expect(render(['A', 'B'], [words], 32)).toEqual([
      'A                B',
      '───────────────  ───────────────',
      'abcdefghijklmno  abcdefghijklmno',
    ]);
    expect(render(['A', 'B'], [words, ['', 'x']], 31)).toEqual([
      'A: abcdefghijklmno',
      'B: abcdefghijklmno',
      '',
      'A: –',
      'B: x',
    ]);
  });

  it('gives spare columns to those that want more, in proportion', () => {
    const [, rule = ''] = render(
      ['A', 'B'],
      [['one two three four five', 'one two three four five six seven eight']],
      40,
    );
    expect(rule.split('  ').map((part) => part.length)).toEqual([16, 21]);
  });

  it('has a column for every cell, named or not', () => {
    expect(render(['A'], [['1', 'x']], 40)).toEqual(['A', '─  ─', '1  x']);
    expect(render(['A'.repeat(20)], [['1', 'x'.repeat(20)]], 30)).toEqual([`${'A'.repeat(20)}: 1`, 'x'.repeat(20)]);
  });

  it('without rows is its names', () => {
    expect(render(['A', 'B'], [], 40)).toEqual(['A  B', '─  ─']);
    expect(render(['A'.repeat(30), 'B'.repeat(30)], [], 40)).toEqual(['A'.repeat(30), 'B'.repeat(30)]);
  });
});
