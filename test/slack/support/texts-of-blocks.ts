/**
 * Every text and address in blocks, in reading order, as one who reads them gets it; values that buttons carry stand
 * apart.
 */
export function textsOfBlocks(blocks: unknown): string[] {
  return collect(blocks, ['text', 'url', 'alt_text']);
}

/** What buttons and options carry. */
export function valuesOfBlocks(blocks: unknown): string[] {
  return collect(blocks, ['value']);
}

function collect(thing: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(thing)) return thing.flatMap((part) => collect(part, keys));
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) => {
    // the facts of a picture are not sent
    if (key === 'picture') return [];
    if (typeof value === 'string') return keys.includes(key) ? [value] : [];
    return collect(value, keys);
  });
}
