import type { Lexicon, PhraseHedge } from './lexicon.ts';
import { english } from './lexicon-en.ts';
import { longestPhrase } from './phrases.ts';

/** The bound that a hedge sets: "floor" of "at least", "ceiling" of "up to"; null where it sets none. */
export function boundOf(hedge: string): 'floor' | 'ceiling' | null {
  if (['at-least', 'more-than', 'just-over'].includes(hedge)) return 'floor';
  return ['at-most', 'fewer-than', 'nearly'].includes(hedge) ? 'ceiling' : null;
}

const boundPhrases = [english.hedges, english.behind].flatMap((hedges) =>
  Object.entries(hedges).flatMap(([hedge, phrases]) => (boundOf(hedge) === null ? [] : phrases)),
);
const anyBound = new RegExp(boundPhrases.map((phrase) => RegExp.escape(phrase)).join('|'), 'i');

/** True where a text holds words of English that may set a bound. Few texts do. */
export function holdsBound(text: string): boolean {
  return anyBound.test(text);
}

/** The hedge directly before a number of an English text, or directly behind it; null where there is none. */
export function hedgeBeside(
  text: string,
  { start, end }: { start: number; end: number },
  { hedges, behind }: Lexicon,
): { hedge: PhraseHedge; phrase: string } | null {
  const before = text
    .slice(0, start)
    .toLowerCase()
    .replace(/[\s$€£¥]+$/u, '');
  const found = longestPhrase(hedges, (phrase) => endsWithPhrase(before, phrase));
  if (found !== null) return found;
  const after = text.slice(end).toLowerCase();
  return longestPhrase(behind, (phrase) => startsWithPhrase(after, phrase));
}

/** "Not over 300" is no floor, and "all over 300 towns" is none either. */
function endsWithPhrase(text: string, phrase: string): boolean {
  if (!text.endsWith(phrase)) return false;
  const rest = text.slice(0, text.length - phrase.length);
  return !/^\p{L}/u.test(phrase) || !/[\p{L}\p{N}]$|(?:^| )(?:not|no|never|all) $/u.test(rest);
}

/** Words of a unit may stand before "or more"; what is followed by a number is the hedge of that one. */
function startsWithPhrase(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const [between, after] = [text.slice(0, at), text.slice(at + phrase.length)];
  const isBeside = phrase.startsWith('or ') ? /^(?: \p{L}+){0,2} $/u.test(between) : /^[ -]?$/.test(between);
  return isBeside && !/^[\p{L}\p{N}]|^ ?\p{N}/u.test(after);
}
