import type { Finding } from '../../core/checks/check.ts';
import { sourceFile } from '../../core/checks/placed-claim.ts';
import type { DossierFiles } from '../../core/dossier/dossier-record.ts';
import { readCapture } from './capture.ts';
import { verifySource } from './verify-source.ts';

/** What comparing a dossier with its captures found. */
export interface VerifiedCaptures {
  findings: readonly Finding[];
  /** The number of captures that were read. */
  captures: number;
  /** The number of quotes that stand where they should. */
  quotes: number;
}

/** Verifies every source of a dossier against its capture in a folder. One that is named and not there is a finding. */
export function verifyCaptures(files: DossierFiles, capturesDir: string): VerifiedCaptures {
  const findings: Finding[] = [];
  let [captures, quotes] = [0, 0];
  for (const [id, source] of files.sources) {
    if (source.capture === null) continue;
    const { file } = source.capture;
    const capture = readCapture(capturesDir, file);
    if (capture === null) {
      const missing = `there is no file "${file}" in the captures' folder`;
      const message = `${missing}, so nothing of this source could be verified; where nobody kept the text, write capture: null`;
      findings.push({ file: sourceFile(id), path: ['capture', 'file'], message });
      continue;
    }
    const verified = verifySource(id, source, capture);
    findings.push(...verified.findings);
    captures += 1;
    quotes += verified.quotes;
  }
  return { findings, captures, quotes };
}
