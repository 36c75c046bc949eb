import { isNode, isScalar } from 'yaml';
import { readPlainScalar } from './read-plain-scalar.ts';

/** The text of a key; null for a key that is not text ("null:", "2031:"). */
export function keyText(key: unknown): string | null {
  if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) return null;
  const value = key.type === 'PLAIN' ? readPlainScalar(String(key.value)) : key.value;
  return typeof value === 'string' && value !== '__proto__' ? value : null;
}

/** The offset at which a node starts in the text; null for a node that was not read from a text. */
export function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
