import { numbersInText } from '../figure/numbers-in-text.ts';
import { fold } from '../text/fold.ts';
import { isAscii } from '../text/is-ascii.ts';

/** A term that must be found, or several of which each, or any, must be. */
export type Terms = string | { each: readonly Terms[] } | { any: readonly Terms[] };

/** Letters of scripts that put no spaces between words, and of Korean, which joins words to others and to particles. */
const joined =
  /[[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]&&[\p{L}\p{M}\p{Nl}]]/v;
/** A run of such letters, of digits, or of others: "170mm" is two runs, "M1989" is one. */
const run = new RegExp(`(?<joined>${joined.source}+)|\\p{Nd}+|[[\\p{L}\\p{M}\\p{N}]--${joined.source}]+`, 'gv');
/** The same in ASCII, which is much quicker. */
const asciiRun = /\d+|[a-z\d]+/g;
/** Digits with the signs that group them. */
const digitRun = /\p{Nd}(?:[.,'’٫٬\p{Zs}]?\p{Nd})*/gu;

/** True of a number, which is only found whole. */
export function isNumberTerm(term: string): boolean {
  return /^\p{Nd}/u.test(term);
}

/** True of what stands in a script without spaces: one letter, or two neighbours. */
export function isJoinedTerm(term: string): boolean {
  return joined.test(term);
}

/** A part of a text in which a number stands: "$200 million". */
interface NumberPart {
  start: number;
  end: number;
  /** The values of its digits alone, for each run of them: 200. */
  digits: readonly (readonly string[])[];
  /** The other values of the whole: 200000000. */
  others: readonly string[];
  /** What else stands in it: " million". */
  rest: string;
}

/**
 * What a text is found by: its words; the pairs of neighbours in scripts without spaces, because dictionaries cut the
 * same word differently in different sentences; and its numbers by their values.
 */
export function indexedTerms(text: string, language: string): string[] {
  const parts = numberParts(text, language);
  const numbers = parts.flatMap((part) => [...part.digits.flat(), ...part.others]);
  const rest = parts.length === 0 ? text : withoutParts(text, parts) + parts.map((part) => ` ${part.rest}`).join('');
  const words = wordsOf(rest);
  const hasJoined = joined.test(rest);
  const terms = hasJoined
    ? words.flatMap((word) => (isJoinedTerm(word) ? [...pairsOf(word), lastLetter(word)] : word))
    : words;
  return numbers.length === 0 ? terms : [...terms, ...numbers];
}

/**
 * What must be found of a text that somebody looks for: by how the first of some languages writes numbers, and where it
 * finds nothing by the next one that reads them otherwise.
 */
export function wantedTerms(text: string, languages: readonly string[]): Terms[] {
  const readings = languages.map((language) => readWanted(text, language));
  return [...new Map(readings.map((terms) => [JSON.stringify(terms), terms])).values()];
}

function readWanted(text: string, language: string): Terms {
  const parts = numberParts(text, language).filter(({ digits: runs }) => runs.length > 0);
  const numbers = parts.map(({ digits: runs, others, rest }): Terms => {
    const written = { each: [...runs.map((values) => ({ any: values })), ...wantedWords(rest)] };
    return others.length === 0 ? written : { any: [written, ...others] };
  });
  return { each: [...wantedWords(withoutParts(text, parts)), ...numbers] };
}

function wantedWords(text: string): string[] {
  return wordsOf(text).flatMap((word) => (isJoinedTerm(word) ? pairsOf(word) : word));
}

function numberParts(text: string, language: string): NumberPart[] {
  // 一万 stays a part of the words around it.
  const numbers = numbersInText(text, language).filter(({ values, text: number }) => {
    return values.length > 0 && !isJoinedTerm(number.charAt(0));
  });
  if (numbers.length === 0) return [];
  const byStart = Map.groupBy(numbers, ({ start }) => start);
  return [...byStart].map(([start, sharing]) => {
    const end = Math.max(...sharing.map((number) => number.end));
    const part = text.slice(start, end);
    const runs = (part.match(digitRun) ?? []).map((digits) => valuesOf(digits, language));
    const values = new Set(sharing.flatMap((number) => number.values.map(String)));
    const others = [...values.difference(new Set(runs.flat()))];
    return { start, end, digits: runs, others, rest: runs.length > 0 ? part.replaceAll(digitRun, ' ') : part };
  });
}

/** The values of digits with the signs that group them; if they are read as no number, the digits themselves. */
function valuesOf(digits: string, language: string): string[] {
  const values = numbersInText(digits, language).flatMap((number) => number.values.map(String));
  return values.length > 0 ? values : wordsOf(digits);
}

function withoutParts(text: string, parts: readonly NumberPart[]): string {
  let [rest, done] = ['', 0];
  for (const { start, end } of parts) {
    rest += `${text.slice(done, start)} `;
    done = end;
  }
  return rest + text.slice(done);
}

function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded.match(isAscii(folded) ? asciiRun : run) ?? [];
}

/** "abc" as "ab" and "bc"; a single letter as itself. */
function pairsOf(word: string): string[] {
  const letters = Array.from(word);
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

function lastLetter(word: string): string {
  return Array.from(word).at(-1) ?? '';
}
