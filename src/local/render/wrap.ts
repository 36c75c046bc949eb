import { type Cell, cells, type Row, widthOf } from './row.ts';

/** Cells between two places where a line may break, and the spaces before them. */
interface Word {
  gap: Cell[];
  cells: Cell[];
}

/**
 * Breaks cells into rows of at most `width` columns: at spaces and between wide characters, and within a word only where it is longer than a
 * row. Spaces at a break are left out, all others stay. No cells make no row.
 */
export function wrap(text: Row, width: number): Row[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (const { gap, cells: word } of wordsOf(text)) {
    if (row.length > 0 && widthOf(row) + widthOf(gap) + widthOf(word) <= width) {
      row.push(...gap, ...word);
      continue;
    }
    if (row.length > 0) rows.push(row);
    const pieces = cut(word, width);
    rows.push(...pieces.slice(0, -1));
    row = pieces.at(-1) ?? [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/** Breaks cells into rows that stand behind a mark, such as a bullet; rows after the first stand behind spaces or `again`. */
export function wrapBehind(mark: Row, text: Row, width: number, again: Row = cells(' '.repeat(widthOf(mark)))): Row[] {
  return wrap(text, width - Math.max(widthOf(mark), widthOf(again))).map((row, index) => [
    ...(index === 0 ? mark : again),
    ...row,
  ]);
}

/** The columns of the longest word: below them, wrapping has to cut. */
export function longestWord(text: Row): number {
  return wordsOf(text).reduce((longest, word) => Math.max(longest, widthOf(word.cells)), 0);
}

function wordsOf(text: Row): Word[] {
  const words: Word[] = [];
  let word: Word = { gap: [], cells: [] };
  for (const cell of text) {
    const last = word.cells.at(-1);
    const betweenWide = last?.width === 2 && cell.width === 2;
    if (last !== undefined && (cell.text === ' ' || betweenWide)) {
      words.push(word);
      word = { gap: [], cells: [] };
    }
    if (cell.text === ' ') word.gap.push(cell);
    else word.cells.push(cell);
  }
  return word.cells.length > 0 ? [...words, word] : words;
}

function cut(word: Cell[], width: number): Cell[][] {
  const pieces: Cell[][] = [];
  let piece: Cell[] = [];
  for (const cell of word) {
    if (piece.length > 0 && widthOf(piece) + cell.width > width) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(cell);
  }
  return [...pieces, piece];
}
