/** The word that was probably meant: at most a third of its letters differ, or it starts alike. Null where none is near. */
export function nearest(word: string, words: Iterable<string>): string | null {
  let found: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const other of words) {
    const distance = Math.abs(other.length - word.length) < least ? editDistance(word, other) : least;
    if (distance < least) [found, least] = [other, distance];
  }
  return found ?? startsAlike(word, words);
}

/** ` Did you mean "x"?` as the end of a sentence, or nothing. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const near = nearest(word, words);
  return near === null ? '' : `; did you mean "${near}"?`;
}

function startsAlike(word: string, words: Iterable<string>): string | null {
  if (word.length < 4) return null;
  const alike = [...words].filter((other) => other.startsWith(word) || (other.length >= 4 && word.startsWith(other)));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** How many letters to add, drop, change or swap with their neighbour to get from one word to the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
