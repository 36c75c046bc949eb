import type { Finding } from '../core/checks/check.ts';
import { sourceFile } from '../core/checks/placed-claim.ts';
import type { DossierFiles } from '../core/dossier/dossier-record.ts';
import { readCapture } from './capture.ts';
import { verifySource } from './verify-source.ts';

/** What holding a dossier against its captures came to. */
export interface VerifiedCaptures {
  findings: readonly Finding[];
  captures: number;
  /** Quotes that stand where they should. */
  quotes: number;
}

/** Holds every source of a dossier against its capture in a folder. A capture that is not there is a finding. */
export function verifyCaptures(files: DossierFiles, capturesDir: string): VerifiedCaptures {
  const findings: Finding[] = [];
  let [captures, quotes] = [0, 0];
  for (const [id, source] of files.sources) {
    const capture = readCapture(capturesDir, source.capture.file);
    if (capture === null) {
      const message = `there is no file "${source.capture.file}" in the captures' folder, so nothing of this source could be verified`;
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
