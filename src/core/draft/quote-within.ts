import { countWords } from '../text/count-words.ts';
import { isWithinWord } from '../text/is-within-word.ts';

/** The most words of a quote (`data/README.md`, "Quotes"). */
export const mostQuotedWords = 15;

/** A part of a body, in UTF-16 code units, end-exclusive. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The words of a clause around what a quote must hold, at most fifteen: first what stands behind it, up to six words,
 * then what stands before it, then the rest.
 */
export function quoteWithin(body: string, clause: Part, core: Part, isLoose: (word: string) => boolean): Part {
  const chunks = [...body.slice(clause.start, clause.end).matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    start: clause.start + index,
    end: clause.start + index + text.length,
    isWord: /[\p{L}\p{N}]/u.test(text),
  }));
  let first = Math.max(
    0,
    chunks.findIndex(({ end }) => end > core.start),
  );
  let last = Math.max(
    first,
    chunks.findLastIndex(({ start }) => start < core.end),
  );
  const room = () => mostQuotedWords - countWords(body.slice(chunks[first]?.start, chunks[last]?.end));
  if (room() < 0) return cut(body, core);
  const isRoomFor = (index: number) => chunks[index] !== undefined && (room() > 0 || chunks[index]?.isWord === false);
  for (let more = 0; more < 6 && isRoomFor(last + 1); more += 1) last += 1;
  while (isRoomFor(first - 1)) first -= 1;
  while (isRoomFor(last + 1)) last += 1;
  const endsLoosely = () =>
    (chunks[last]?.start ?? 0) >= core.end && isLoose(body.slice(chunks[last]?.start, chunks[last]?.end).toLowerCase());
  if ((chunks[last]?.end ?? 0) < clause.end) while (endsLoosely()) last -= 1;
  const part = {
    start: Math.max(clause.start, chunks[first]?.start ?? core.start),
    end: chunks[last]?.end ?? core.end,
  };
  // in a script without spaces one more chunk is many words
  return room() < 0 ? cut(body, core) : bare(body, part);
}

/** The first words of a part, as many as a quote may have. */
function cut(body: string, { start, end }: Part): Part {
  const chunks = [...body.slice(start, end).matchAll(/\S+/gu)];
  for (let count = Math.min(chunks.length, mostQuotedWords); count > 0; count -= 1) {
    const last = chunks[count - 1];
    const to = start + (last?.index ?? 0) + (last?.[0].length ?? 0);
    if (countWords(body.slice(start, to)) <= mostQuotedWords) return bare(body, { start, end: to });
  }
  return { start, end: start };
}

/** Without the marks at its ends; "…" and brackets too. */
function bare(body: string, { start, end }: Part): Part {
  let [from, to] = [start, end];
  while (from < to && /[^\p{L}\p{N}$€£¥~≈<>≥≤+(]/u.test(body[from] ?? '') && !isHalf(body, from)) from += 1;
  while (to > from && /[^\p{L}\p{N}\p{M}%$€£¥+)]/u.test(body[to - 1] ?? '') && !isHalf(body, to - 1)) to -= 1;
  const text = body.slice(from, to);
  if (text.startsWith('(') && !text.includes(')')) from += 1;
  if (text.endsWith(')') && !text.includes('(')) to -= 1;
  return isWithinWord(body, from) || isWithinWord(body, to) ? { start, end } : { start: from, end: to };
}

function isHalf(body: string, at: number): boolean {
  return /[\ud800-\udfff]/u.test(body[at] ?? '');
}
