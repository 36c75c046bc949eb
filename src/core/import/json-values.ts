/** A value as a list: JSON-LD writes one thing alone where others write a list of one. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What stands under a key; of a list, in its first item. */
export function valueIn(value: unknown, key: string): unknown {
  const [one] = asList(value);
  if (typeof one !== 'object' || one === null || !Object.hasOwn(one, key)) return undefined;
  return Object.entries(one).find(([name]) => name === key)?.[1];
}

/** The text or number under a key as one line; null where there is none. */
export function textIn(value: unknown, key: string): string | null {
  const [found] = asList(valueIn(value, key));
  if (typeof found !== 'string' && typeof found !== 'number') return null;
  return String(found).replaceAll(/\s+/gu, ' ').trim() || null;
}
