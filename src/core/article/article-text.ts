import { codePoints } from '../quote/code-points.ts';
import { fold } from '../text/fold.ts';
import { findArticle } from './find-article.ts';
import { languageOf } from './language-of.ts';

/** A word of an article in the form in which words are compared, and where it stands, in UTF-16 code units. */
export interface Word {
  key: string;
  start: number;
  end: number;
}

/** A captured text as it is compared with another one. */
export interface ArticleText {
  text: string;
  language: string;
  title: string | null;
  /** The words of its article, in order. */
  words: readonly Word[];
  /** The paragraphs of its article, in UTF-16 code units. */
  paragraphs: readonly [start: number, end: number][];
  /** The lines around its article. */
  frame: ReadonlySet<string>;
}

/** Languages without spaces are compared sign by sign. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The article of a captured text, its title included, as words and paragraphs. */
export function articleText(text: string): ArticleText {
  const language = languageOf(text);
  const { title, parts } = findArticle(text, language);
  const points = codePoints(text);
  const words: Word[] = [];
  const paragraphs: [number, number][] = [];
  const frame = new Set<string>();
  for (const { kind, at } of parts) {
    const [start, end] = points.unitsOf(...at);
    if (kind === 'left-out') {
      for (const line of text.slice(start, end).split(/[\r\n]+/u)) frame.add(line.trim());
      continue;
    }
    paragraphs.push([start, end]);
    for (const { 0: found, index } of text.slice(start, end).matchAll(word))
      words.push({ key: fold(found), start: start + index, end: start + index + found.length });
  }
  return { text, language, title, words, paragraphs, frame };
}
