import { codePoints } from '../quote/code-points.ts';
import type { FoundArticle } from './found-article.ts';
import { whyLeftOut } from './furniture.ts';

/** The texts of a document that may say something of it. */
export interface DocumentParts {
  /** The paragraphs of the article, in order. */
  article: readonly string[];
  /** The lines that are left out and are of the page itself, in order, each with its why. */
  furniture: readonly { line: string; why: string }[];
}

/** The parts of a document without its related stories and comments. */
export function documentParts(text: string, { parts, stories }: FoundArticle): DocumentParts {
  const points = codePoints(text);
  const own = parts.filter(({ at }) => !stories.some((story) => story.at[0] <= at[0] && at[1] <= story.at[1]));
  return {
    article: own.flatMap(({ kind, at }) => (kind === 'article' ? linesOf(points.slice(...at)) : [])),
    furniture: own.flatMap(({ at, why }) =>
      why === null || why === ofReaders ? [] : linesOf(points.slice(...at)).map((line) => ({ line, why })),
    ),
  };
}

/** What is left out because readers wrote it. */
export const ofReaders = 'comments of readers';

/** Whether a part is left out as a date or a byline of the page. */
export function mayDate(why: string): boolean {
  return why === whyLeftOut.date || why === whyLeftOut.byline;
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029\u0085\f]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
