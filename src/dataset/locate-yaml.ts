import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { repairYaml } from './repair-yaml.ts';
import { keyText, startOf, yamlValue } from './yaml-value.ts';

type Path = readonly (string | number)[];

export interface LineAndColumn {
  /** From 1. */
  line: number;
  column: number;
}

/** A YAML file with the places of everything in it. */
export interface LocatedYaml {
  value: unknown;
  faults: readonly (LineAndColumn & { path: Path; message: string })[];
  /** False where a part of the file could not be read. */
  whole: boolean;
  /** Lines that are not YAML, from 1: nothing more can be said of them. */
  brokenLines: ReadonlySet<number>;
  /** Where the value at a path stands: its key where it has none or is written below it, and what should hold it where it is missing. */
  placeOf(path: Path, what?: 'key' | 'value'): LineAndColumn;
}

/** Reads YAML slowly, with every fault and every place. */
export function locateYaml(source: string): LocatedYaml {
  const { document, text, faults, lost } = repairYaml(source);
  const { value, faults: others } = yamlValue(document);
  return {
    value,
    faults: [
      ...faults.map(({ line, column, message }) => ({ line: line + 1, column: column + 1, path: [], message })),
      ...others.map(({ path, offset, message }) => ({ ...lineAndColumn(text, offset), path, message })),
    ],
    whole: !lost,
    brokenLines: new Set(faults.map(({ line }) => line + 1)),
    placeOf: (path, what = 'value') => lineAndColumn(text, offsetOf(document.contents, path, what)),
  };
}

/** The line and column of an offset in a text, both in UTF-16 code units. */
export function lineAndColumn(text: string, offset: number): LineAndColumn {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

function offsetOf(root: Node | null, path: Path, what: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const [depth, key] of path.entries()) {
    const pair = isMap(node) ? pairOf(node.items, key) : undefined;
    const item = isSeq(node) && typeof key === 'number' ? node.items[key] : pair?.value;
    if (pair === undefined && item === undefined) return offset;
    const last = depth === path.length - 1;
    const keyOnly = pair !== undefined && ((last && what === 'key') || isEmpty(item) || isBlock(item));
    offset = (keyOnly ? startOf(pair.key) : startOf(item)) ?? offset;
    node = item;
  }
  return offset;
}

function pairOf(pairs: readonly Pair[], key: string | number): Pair | undefined {
  return pairs.find((pair) => keyText(pair.key) === String(key));
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === '' && node.type === 'PLAIN');
}

function isBlock(node: unknown): boolean {
  return isCollection(node) && node.flow !== true;
}
