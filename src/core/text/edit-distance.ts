/**
 * How many slips turn one text into the other: a character more, less or other, or two neighbours swapped (the
 * Damerau-Levenshtein distance in its form of optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  const [left, right] = [Array.from(from), Array.from(to)];
  // Three rows of the table: row i holds the distances of the first i characters of one text to every beginning of the
  // other.
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [i, a] of left.entries()) {
    const current = [i + 1];
    for (const [j, b] of right.entries()) {
      const replaced = entryOf(previous, j) + (a === b ? 0 : 1);
      const oneMoreOrLess = Math.min(entryOf(previous, j + 1), entryOf(current, j)) + 1;
      const isSwap = a === right[j - 1] && b === left[i - 1];
      const swapped = isSwap ? entryOf(beforePrevious, j - 1) + 1 : Infinity;
      current.push(Math.min(replaced, oneMoreOrLess, swapped));
    }
    beforePrevious = previous;
    previous = current;
  }
  return entryOf(previous, right.length);
}

function entryOf(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
