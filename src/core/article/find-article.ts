import { codePoints } from '../quote/code-points.ts';
import { chooseTitle } from './choose-title.ts';
import { ofReaders } from './document-parts.ts';
import type { ArticleHints, ArticlePart, FoundArticle } from './found-article.ts';
import { countWords, isParagraph } from './is-paragraph.ts';
import { isPlain, type Marked, markLines, standsAbove } from './mark-lines.ts';
import { type Piece, piecesOf, whyOf } from './pieces-of.ts';
import { type RelatedStory, relatedStories } from './related-stories.ts';
import { startOfLinks } from './start-of-links.ts';
import { isOfReaders, type Page, whyLeft } from './why-left.ts';

/** Comments and related stories come after an article: what looks like their heading before it is a link to them. */
const leastWordsBefore = 12;

interface Part extends Piece {
  kind: ArticlePart['kind'];
}

/**
 * Finds the article in a captured text: its title, what is the article, what is left out and why, and related stories
 * with bodies of their own. A line of which nothing is known is the article, so that nothing is lost.
 */
export function findArticle(text: string, language: string, hints: ArticleHints | null = null): FoundArticle {
  const marked = markLines(text, language, hints);
  const titleAt = chooseTitle(marked, hints?.title ?? null);
  const lines = marked.map((line, index) => (index === titleAt ? { ...line, isArticle: true } : line));
  const title = titleAt === null ? null : (lines[titleAt]?.block.text ?? null);
  const first = marked.findIndex((line) => line.isArticle || (isPlain(line) && isParagraph(line.block.text)));
  const begin = titleAt ?? Math.max(first, 0);
  const { parts, stories } = readPage({
    text,
    language,
    lines,
    titleAt,
    title,
    begin,
    body: first,
    links: startOfLinks(lines),
  });
  return inCodePoints(text, title, parts, stories, lines);
}

function readPage(page: Page): { parts: Part[]; stories: RelatedStory[] } {
  const parts: Part[] = [];
  const stories: RelatedStory[] = [];
  const seen = new Set<string>();
  let words = 0;
  let areComments = false;
  for (let index = 0; index < page.lines.length; index++) {
    const line = page.lines[index];
    if (line === undefined) break;
    const { block, kind } = line;
    if (index === page.titleAt) {
      parts.push({ start: block.start, end: block.end, kind: 'title', why: null });
      continue;
    }
    const why = areComments && isOfReaders(line) ? ofReaders : whyLeft(page, index, seen);
    if (why === null) {
      seen.add(block.text);
      words += countWords(block.text.slice(0, 2_000));
      for (const part of partsOf(page, line, null)) parts.push(part);
      continue;
    }
    parts.push({ start: block.start, end: block.end, kind: 'left-out', why });
    if (line.why !== null || words < leastWordsBefore) continue;
    if (kind === 'comments') areComments = true;
    if (kind !== 'related' && kind !== 'read-also') continue;
    areComments = false;
    const related = relatedStories(page.lines, index + 1);
    for (const story of related.stories) stories.push(story);
    for (const part of relatedParts(page, related.stories, index + 1, related.end)) parts.push(part);
    index = related.end - 1;
  }
  return { parts, stories };
}

function relatedParts(page: Page, stories: readonly RelatedStory[], from: number, to: number): Part[] {
  let next = 0;
  return page.lines.slice(from, to).flatMap((line, offset): Part[] => {
    const index = from + offset;
    while (index >= (stories[next]?.to ?? to)) next++;
    const story = stories[next];
    const { start, end, text } = line.block;
    const isOfStory = line.kind === null || standsAbove(line);
    if (line.why === null && isOfStory && story !== undefined && story.from <= index)
      return partsOf(page, line, `related story: ${story.title.text}`);
    const listed = index >= page.links ? 'navigation' : 'list of related stories';
    const why = line.why ?? (line.kind === null || isOfStory ? listed : whyOf(line.kind, text));
    return [{ start, end, kind: 'left-out', why }];
  });
}

/** The parts of a line of the article, or of a related story where a reason is given. */
function partsOf({ text, title, language }: Page, { block }: Marked, why: string | null): Part[] {
  return piecesOf(text, block, title, language).map((piece) => {
    const reason = piece.why ?? why;
    return { ...piece, kind: reason === null ? 'article' : 'left-out', why: reason };
  });
}

/** Neighbours of one kind become one part, and places are counted in code points. */
function inCodePoints(
  text: string,
  title: string | null,
  parts: readonly Part[],
  stories: readonly RelatedStory[],
  lines: readonly Marked[],
): FoundArticle {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === part.kind && last.why === part.why && part.kind !== 'title') last.end = part.end;
    else merged.push({ ...part });
  }
  const points = codePoints(text);
  const at = (start: number, end: number): [number, number] => [...points.rangeOfUnits(start, end)];
  return {
    title,
    parts: merged.map(({ kind, start, end, why }) => ({ kind, at: at(start, end), why })),
    stories: stories.flatMap(({ title: headline, from, to }) => {
      const [begin, end] = [lines[from]?.block, lines[to - 1]?.block];
      return begin && end ? [{ title: headline.text, at: at(begin.start, end.end) }] : [];
    }),
  };
}
