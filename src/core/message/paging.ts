/** A page of things, and where it stands among the pages. */
export interface Page<Thing> {
  items: readonly Thing[];
  page: number;
  pages: number;
}

/** The page of `things` with a number from 1; null where there is no such page. There is always a first page, if an empty one. */
export function pageOf<Thing>(things: readonly Thing[], page: number, size: number): Page<Thing> | null {
  const pages = Math.max(1, Math.ceil(things.length / size));
  if (page < 1 || page > pages) return null;
  return { items: things.slice((page - 1) * size, page * size), page, pages };
}
