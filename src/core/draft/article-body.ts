import type { CodePoints, Range } from '../quote/code-points.ts';

/** A paragraph of an article, and where it starts in the body and in the whole text, in UTF-16 code units. */
export interface Paragraph {
  start: number;
  end: number;
  origin: number;
  /** Whether it is a title: of the article, or of what follows. */
  kind: 'headline' | 'heading' | 'text';
  /** Whether something of the text that is no part of the article stands before it. */
  isApart: boolean;
}

/** An article as one text, an empty line between its paragraphs. Each letter of a paragraph stands in its place. */
export interface ArticleBody {
  text: string;
  paragraphs: readonly Paragraph[];
}

const joint = '\n\n';
/** A line of print is seldom shorter or longer. */
const printed = { least: 35, most: 140 } as const;

/** Puts the ranges of a text that are its article together as paragraphs. Printed lines of one paragraph are joined. */
export function articleBody(text: string, points: CodePoints, article: readonly Range[]): ArticleBody {
  const blocks = article.flatMap((range) => blocksIn(text, points.unitsOf(...range)));
  const texts: string[] = [];
  let length = 0;
  const paragraphs: Paragraph[] = [];
  let hasTitle = false;
  for (const [start, end] of blocks) {
    const last = paragraphs.at(-1);
    const between = text.slice(last === undefined ? start : last.origin + last.end - last.start, start);
    const raw = text.slice(start, end);
    const own = { start: length, end: length + raw.length, origin: start };
    texts.push(raw.replaceAll(/[\r\n\u2028\u2029\u0085]/gu, ' '), joint);
    length += raw.length + joint.length;
    const kind = kindOf(raw, hasTitle);
    hasTitle ||= kind !== 'heading';
    paragraphs.push({ ...own, kind, isApart: between.trim() !== '' });
  }
  return { text: texts.join(''), paragraphs };
}

/** A place of the body as a place of the whole text. */
export function originOf({ paragraphs }: ArticleBody, start: number, end: number): [number, number] {
  const paragraph = paragraphAt(paragraphs, start);
  const moved = (paragraph?.origin ?? 0) - (paragraph?.start ?? 0);
  return [start + moved, end + moved];
}

/** The paragraph in which a place of the body lies. */
export function paragraphAt(paragraphs: readonly Paragraph[], place: number): Paragraph | undefined {
  let [low, high] = [0, paragraphs.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= place) low = middle;
    else high = middle;
  }
  return paragraphs[low];
}

/** A line without a mark at its end is a title: the first one that has some words is the article's. */
function kindOf(text: string, isLater: boolean): Paragraph['kind'] {
  if (/[.!?…:;,]["'”’»)\]]*\s*$/u.test(text)) return 'text';
  const words = text.trim().split(/\s+/u).length;
  if (!isLater && words > 3) return 'headline';
  return words < 4 || (words <= 10 && !/\p{N}/u.test(text)) ? 'heading' : 'text';
}

/** The paragraphs of a range: its lines, or its blocks where a block is the printed lines of one paragraph. */
function blocksIn(text: string, [start, end]: Range): Range[] {
  const lines: Range[] = [];
  for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\r\n\u2028\u2029\u0085]+/gu))
    if (line.trim() !== '') lines.push([start + index, start + index + line.length]);
  const blocks: Range[] = [];
  let block: Range[] = [];
  const close = () => {
    const [first, last] = [block[0], block.at(-1)];
    if (first !== undefined && last !== undefined) {
      const whole: Range[] = isPrinted(block.map((line) => text.slice(...line))) ? [[first[0], last[1]]] : block;
      for (const one of whole) blocks.push(one);
    }
    block = [];
  };
  for (const line of lines) {
    const last = block.at(-1);
    if (last !== undefined && /\n[ \t\r]*\n|\r[ \t]*\r/u.test(text.slice(last[1], line[0]))) close();
    block.push(line);
  }
  close();
  return blocks.map((range) => trimmed(text, range));
}

/** Whether lines were broken to fit a width: the first word of each had no room in the line before. */
function isPrinted(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (width < printed.least || width > printed.most) return false;
  return lines.every((line, index) => {
    const next = lines[index + 1]?.trimStart();
    if (next === undefined) return true;
    const word = next.search(/\s/u);
    return line.trimEnd().length + 1 + (word < 0 ? next.length : word) > width;
  });
}

function trimmed(text: string, [start, end]: Range): Range {
  const raw = text.slice(start, end);
  return [start + raw.length - raw.trimStart().length, start + raw.trimEnd().length];
}
