import { type Document, parseDocument } from 'yaml';
import { findSyntaxFault, type SyntaxFault } from './syntax-fault.ts';

/** A file that was read past its syntax errors. */
export interface LenientYaml {
  document: Document;
  /** The text that the document's offsets count in: the file's text, with its broken lines repaired or emptied. */
  text: string;
  faults: readonly SyntaxFault[];
  /** False where a line was emptied, so that keys may only seem to be missing. */
  complete: boolean;
}

/** The file is parsed once more for every fault. */
const mostFaults = 100;

/**
 * Parses YAML so that one mistake is one fault: a line that breaks the file is reported and repaired (or emptied), and
 * the file is parsed again. So a mistake in one line hides no problem in the others.
 */
export function parseYamlLeniently(source: string): LenientYaml {
  const lines = source.split('\n');
  const faults = new Map<number, SyntaxFault>();
  let complete = true;
  for (;;) {
    const text = lines.join('\n');
    // with this schema every scalar stays the text that it is; readPlainScalar decides what it means
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
    const [error] = document.errors;
    if (error === undefined) return { document, text, faults: [...faults.values()], complete };
    const fault = findSyntaxFault(error, text, lines);
    const isKnown = faults.has(fault.line);
    // the line is empty already and still breaks the file: the cause is elsewhere, and no further repair would help
    if ((isKnown && lines[fault.line] === '') || faults.size >= mostFaults) {
      return { document, text, faults: [...faults.values()], complete: false };
    }
    const repaired = isKnown ? null : fault.repaired;
    lines[fault.line] = repaired ?? '';
    complete &&= repaired !== null;
    if (!isKnown) faults.set(fault.line, fault);
  }
}
