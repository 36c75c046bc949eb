import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { plainScalar } from './plain-scalar.ts';

type Path = readonly (string | number)[];

/** Something in a document that our files do not use. */
export interface ValueFault {
  path: Path;
  offset: number;
  message: string;
}

/** A document's value, as `parseYaml` reads it, with everything that `parseYaml` refuses. Of keys that stand twice the first counts. */
export function yamlValue(document: Document): { value: unknown; faults: ValueFault[] } {
  const faults: ValueFault[] = [];
  if (document.directives?.docStart && document.directives.yaml.explicit) {
    faults.push({ path: [], offset: 0, message: 'directives such as %YAML are not used here; take it out' });
  }
  return { value: read(document.contents, []), faults };

  function read(node: unknown, path: Path): unknown {
    if (isAlias(node)) return fault(node, path, `write it out here; references such as *${node.source} are not used`);
    if (!isCollection(node) && !isScalar(node)) return null;
    if (node.anchor !== undefined) fault(node, path, `anchors such as &${node.anchor} are not used here; take it out`);
    if (node.tag !== undefined) fault(node, path, `tags such as ${node.tag} are not used here; take it out`);
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index]));
    if (isMap(node)) return readMap(node.items, path);
    if (!isScalar(node)) return null;
    return node.type === 'PLAIN' ? plainScalar(String(node.value)) : node.value;
  }

  function readMap(pairs: readonly Pair[], path: Path): Record<string, unknown> {
    const map = new Map<string, unknown>();
    for (const { key, value } of pairs) {
      const name = keyText(key);
      if (name === null) fault(key, path, 'a key is plain text; put it in quotes if it is one');
      else if (map.has(name)) fault(key, [...path, name], `"${name}" stands here twice; keep one`);
      else map.set(name, read(value, [...path, name]));
    }
    return Object.fromEntries(map);
  }

  function fault(node: unknown, path: Path, message: string): null {
    faults.push({ path, offset: startOf(node) ?? 0, message });
    return null;
  }
}

/** The text of a key; null where it is none ("null:", "2031:"). */
export function keyText(key: unknown): string | null {
  if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) return null;
  const value = key.type === 'PLAIN' ? plainScalar(String(key.value)) : key.value;
  return typeof value === 'string' && value !== '__proto__' ? value : null;
}

/** Where a node starts in the text; null for one that has no place. */
export function startOf(node: unknown): number | null {
  return (node as Node | null)?.range?.[0] ?? null;
}
