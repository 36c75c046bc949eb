import { isCollection, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { keyText, startOf } from '../yaml/yaml-node.ts';

/** A place in a file: keys, and numbers of items. */
export type EditPath = readonly (string | number)[];

/** What is put in: its lines without indentation, where an item of a list begins with "- ". */
export interface Piece {
  lines: readonly string[];
  /** Before which item or key it stands; Infinity where it is the last. */
  before: number;
}

/**
 * Puts an item into a list, or a key into a map, as lines of their own. Every other line stays as it is. Null where the
 * list or map is written in a way that leaves no room for lines: within brackets, and not empty.
 */
export function spliceIn(text: string, path: EditPath, { lines, before }: Piece): string | null {
  const node = nodeAt(text, path);
  if (!isCollection(node) || (!isMap(node) && !isSeq(node))) return null;
  const items: readonly unknown[] = node.items;
  if (items.length === 0) return null;
  if (node.flow === true) return null;
  const index = Math.min(before, items.length);
  const indent = ' '.repeat(columnOf(text, items[0], isSeq(node)));
  const gap = hasGaps(text, items) ? '\n' : '';
  const own = lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
  if (index === 0) {
    const at = lineStart(text, startOfItem(items[0]));
    return `${text.slice(0, at)}${own}\n${gap}${text.slice(at)}`;
  }
  const end = lineEnd(text, endOf(text, items[index - 1]));
  return `${text.slice(0, end)}\n${gap}${own}${text.slice(end)}`;
}

/**
 * Takes an item out of a list, or a key out of a map, with its lines: the reverse of `spliceIn`. Null where it stands
 * alone, or within brackets.
 */
export function spliceOut(text: string, path: EditPath, index: number): string | null {
  const node = nodeAt(text, path);
  if (!isCollection(node) || (!isMap(node) && !isSeq(node)) || node.flow === true) return null;
  const items: readonly unknown[] = node.items;
  const item = items[index];
  if (item === undefined || items.length < 2) return null;
  const end = lineEnd(text, endOf(text, item));
  if (index > 0) return text.slice(0, lineEnd(text, endOf(text, items[index - 1]))) + text.slice(end);
  const start = startOfItem(item);
  const next = hasGaps(text, items) && text.charAt(end + 1) === '\n' ? end + 2 : end + 1;
  // the first key of an item stands behind its dash
  const line = text.slice(lineStart(text, start), start);
  if (isMap(node) && line.includes('-')) return null;
  return text.slice(0, lineStart(text, start)) + text.slice(next);
}

/** Puts a value in the place of another: `printed` is a key with its value, as lines without indentation. */
export function replacePair(text: string, path: EditPath, key: string, printed: readonly string[]): string | null {
  const node = nodeAt(text, path);
  if (!isMap(node) || node.flow === true) return null;
  const pair = pairOf(node, key);
  const start = startOf(pair?.key);
  if (pair === undefined || start === null) return null;
  const indent = ' '.repeat(start - lineStart(text, start));
  const [first = '', ...rest] = printed;
  const own = [first, ...rest.map((line) => (line === '' ? '' : indent + line))].join('\n');
  return text.slice(0, start) + own + text.slice(endOf(text, pair));
}

/** The keys of a map, in their order. */
export function keysAt(text: string, path: EditPath): string[] {
  const node = nodeAt(text, path);
  return isMap(node) ? node.items.map(({ key }) => keyText(key) ?? '') : [];
}

function nodeAt(text: string, path: EditPath): unknown {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node) && typeof step === 'string') node = pairOf(node, step)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return null;
  }
  return node;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyText(pair.key) === key);
}

function startOfItem(item: unknown): number {
  return startOf(isPair(item) ? item.key : item) ?? 0;
}

/** The column of an item's dash, or of a key. */
function columnOf(text: string, item: unknown, isItem: boolean): number {
  const start = startOfItem(item);
  const line = text.slice(lineStart(text, start), start);
  return isItem ? line.lastIndexOf('-') : line.length;
}

/** Where an item's last word ends. A block of text ends with its last line that is not empty. */
function endOf(text: string, item: unknown): number {
  if (isPair(item)) return endOf(text, item.value) || endOf(text, item.key);
  if (isCollection(item) && item.flow !== true && item.items.length > 0) return endOf(text, item.items.at(-1));
  if (!isScalar(item) && !isCollection(item)) return 0;
  const [start, end] = item.range ?? [0, 0, 0];
  // a key without a value has an empty one behind it
  return Math.max(start, text.slice(0, end).trimEnd().length);
}

/** Whether empty lines stand between the items. */
function hasGaps(text: string, items: readonly unknown[]): boolean {
  const [first, second] = items;
  return second !== undefined && /\n[ \t]*\n/.test(text.slice(endOf(text, first), startOfItem(second)));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
