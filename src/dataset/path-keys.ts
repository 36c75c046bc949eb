import type { Path } from '../core/checks/check.ts';

/** What stands for the starts of a path in a set, from the whole file to the path itself. */
export function pathKeys(path: Path): string[] {
  const keys = [''];
  for (const step of path) keys.push(`${keys.at(-1)}/${JSON.stringify(step)}`);
  return keys;
}

/** What stands for a path in a set. */
export function pathKey(path: Path): string {
  return path.map((step) => `/${JSON.stringify(step)}`).join('');
}
