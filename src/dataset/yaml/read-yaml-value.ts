import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, Pair, Scalar } from 'yaml';
import { readPlainScalar } from './read-plain-scalar.ts';
import { keyText, startOf } from './yaml-node.ts';

type Path = readonly (string | number)[];

/** Something in a document that is YAML but that our files do not use. */
export interface ValueFault {
  path: Path;
  /** Of the node, in UTF-16 code units of the text. */
  offset: number;
  message: string;
}

/**
 * Reads a document's value as `parseYaml` does, and reports everything that `parseYaml` refuses. Where a key stands
 * twice, the first one counts.
 */
export function readYamlValue(document: Document): { value: unknown; faults: ValueFault[] } {
  const faults: ValueFault[] = [];
  // without its "---" a directive is a syntax error, which is reported already
  if (document.directives?.docStart && document.directives.yaml.explicit) {
    faults.push({ path: [], offset: 0, message: 'directives such as %YAML are not used here; take it out' });
  }
  return { value: read(document.contents, []), faults };

  function read(node: unknown, path: Path): unknown {
    if (isAlias(node)) {
      addFault(node, path, `write it out here; references such as *${node.source} are not used`);
      return null;
    }
    if (!isCollection(node) && !isScalar(node)) return null;
    if (node.anchor !== undefined) {
      addFault(node, path, `anchors such as &${node.anchor} are not used here; take it out`);
    }
    if (node.tag !== undefined) addFault(node, path, `tags such as ${node.tag} are not used here; take it out`);
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index]));
    if (isMap(node)) return readMap(node.flow === true ? withWholeFigures(node.items, path) : node.items, path);
    if (!isScalar(node)) return null;
    return node.type === 'PLAIN' ? readPlainScalar(String(node.value)) : node.value;
  }

  function readMap(pairs: readonly Pair[], path: Path): Record<string, unknown> {
    const map = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const name = keyText(key);
      if (name === null) addFault(key, path, 'a key is plain text; put it in quotes if it is one');
      else if (map.has(name)) addFault(key, [...path, name], `"${name}" stands here twice; keep one`);
      else map.set(name, read(value, [...path, name]));
    }
    return Object.fromEntries(map);
  }

  /** Within braces the comma of a figure ends its value; what follows, "000", is then a key without a value. */
  function withWholeFigures(pairs: readonly Pair[], path: Path): Pair[] {
    const whole: Pair[] = [];
    const mended = new Map<unknown, Scalar>();
    for (const pair of pairs) {
      const [before, rest] = [whole.at(-1), restOfFigure(pair)];
      const start = before !== undefined && isScalar(before.value) ? before.value : null;
      if (before === undefined || rest === null || start?.type !== 'PLAIN' || !/\d$/.test(String(start.value))) {
        whole.push(pair);
        continue;
      }
      const figure = new Scalar(`${start.value},${rest}`);
      figure.type = 'PLAIN';
      figure.range = start.range ?? null;
      whole.splice(-1, 1, new Pair(before.key, figure));
      mended.set(before.key, figure);
    }
    for (const [key, figure] of mended) {
      const name = keyText(key) ?? '';
      const message = `inside braces a figure with a comma needs quotes; write ${name}: "${figure.value}"`;
      addFault(figure, [...path, name], message);
    }
    return whole;
  }

  function addFault(node: unknown, path: Path, message: string): void {
    faults.push({ path, offset: startOf(node) ?? 0, message });
  }
}

/** What follows the comma of a figure, where a key of three digits stands alone: "000", "000 or more". */
function restOfFigure({ key, value }: Pair): string | null {
  const isAlone = value === null || (isScalar(value) && value.value === '' && value.type === 'PLAIN');
  if (!isAlone || !isScalar(key) || key.type !== 'PLAIN') return null;
  return /^\d{3}(?!\d)/.test(String(key.value)) ? String(key.value) : null;
}
