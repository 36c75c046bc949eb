import type { Path } from './check.ts';

/** A path as people read it: "claims[3].value"; empty for the whole file. */
export function pathText(path: Path): string {
  return path.map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth === 0 ? key : `.${key}`)).join('');
}
