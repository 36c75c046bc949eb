/** A page of things, its number, and how many pages there are. */
export interface Page<Thing> {
  items: readonly Thing[];
  page: number;
  pages: number;
}

/**
 * The page of `things` with a number from 1; null where there is no such page. The first page exists even when empty.
 */
export function pageOf<Thing>(things: readonly Thing[], page: number, size: number): Page<Thing> | null {
  const pages = Math.max(1, Math.ceil(things.length / size));
  if (page < 1 || page > pages) return null;
  return { items: things.slice((page - 1) * size, page * size), page, pages };
}
