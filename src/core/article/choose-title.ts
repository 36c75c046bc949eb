import { fold } from '../text/fold.ts';
import { contentWords, countShared } from './content-words.ts';
import { countWords, isParagraph } from './is-paragraph.ts';
import { isPlain, type Marked } from './mark-lines.ts';

/** Links and names of sections have fewer. */
const fewWords = 4;
/** A title is looked for near the start. */
const far = { lines: 400, paragraphs: 8 } as const;

/**
 * The index of the line that is the title of a text, or null. It is the one that the page's own markup names; or else,
 * of the lines before the first paragraph, the first one that has words of the text that follows. A later one is taken
 * where it has twice as many.
 */
export function chooseTitle(lines: readonly Marked[], named: string | null): number | null {
  const near = lines.slice(0, far.lines);
  const byName = named === null ? -1 : near.findIndex(({ block }) => isNamed(block.text, named));
  if (byName >= 0) return byName;
  const first = near.findIndex((line) => isPlain(line) && isParagraph(line.block.text));
  if (first < 0) return null;
  const body = contentWords(
    lines
      .slice(first, first + far.paragraphs)
      .map(({ block }) => block.text.slice(0, 2_000))
      .join(' '),
  );
  let best: number | null = null;
  let most = 0;
  for (const [index, line] of near.slice(0, first).entries()) {
    const { text } = line.block;
    const words = countWords(text);
    if (!isPlain(line) || words < 2 || words > 40) continue;
    // The headline once more, with a caption behind it.
    if (best !== null && text.startsWith(near[best]?.block.text ?? text)) continue;
    const shared = countShared(contentWords(text), body);
    // A headline comes before what explains it; names of sections that come before it have few words.
    const weight = shared + (words >= fewWords ? 0.5 : 0);
    if (weight >= 2 * most && weight > 0) [best, most] = [index, weight];
  }
  return best;
}

/** Whether a line is a title that a page names, which may have the site's name behind it. */
function isNamed(line: string, named: string): boolean {
  const [a, b] = [plain(line), plain(named)];
  return a.length >= 8 && (a === b || (b.startsWith(a) && /^ ?[|–—·:-]/u.test(named.slice(line.length))));
}

function plain(text: string): string {
  return fold(text.slice(0, 400)).replaceAll(/\s+/gu, ' ').trim();
}
