/** The parts that a digest has where nothing else is said. */
export const usualSections = ['changes', 'differences', 'agreements', 'single', 'sources', 'open'] as const;

/** The parts of a digest, in their order; a schedule may leave some out, and has pictures where it asks for them. */
export const sections = [...usualSections, 'pictures'] as const;
export type Section = (typeof sections)[number];

/**
 * The sections that a list such as "changes,differences" names, in their order; "all" names every usual one. Null where
 * the list is empty or names something else.
 */
export function parseSections(text: string): Section[] | null {
  const names = text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((name) => name !== '');
  if (names.join() === 'all') return [...usualSections];
  const known = names.every((name) => usualSections.some((section) => section === name));
  return known && names.length > 0 ? usualSections.filter((section) => names.includes(section)) : null;
}

/** The same sections, with pictures where they are asked for; these are of the differences, which come with them. */
export function withPictures(chosen: readonly Section[], picture: boolean | undefined): readonly Section[] {
  if (picture !== true) return chosen;
  return sections.filter((section) => [...chosen, 'differences', 'pictures'].includes(section));
}
