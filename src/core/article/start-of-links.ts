import { countWords, isParagraph } from './is-paragraph.ts';
import { isPlain, type Marked } from './mark-lines.ts';

const mostWords = 4;
/** One short line at the end may be the author's name, or a place. */
const least = 2;

/** The index at which the links at the foot of a page begin: short lines after which no paragraph comes. */
export function startOfLinks(lines: readonly Marked[]): number {
  let from = lines.length;
  let links = 0;
  for (const [index, line] of [...lines.entries()].toReversed()) {
    if (line.isArticle || isParagraph(line.block.text)) break;
    if (isPlain(line)) {
      if (countWords(line.block.text) > mostWords || /\p{N}|[.!?]$/u.test(line.block.text)) break;
      links++;
    }
    from = index;
  }
  // A text of short lines alone is a post, and no page.
  return links >= least && from > 0 ? from : lines.length;
}
