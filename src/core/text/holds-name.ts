import { isWithinWord } from './is-within-word.ts';
import { plainLetters } from './plain-letters.ts';

/**
 * True if one of some names stands in a text as a word of its own: "Iran" and "Iran's", but not "Iranian" or
 * "Iran-backed". Korean particles may follow a name; in scripts without spaces any letter may stand beside it. Names in
 * another case of grammar are other names.
 */
export function holdsName(text: string, names: readonly string[]): boolean {
  // most texts write the name as the record does
  if (names.some((name) => holdsWord(text, name))) return true;
  const plain = plainLetters(text);
  return names.some((name) => holdsWord(plain, plainLetters(name).trim()));
}

function holdsWord(text: string, name: string): boolean {
  if (name === '') return false;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!goesOnBefore(text, start) && !goesOnAfter(text, end)) return true;
  }
  return false;
}

function goesOnBefore(text: string, start: number): boolean {
  return isWithinWord(text, start) || /[\p{L}\p{N}]-$|\p{N}$/u.test(text.slice(Math.max(0, start - 2), start));
}

function goesOnAfter(text: string, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, end - 2), end), text.slice(end, end + 3)];
  const isParticle = /\p{sc=Hang}$/u.test(before) && /^\p{sc=Hang}/u.test(after);
  return (!isParticle && isWithinWord(text, end)) || /^(?:-[\p{L}\p{N}]|\p{N})/u.test(after);
}
