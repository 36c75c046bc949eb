import { type Block, blocksOf } from './blocks-of.ts';
import type { ArticleHints } from './found-article.ts';
import type { FurnitureKind } from './furniture.ts';
import { furnitureOf } from './furniture-of.ts';
import { hintsByLine } from './hints-by-line.ts';

/** A line of a page, or a paragraph of printed lines, and what it is known to be. */
export interface Marked {
  block: Block;
  /** What its own words say that it is. */
  kind: FurnitureKind | null;
  /** Why the page's own markup leaves it out. */
  why: string | null;
  /** Whether the reader of the page took it for the article. */
  isArticle: boolean;
}

/** The lines of a text that say something, each with what it is known to be by itself. */
export function markLines(text: string, language: string, hints: ArticleHints | null): Marked[] {
  const hinted = hintsByLine(hints);
  return blocksOf(text).map((block) => {
    const own = hinted(block.text);
    const printed = text.slice(block.start, block.end).split(/[\r\n]+/u);
    const { isArticle, why } =
      printed.length === 1 || own.isArticle || own.why !== null ? own : ofAll(printed.map(hinted));
    return { block, kind: furnitureOf(block.text, language), isArticle, why };
  });
}

/** What is known of a paragraph of printed lines: it is left out only where each of its lines is. */
function ofAll(lines: readonly Pick<Marked, 'why' | 'isArticle'>[]): Pick<Marked, 'why' | 'isArticle'> {
  const isLeftOut = lines.every(({ why }) => why !== null);
  return { isArticle: lines.some(({ isArticle }) => isArticle), why: isLeftOut ? (lines[0]?.why ?? null) : null };
}

/** Whether nothing is known of a line: it is the article's, unless its place says otherwise. */
export function isPlain({ kind, why }: Marked): boolean {
  return kind === null && why === null;
}

/** Lines that also stand above a headline: they are of the story whose headline it is. */
export function standsAbove({ kind }: Marked): boolean {
  return kind === 'date' || kind === 'byline' || kind === 'time' || kind === 'length';
}
