import type { Words } from '../words/words.ts';

/** Somebody's name at an end of what was said, as platforms write it. */
const called = /^(?:<[@#!&][^>\s]{1,60}>|@[\p{L}\p{N}_.-]{0,40})|(?:<[@#!&][^>\s]{1,60}>|@[\p{L}\p{N}_.-]{1,40})$/gu;
/** What may stand around words and says nothing. A slash, a sign of currency and a quotation mark say something. */
const marksBefore = /^[\s,.;:!?¡¿…–—-]+/u;
const marks = /[\s,.;:!?…–—-]/u;
/** So many polite words in a row are passed over. */
const mostManners = 6;
/** No phrase has more characters, with what stands around it. */
const longestPhrase = 120;

/** What was said without what only makes it polite; empty where there is nothing else. */
export function withoutManners(said: string, w: Words): string {
  let rest = trimmed(said);
  for (let passed = 0; passed < mostManners; passed += 1) {
    const shorter = withoutLast(afterPhrase(rest, w.mention.manners)?.rest ?? rest, w.mention.manners);
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/**
 * The longest of some phrases that a text begins with, and what comes after it, which is empty where the phrase is all
 * that was said; null where none begins it. Marks between words do not matter, nor do capitals.
 */
export function afterPhrase<Phrase extends string>(
  said: string,
  phrases: readonly Phrase[],
): { phrase: Phrase; rest: string } | null {
  const { longestFirst, start } = patternsOf(phrases);
  const [whole, ...groups] = start.exec(said.slice(0, longestPhrase)) ?? [];
  const phrase = phrases.find((one) => one === longestFirst[groups.findIndex((group) => group !== undefined)]);
  return whole === undefined || phrase === undefined ? null : { phrase, rest: trimmed(said.slice(whole.length)) };
}

function withoutLast(said: string, phrases: readonly string[]): string {
  const tail = said.slice(-longestPhrase);
  const found = patternsOf(phrases).end.exec(tail);
  return found === null ? said : trimmed(said.slice(0, said.length - tail.length + found.index));
}

function trimmed(text: string): string {
  const bare = text.trim().replaceAll(called, '').replace(marksBefore, '');
  let end = bare.length;
  while (end > 0 && marks.test(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}

interface Patterns {
  longestFirst: readonly string[];
  /** Each phrase is a group of its own. */
  start: RegExp;
  end: RegExp;
}

const known = new WeakMap<readonly string[], Patterns>();

function patternsOf(phrases: readonly string[]): Patterns {
  return known.getOrInsertComputed(phrases, () => {
    const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
    const any = longestFirst.map((phrase) => `(${patternOf(phrase)})`).join('|');
    const start = new RegExp(`^(?:${any})(?![\\p{L}\\p{M}\\p{N}_'’-])`, 'iu');
    return { longestFirst, start, end: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_'’-])(?:${any})$`, 'iu') };
  });
}

/** "what's new" is also written "whats new" and "what’s new". */
function patternOf(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => word.split("'").map(RegExp.escape).join("['’]?"))
    .join('[\\s,]+');
}
