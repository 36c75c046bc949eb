import { type Glyph, glyphsOf } from './glyph.ts';
import { type Line, widthOf } from './line.ts';

/** Glyphs between two places where a line may break, and the spaces before them. */
interface Word {
  spaces: Glyph[];
  glyphs: Glyph[];
}

/**
 * Breaks a text into lines of at most `width` columns: at spaces and between wide characters, and within a word only
 * where it is longer than a line. Spaces at a break are left out, all others stay. No text makes no line.
 */
export function wrap(text: readonly Glyph[], width: number): Line[] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  for (const { spaces, glyphs } of wordsOf(text)) {
    if (line.length > 0 && widthOf(line) + widthOf(spaces) + widthOf(glyphs) <= width) {
      line.push(...spaces, ...glyphs);
      continue;
    }
    if (line.length > 0) lines.push(line);
    const cut = cutWord(glyphs, width);
    lines.push(...cut.slice(0, -1));
    line = cut.at(-1) ?? [];
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** Breaks a text into lines behind a mark, such as a bullet. Lines after the first are behind spaces or `otherMark`. */
export function wrapBehind(
  mark: Line,
  text: readonly Glyph[],
  width: number,
  otherMark: Line = glyphsOf(' '.repeat(widthOf(mark))),
): Line[] {
  const lines = wrap(text, width - Math.max(widthOf(mark), widthOf(otherMark)));
  return lines.map((line, index) => [...(index === 0 ? mark : otherMark), ...line]);
}

/** The columns of the longest word: in fewer columns, wrapping has to cut it. */
export function longestWord(text: readonly Glyph[]): number {
  return wordsOf(text).reduce((longest, word) => Math.max(longest, widthOf(word.glyphs)), 0);
}

function wordsOf(text: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let word: Word = { spaces: [], glyphs: [] };
  for (const glyph of text) {
    const last = word.glyphs.at(-1);
    const betweenWide = last?.width === 2 && glyph.width === 2;
    if (last !== undefined && (glyph.text === ' ' || betweenWide)) {
      words.push(word);
      word = { spaces: [], glyphs: [] };
    }
    if (glyph.text === ' ') word.spaces.push(glyph);
    else word.glyphs.push(glyph);
  }
  return word.glyphs.length > 0 ? [...words, word] : words;
}

function cutWord(word: readonly Glyph[], width: number): Glyph[][] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  for (const glyph of word) {
    if (line.length > 0 && widthOf(line) + glyph.width > width) {
      lines.push(line);
      line = [];
    }
    line.push(glyph);
  }
  return [...lines, line];
}
