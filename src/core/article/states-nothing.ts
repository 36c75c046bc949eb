import { isEnglish } from '../text/language.ts';

const mayBeVerb =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|says?|said|tell|told|send|sent|lost|lose|won|win|gave|give|took|take|came|come|went|go|met|meet|saw|see|hit|put|cut|set|left|fell|fall|rose|rise|kept|held|hold|made|make|found|began|shot|fought|knew|know|need|deny|not|no)$/iu;
/** A word before a noun; after it, an ending in -s is that of a noun. */
const beforeNoun =
  /^(?:the|a|an|of|in|on|for|to|from|with|by|at|and|or|its|their|his|her|new|north|south|more|other)$/iu;

/**
 * Whether a heading surely states nothing that could be claimed: a few English words without a number and without one
 * that may be a verb. Of other languages it is not known, and their headings stay.
 */
export function statesNothing(line: string, language: string): boolean {
  if (!isEnglish(language) || line.length > 80 || /[\p{N}.!?…:;,"“”]/u.test(line)) return false;
  const words = line.split(/\s+/u);
  if (words.length > 7) return false;
  return words.every((word, index) => {
    if (mayBeVerb.test(word)) return false;
    if (!/(?:[^s']s|ed|ing)$/iu.test(word)) return true;
    return index === 0 || beforeNoun.test(words[index - 1] ?? '');
  });
}
