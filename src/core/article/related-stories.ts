import type { Block } from './blocks-of.ts';
import { contentWords, countShared } from './content-words.ts';
import { countWords, isParagraph } from './is-paragraph.ts';
import { type Marked, standsAbove } from './mark-lines.ts';

/** A longer line is no headline. */
const longestHeadline = 300;

/** A related story: its headline, its first line, and the one after its last line. */
export interface RelatedStory {
  title: Block;
  from: number;
  to: number;
}

/**
 * Reads the lines after a heading of related stories: the stories that have a body, and the index of the first line
 * that is none of theirs. A story begins with lines that are no paragraphs (its outlet, when it was posted, its
 * headline), and its text follows. Where they show when each was posted, only that begins a story, and other short
 * lines are headings within it. Elsewhere a text that has little of the headline above it is the article, which goes
 * on after links in its middle; under "read also" any text is.
 */
export function relatedStories(lines: readonly Marked[], start: number): { stories: RelatedStory[]; end: number } {
  const end = endOfPart(lines, start);
  const mayHaveBodies = lines[start - 1]?.kind === 'related';
  const areDated = lines.slice(start, end).some(({ kind }) => kind === 'date');
  const stories: RelatedStory[] = [];
  let heads: number[] = [];
  for (const [offset, line] of lines.slice(start, end).entries()) {
    const index = start + offset;
    if (line.isArticle) return { stories, end: index };
    if (line.why !== null || (line.kind !== null && !standsAbove(line))) continue;
    if (!isParagraph(line.block.text)) {
      heads.push(index);
      continue;
    }
    const title = headlineAmong(lines, heads);
    const hasDate = heads.some((head) => lines[head]?.kind === 'date');
    const last = stories.at(-1);
    const isTheirs = areDated ? hasDate : title !== null && mayHaveBodies && isAbout(title, line.block);
    if (title !== null && isTheirs) stories.push({ title, from: heads[0] ?? index, to: index + 1 });
    else if (last !== undefined && (areDated || title === null)) last.to = index + 1;
    else return { stories, end: index };
    heads = [];
  }
  return { stories, end };
}

/** Another heading of that kind, or of comments, begins another part of the page. */
function endOfPart(lines: readonly Marked[], start: number): number {
  for (let index = start; index < lines.length; index++) {
    const kind = lines[index]?.kind;
    if (kind === 'comments' || kind === 'related' || kind === 'read-also') return index;
  }
  return lines.length;
}

/** The last of the lines above a paragraph that may be its headline. */
function headlineAmong(lines: readonly Marked[], heads: readonly number[]): Block | null {
  const line = heads
    .map((head) => lines[head])
    .findLast(
      (head) => head?.kind === null && head.block.text.length <= longestHeadline && countWords(head.block.text) >= 3,
    );
  return line?.block ?? null;
}

/** Whether a headline is that of a paragraph, which has a third of its words then. */
function isAbout(title: Block, { text }: Block): boolean {
  const words = contentWords(title.text);
  return countShared(words, contentWords(text.slice(0, 2_000))) * 3 >= words.size;
}
