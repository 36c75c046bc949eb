import { type Document, parseDocument } from 'yaml';
import { type SyntaxFault, syntaxFault } from './syntax-fault.ts';

/** A file after repair. */
export interface Repaired {
  document: Document;
  /** What the document's offsets count in: the file's text, but for the lines that have faults. */
  text: string;
  faults: readonly SyntaxFault[];
  /** True where a line could not be kept, so that keys may seem to be missing. */
  lost: boolean;
}

/** Each fault reads the file once more. */
const mostFaults = 100;

/**
 * Parses YAML so that one mistake is one fault: a line that breaks the file is reported, mended (or left out), and the file is read again.
 * What people are told of the rest is then as good as if that line were right.
 */
export function repairYaml(source: string): Repaired {
  const lines = source.split('\n');
  const faults = new Map<number, SyntaxFault>();
  let lost = false;
  for (;;) {
    const text = lines.join('\n');
    // every scalar as it stands: what it means is for plainScalar to say
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
    const [error] = document.errors;
    if (error === undefined) return { document, text, faults: [...faults.values()], lost };
    const fault = syntaxFault(error, text, lines);
    const known = faults.has(fault.line);
    // what breaks the file stands elsewhere, or everywhere: say what is known, and stop
    if ((known && lines[fault.line] === '') || faults.size >= mostFaults)
      return { document, text, faults: [...faults.values()], lost: true };
    const mended = known ? null : fault.mended;
    lines[fault.line] = mended ?? '';
    lost ||= mended === null;
    if (!known) faults.set(fault.line, fault);
  }
}
