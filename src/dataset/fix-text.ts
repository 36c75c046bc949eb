import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import type { Capture } from './capture.ts';
import { count } from './count.ts';
import { type Filled, fillSource } from './fill-source.ts';
import { parseYaml } from './parse-yaml.ts';
import { printYaml } from './print-yaml.ts';
import { repairYaml } from './repair-yaml.ts';
import { schemaOf, sourceIdOf } from './schemas.ts';
import { settleComments } from './settle-comments.ts';
import { orderKeys, sortByPosition } from './tidy-document.ts';
import { yamlValue } from './yaml-value.ts';

/** A file after fixing, and what was done to it in words; an empty list where nothing was. */
export interface FixedText {
  text: string;
  changes: readonly string[];
}

const mostPasses = 5;

/**
 * Fills in what a machine can know, and sorts and tidies a file; comments stay. A file that is not YAML is left as it is. Fixing a fixed file
 * changes nothing.
 */
export function fixText(name: string, source: string, capture: Capture | null): FixedText {
  const changes: string[] = [];
  let text = source;
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = fixOnce(name, text, capture);
    changes.push(...next.changes);
    if (next.text === text) break;
    text = next.text;
  }
  if (text !== source && changes.length === 0) changes.push('tidied');
  return { text, changes };
}

function fixOnce(name: string, source: string, capture: Capture | null): FixedText {
  const { document, text, faults } = repairYaml(source);
  if (faults.length > 0 || yamlValue(document).faults.length > 0 || document.contents === null)
    return { text: source, changes: [] };
  settleComments(document, text);
  const filled = capture === null ? null : fillSource(document, capture);
  const sorted = sourceIdOf(name) === null ? { claims: false, leftOut: false } : sortByPosition(document);
  orderKeys(document, schemaOf(name));
  const printed = printYaml(document);
  if (!isSame(document, printed)) return { text: source, changes: [] };
  return { text: printed, changes: describe(filled, sorted) };
}

/** True if what was printed is read as what was meant: the last guard before a file is written. */
function isSame(document: Document, printed: string): boolean {
  try {
    return isDeepStrictEqual(parseYaml(printed), yamlValue(document).value);
  } catch {
    return false;
  }
}

function describe(filled: Filled | null, sorted: { claims: boolean; leftOut: boolean }): string[] {
  const changes: [boolean, string][] = [
    [filled?.hash === true, 'filled in the hash of the capture'],
    [(filled?.positions ?? 0) > 0, `filled in ${count(filled?.positions ?? 0, 'position')}`],
    [(filled?.moved ?? 0) > 0, `corrected ${count(filled?.moved ?? 0, 'position')}`],
    [sorted.claims, 'sorted the claims'],
    [sorted.leftOut, 'sorted what is left out'],
  ];
  return changes.filter(([done]) => done).map(([, words]) => words);
}
