/** A list with these items `count` times, so that they are drawn more often than others. */
export function often<Item>(count: number, ...items: Item[]): Item[] {
  return Array.from({ length: count }, () => items).flat();
}
