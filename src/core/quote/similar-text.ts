import type { CaptureText } from './capture-text.ts';
import { rangeText } from './code-points.ts';

/** What looks like something else: spaces that do not break, hyphens that do not, and what is not seen at all. */
const looksAlike = /[\u00a0\u2000-\u200f\u2010\u2011\u202f\u205f\u3000\u00ad]/gu;

/** What a capture has in place of a quote that it does not hold, told for a person; empty where nothing is similar. */
export function similarText(capture: CaptureText, quote: string): string {
  const [at] = capture.findSimilar(quote);
  if (at === undefined) return '';
  const text = capture.quoteAt(at);
  const place = `; at ${rangeText(at)}`;
  if (text.includes('\n')) return `${place} an empty line stands between its words, and a quote ends before it`;
  const shown = withCodes(text);
  const hint = shown === text ? '' : ' (codes as YAML reads them between double quotes; --fix writes the characters)';
  return `${place} it has "${shown}"${hint}`;
}

/** A text with a code for each character that looks like another one. */
function withCodes(text: string): string {
  const marks = text === text.normalize('NFC') ? text : text.replaceAll(/\p{M}/gu, codeOf);
  return marks.replaceAll(looksAlike, codeOf);
}

function codeOf(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
