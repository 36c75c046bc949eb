import type { ArticleHints } from './found-article.ts';

/** What the page's own markup says of a line. A line of the article wins over the same line of its furniture. */
export function hintsByLine(hints: ArticleHints | null): (line: string) => { why: string | null; isArticle: boolean } {
  const article = new Set((hints?.article ?? []).flatMap(linesOf));
  const furniture = new Map(
    (hints?.furniture ?? []).flatMap(({ text, why }) => linesOf(text).map((line) => [line, why])),
  );
  return (line) => {
    const key = plain(line);
    const isArticle = article.has(key);
    return { isArticle, why: isArticle ? null : (furniture.get(key) ?? null) };
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/u)
    .map(plain)
    .filter((line) => line !== '');
}

function plain(line: string): string {
  return line.replaceAll(/\s+/gu, ' ').trim();
}
