/** A page of things, its number, and how many pages there are. */
export interface Page<Thing> {
  items: readonly Thing[];
  page: number;
  pages: number;
}

/** The things of a page by themselves; none after the last page. */
export function sliceOf<Thing>(things: readonly Thing[], page: number, size: number): readonly Thing[] {
  return things.slice((page - 1) * size, page * size);
}

/** How many pages there are, at least one. */
export function pagesOf(things: number, size: number): number {
  return Math.max(1, Math.ceil(things / size));
}

/**
 * The page of `things` with a number from 1; null where there is no such page. The first page exists even when empty.
 */
export function pageOf<Thing>(things: readonly Thing[], page: number, size: number): Page<Thing> | null {
  const pages = pagesOf(things.length, size);
  if (page < 1 || page > pages) return null;
  return { items: sliceOf(things, page, size), page, pages };
}
