import { whyLeftOut } from './furniture.ts';
import { endsSentence, isParagraph } from './is-paragraph.ts';
import { isPlain, type Marked, standsAbove } from './mark-lines.ts';
import { whyOf } from './pieces-of.ts';
import { statesNothing } from './states-nothing.ts';

/** Shorter lines may stand on a page twice, and mean something each time. */
const longEnoughToRepeat = 60;

/** A page, and where its article, its running text and its last links begin, by the index of the line. */
export interface Page {
  text: string;
  language: string;
  lines: readonly Marked[];
  titleAt: number | null;
  title: string | null;
  begin: number;
  body: number;
  links: number;
}

/** Why a line outside the related stories is no part of the article; null where it is. */
export function whyLeft(
  { lines, language, begin, body, links }: Page,
  index: number,
  seen: ReadonlySet<string>,
): string | null {
  const line = lines[index];
  if (line === undefined) return null;
  const { block, kind, why, isArticle } = line;
  if (why !== null) return why;
  const next = lines[index + 1];
  const isBeforeText = next !== undefined && isPlain(next) && isParagraph(next.block.text);
  // "Ann is a reporter who …" stands after an article where it is a note, and within one where it is news.
  if (kind === 'author' && endsSentence(block.text) && isBeforeText) return null;
  if (kind !== null) return whyOf(kind, block.text);
  if (block.text.length >= longEnoughToRepeat && seen.has(block.text)) return 'the same words once more';
  if (isArticle) return null;
  if (index >= links || (index < begin && !isParagraph(block.text))) return 'navigation';
  if (index > begin && index < body && isName(block.text) && standsByFurniture(lines, index)) return whyLeftOut.byline;
  const isHeading = index > body && isBeforeText;
  return isHeading && statesNothing(block.text, language) ? 'section heading that states nothing' : null;
}

/** Two to four words with capitals: under a headline, beside dates and buttons, the author. */
function isName(line: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line);
}

function standsByFurniture(lines: readonly Marked[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && line.kind !== null);
}

/** What stands among comments is of their readers, but for what begins another part of the page. */
export function isOfReaders(line: Marked): boolean {
  return !line.isArticle && line.why === null && (line.kind === null || standsAbove(line) || line.kind === 'counter');
}
