import type { SaidPart } from './said-parts.ts';
import type { DraftWords } from './words/draft-words.ts';
import type { Word } from './words-in.ts';

/** A clause of a sentence that states one thing, by the numbers of its words, end-exclusive. */
export interface Clause {
  from: number;
  to: number;
}

/** A clause has at least so many words; what is shorter belongs to the one before. */
const least = 4;

/** The clauses of a part of a sentence. */
export function clausesOf(words: readonly Word[], part: SaidPart, lexicon: DraftWords): Clause[] {
  const clauses: Clause[] = [];
  let { from } = part;
  for (let at = from + 1; at < part.to; at += 1) {
    const length = borderAt(words, at, lexicon);
    const most = /^[-–—]$/u.test(words[at]?.lower ?? '') ? least + 1 : least;
    if (length === 0 || countWordsIn(words, from, at) < most || countWordsIn(words, at + length, part.to) < least)
      continue;
    clauses.push({ from, to: at });
    from = at + (words[at]?.isMark === true ? length : 0);
  }
  clauses.push({ from, to: part.to });
  return clauses.map((clause) => trimmed(words, clause, lexicon)).filter(({ from: start, to }) => start < to);
}

function countWordsIn(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (words[at]?.isMark === false) count += 1;
  return count;
}

/** How many words of a border begin at a place; 0 where the clause goes on. */
function borderAt(words: readonly Word[], at: number, { and, contrasts, clauseStarts }: DraftWords): number {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || word === undefined || next === undefined) return 0;
  if (word.lower === ';') return 1;
  if (word.lower === ':') return word.end < next.start ? 1 : 0;
  if (/^[–—]$/u.test(word.lower) && before.end < word.start) return 1;
  if (word.lower === '-' && before.end < word.start && next.start > word.end) return 1;
  if (before.isMark && contrasts.has(word.lower)) return 1;
  if (and.has(word.lower) && (clauseStarts.has(next.lower) || (before.isMark && before.lower === ','))) return 1;
  return 0;
}

/** Without the marks and joining words at its ends. */
function trimmed(words: readonly Word[], { from, to }: Clause, { and, contrasts, that }: DraftWords): Clause {
  let [start, end] = [from, to];
  const isLoose = (word: Word | undefined) =>
    word !== undefined && (word.isMark || and.has(word.lower) || contrasts.has(word.lower) || that.has(word.lower));
  while (start < end && isLoose(words[start])) start += 1;
  while (end > start && words[end - 1]?.isMark === true && words[end - 1]?.lower !== '%') end -= 1;
  return { from: start, to: end };
}
