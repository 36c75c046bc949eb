/** Splits a list into batches of at most `size`: one statement takes about 32,000 values. */
export function splitIntoBatches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
