import { parseYaml } from '../yaml/parse-yaml.ts';
import type { EditPath } from './splice-yaml.ts';

/** The keys of a file with their values. */
export function mapAt(text: string): Record<string, unknown> {
  const value = parseYaml(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The items of a list at the top of a file. */
export function listAt(text: string, key: string): unknown[] {
  const list = mapAt(text)[key];
  return Array.isArray(list) ? list : [];
}

/** Where an item stands in its capture; -1 where it has no place. */
export function positionOf(item: unknown): number {
  const at = typeof item === 'object' && item !== null && 'at' in item ? item.at : null;
  return Array.isArray(at) ? Number(at[0]) : -1;
}

/** The id of an item. */
export function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
}

/** A value with one key of a map in it set. */
export function changedAt(value: unknown, path: EditPath, key: string, to: unknown): unknown {
  const copy = structuredClone(value);
  let holder: unknown = copy;
  for (const step of path)
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, step) : undefined;
  if (typeof holder === 'object' && holder !== null) Reflect.set(holder, key, to);
  return copy;
}

/** A value as YAML can hold it. */
export function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
