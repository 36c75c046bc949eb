import type { Lexicon } from './lexicon.ts';
import { hedgeBefore } from './phrases.ts';
import { parseRelative } from './relative-amount.ts';

/** Signs of text that is more than one quantity. */
const composite = /[()=/*]|−|^-|\+ ?[\d($€£]/u;

/** What to write for text with signs that no figure has; null where it has none. */
export function whyComposite(words: string): string | null {
  if (!composite.test(words)) return null;
  if (/^n\/?a\.?$/.test(words)) return 'where the source gives no number, write "unstated"';
  if (/^\+ ?\d/.test(words)) return 'a change is no total; write the total that the source gives, or "unstated"';
  if (/^\d+\/\d+$/.test(words)) return 'write a share in words or per cent, such as "half" or "50%"';
  if (/^[^()=/*+−-]*\([^()\d]*\)$/.test(words)) return 'a figure has no brackets; leave out what stands in them';
  return 'it is composite or negative; write its parts, where the question has scopes for them, or the total if the source gives it';
}

/** Why no figure was found in some words, and what to write. */
export function whyNoFigure(words: string, lexicon: Lexicon): string {
  if (parseRelative(words, lexicon) !== null)
    return `it is relative to the figure of another claim; write { relative: "${words}", to: the id of that claim }`;
  if (words.split(' ').some((word) => lexicon.increases.includes(word)))
    return 'a change is no total; write the total that the source gives, or "unstated"';
  const before = hedgeBefore(words, lexicon);
  if (before !== null && /^\d[\d,.]*(?: to |–|-)\d/.test(before.rest))
    return 'only "about" may stand before a range; write one of the two numbers with the hedge';
  if (/\d/.test(words)) return 'no hedge and number were found';
  return 'no hedge and number were found; where the source gives no number, write "unstated"';
}
