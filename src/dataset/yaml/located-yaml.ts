import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { cutTexts } from './cut-texts.ts';
import { type LineAndColumn, locator } from './line-and-column.ts';
import { parseYamlLeniently } from './parse-yaml-leniently.ts';
import { readYamlValue } from './read-yaml-value.ts';
import { keyText, startOf } from './yaml-node.ts';

type Path = readonly (string | number)[];

/** What a YAML file holds, and where. */
export interface LocatedYaml {
  value: unknown;
  faults: readonly (LineAndColumn & { path: Path; message: string })[];
  /** What is YAML, and probably not what was meant: texts that end at a comment. */
  cut: LocatedYaml['faults'];
  /** False where a part of the file could not be read. */
  complete: boolean;
  /** True where there is more that is not YAML than what is reported. */
  stopped: boolean;
  /** The lines that are not YAML, from 1. No other problem is reported on them. */
  brokenLines: ReadonlySet<number>;
  /**
   * The location of the value at a path. It is the key's where the value is empty or written on the lines below it, and
   * that of what should hold the value where the value is missing.
   */
  locationOf(path: Path, part?: 'key' | 'value'): LineAndColumn;
}

/** Reads YAML with every fault and every location. Several times slower than `parseYaml`. */
export function readLocatedYaml(source: string): LocatedYaml {
  const { document, text, faults: syntaxFaults, complete, stopped } = parseYamlLeniently(source);
  const { value, faults: valueFaults } = readYamlValue(document);
  const locate = locator(text);
  return {
    value,
    faults: [
      ...syntaxFaults.map(({ line, column, message }) => ({ line: line + 1, column: column + 1, path: [], message })),
      ...valueFaults.map(({ path, offset, message }) => ({ ...locate(offset), path, message })),
    ],
    cut: cutTexts(document, text).map(({ path, offset, message }) => ({ ...locate(offset), path, message })),
    complete,
    stopped,
    brokenLines: new Set(syntaxFaults.map(({ line }) => line + 1)),
    locationOf: (path, part = 'value') => locate(offsetOf(document.contents, path, part)),
  };
}

function offsetOf(root: Node | null, path: Path, part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const [depth, key] of path.entries()) {
    const pair = isMap(node) ? pairOf(node.items, key) : undefined;
    const item = isSeq(node) && typeof key === 'number' ? node.items[key] : pair?.value;
    const isLast = depth === path.length - 1;
    const atKey = pair !== undefined && ((isLast && part === 'key') || isEmpty(item) || isBlock(item));
    offset = (atKey ? startOf(pair.key) : startOf(item)) ?? offset;
    node = item;
  }
  return offset;
}

const indexes = new WeakMap<readonly Pair[], ReadonlyMap<string | null, Pair>>();

/** The first pair with a key. Pairs are indexed once: a map can have thousands, each with a problem. */
function pairOf(pairs: readonly Pair[], key: string | number): Pair | undefined {
  if (typeof key === 'number') return undefined;
  const index = indexes.getOrInsertComputed(pairs, () => {
    // of pairs with one key the last would win
    return new Map(pairs.toReversed().map((pair) => [keyText(pair.key), pair]));
  });
  return index.get(key);
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === '' && node.type === 'PLAIN');
}

function isBlock(node: unknown): boolean {
  return isCollection(node) && node.flow !== true;
}
