import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import type { Capture } from '../captures/capture.ts';
import { countText } from '../count-text.ts';
import { schemaOfFile } from '../schema/file-schema.ts';
import { sourceIdOf } from '../source-id.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { parseYamlLeniently } from '../yaml/parse-yaml-leniently.ts';
import { printYaml } from '../yaml/print-yaml.ts';
import { readYamlValue } from '../yaml/read-yaml-value.ts';
import { attachComments } from './attach-comments.ts';
import { type FilledIn, fillFromCapture } from './fill-from-capture.ts';
import { orderKeys } from './order-keys.ts';
import { type SortedLists, sortByPosition } from './sort-by-position.ts';

/** The text of a file after fixing, and what was done to it, in words. Without changes the list is empty. */
export interface FixedText {
  text: string;
  changes: readonly string[];
}

/** A file is fixed until nothing changes any more: the first pass fixes it, the second one finds nothing left to do. */
const mostPasses = 5;

/**
 * Fixes the text of a file: fills in what follows from the capture, sorts, tidies, and keeps every comment. A file that
 * is not YAML is left as it is. Fixing a fixed file changes nothing.
 */
export function fixText(name: string, source: string, capture: Capture | null): FixedText {
  const changes: string[] = [];
  let text = source;
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = fixOnce(name, text, capture);
    changes.push(...next.changes);
    if (next.text === text) return { text, changes: text !== source && changes.length === 0 ? ['tidied'] : changes };
    text = next.text;
  }
  // the yaml package adds a "#" to some comments each time that it prints them (those with U+2028): better no change
  return { text: source, changes: [] };
}

function fixOnce(name: string, source: string, capture: Capture | null): FixedText {
  const { document, text, faults } = parseYamlLeniently(source);
  if (faults.length > 0 || document.contents === null) return { text: source, changes: [] };
  attachComments(document, text);
  const filledIn = capture === null ? null : fillFromCapture(document, capture);
  const sorted = sourceIdOf(name) === null ? null : sortByPosition(document);
  orderKeys(document, schemaOfFile(name));
  const printed = printYaml(document);
  if (!isReadAs(document, printed)) return { text: source, changes: [] };
  return { text: printed, changes: describe(filledIn, sorted) };
}

/**
 * The last safeguard before a file is written: what was printed must be read as what was meant. This also refuses files
 * with anchors, aliases and tags.
 */
function isReadAs(document: Document, printed: string): boolean {
  try {
    return isDeepStrictEqual(parseYaml(printed), readYamlValue(document).value);
  } catch {
    return false;
  }
}

function describe(filledIn: FilledIn | null, sorted: SortedLists | null): string[] {
  const { hash = false, positions = 0, corrected = 0, quotes = 0 } = filledIn ?? {};
  const changes: [boolean, string][] = [
    [hash, 'filled in the hash of the capture'],
    [positions > 0, `filled in ${countText(positions, 'position')}`],
    [corrected > 0, `corrected ${countText(corrected, 'position')}`],
    [quotes > 0, `wrote ${countText(quotes, 'quote')} as the capture has ${quotes === 1 ? 'it' : 'them'}`],
    [sorted?.claims === true, 'sorted the claims'],
    [sorted?.leftOut === true, 'sorted what is left out'],
  ];
  return changes.filter(([done]) => done).map(([, words]) => words);
}
