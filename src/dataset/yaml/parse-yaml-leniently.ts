import { type Document, parseDocument } from 'yaml';
import { blockAt, blocksOf } from './blocks.ts';
import { findOddSigns } from './odd-signs.ts';
import { findSyntaxFault, type SyntaxFault } from './syntax-fault.ts';

/** A file that was read past its syntax errors. */
export interface LenientYaml {
  document: Document;
  /** The text that the document's offsets count in: the file's text, with its broken lines repaired or emptied. */
  text: string;
  faults: readonly SyntaxFault[];
  /** False where a line was emptied, so that keys may only seem to be missing. */
  complete: boolean;
  /** True where the search for faults was ended before the last was found. */
  stopped: boolean;
}

/** What may still be done for one file. */
interface Budget {
  /** How much may be parsed, in UTF-16 code units. */
  left: number;
  /** How many faults may be found. */
  faults: number;
}

const mostFaults = 1_000;
const mostPasses = 100;

/** Some files need one more pass for every fault. Eight million code units take some four seconds. */
function budgetFor(source: string): Budget {
  return { left: Math.max(8_000_000, 5 * source.length), faults: mostFaults };
}

/**
 * Parses YAML so that one mistake is one fault: a line that breaks the file is reported and repaired (or emptied), and
 * the file is parsed again. So a mistake in one line hides no problem in the others. Every pass mends the first fault,
 * or all those that blocks of the file have by themselves.
 */
export function parseYamlLeniently(source: string, budget: Budget = budgetFor(source)): LenientYaml {
  return readPast(source, parse(source, budget), budget);
}

function readPast(source: string, first: Document, budget: Budget): LenientYaml {
  const lines = source.split('\n');
  const faults = new Map<number, SyntaxFault>();
  let complete = true;
  let [text, document] = [source, first];
  const odd = first.errors.length === 0 ? [] : findOddSigns(lines);
  if (odd.length > 0) {
    for (const fault of odd) mend(fault);
    text = lines.join('\n');
    document = parse(text, budget);
  }
  for (let pass = 1; ; pass++) {
    const [error] = document.errors;
    if (error === undefined) return { document, text, faults: inOrder(faults), complete, stopped: false };
    const inBlocks = faultsOfBlocks(document, lines, budget).filter((fault) => !isHopeless(fault));
    const found = inBlocks.length > 0 ? inBlocks : [findSyntaxFault(error, text, lines)];
    if (inBlocks.length === 0) budget.faults -= 1;
    const stopped = pass > mostPasses || (pass > 1 && (budget.left <= 0 || budget.faults <= 0));
    if (stopped || found.every(isHopeless)) {
      return { document, text, faults: inOrder(faults), complete: false, stopped };
    }
    for (const fault of found) mend(fault);
    text = lines.join('\n');
    document = parse(text, budget);
  }

  /** The line is empty already and still breaks the file: the cause is elsewhere, and no further repair would help. */
  function isHopeless({ line }: SyntaxFault): boolean {
    return faults.has(line) && lines[line] === '';
  }

  function mend(fault: SyntaxFault): void {
    const isKnown = faults.has(fault.line);
    const repaired = isKnown ? null : fault.repaired;
    lines[fault.line] = repaired ?? '';
    complete &&= repaired !== null;
    if (!isKnown) faults.set(fault.line, fault);
  }
}

function inOrder(faults: ReadonlyMap<number, SyntaxFault>): SyntaxFault[] {
  return [...faults.values()].toSorted((a, b) => a.line - b.line);
}

/** With this schema every scalar stays the text that it is; readPlainScalar decides what it means. */
function parse(text: string, budget: Budget): Document {
  budget.left -= text.length;
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
}

/**
 * The faults that blocks of a text have by themselves: those that the parser finds at the same place where it reads the
 * block alone. So none of them only follows from a fault before it.
 */
function faultsOfBlocks({ errors }: Document, lines: readonly string[], budget: Budget): SyntaxFault[] {
  const blocks = blocksOf(lines);
  if (blocks.length < 2) return [];
  const places = new Set(errors.map(({ code, pos }) => `${code} ${pos[0]}`));
  const broken = new Set(errors.flatMap(({ pos }) => blockAt(blocks, pos[0]) ?? []));
  return [...broken].flatMap((block) => {
    if (budget.left <= 0 || budget.faults <= 0) return [];
    const alone = block.lines.join('\n');
    const document = parse(alone, budget);
    const [error] = document.errors;
    if (error === undefined || !places.has(`${error.code} ${error.pos[0] + block.offset}`)) return [];
    return readPast(alone, document, budget).faults.map((fault) => ({ ...fault, line: block.first + fault.line }));
  });
}
