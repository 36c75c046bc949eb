/** The parts of a digest, in their order; a schedule may leave some out. */
export const sections = ['changes', 'differences', 'agreements', 'single', 'sources', 'open'] as const;
export type Section = (typeof sections)[number];

/**
 * The sections that a list such as "changes,differences" names, in their order; "all" names every one. Null where the
 * list is empty or names something else.
 */
export function parseSections(text: string): Section[] | null {
  const names = text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((name) => name !== '');
  if (names.join() === 'all') return [...sections];
  const known = names.every((name) => sections.some((section) => section === name));
  return known && names.length > 0 ? sections.filter((section) => names.includes(section)) : null;
}
