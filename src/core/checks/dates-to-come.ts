import type { DossierFiles } from '../dossier/dossier-record.ts';
import type { MomentRecord } from '../dossier/moment-record.ts';
import type { FilePlace, Finding } from './check.ts';
import { readMoment } from './moment-text.ts';
import { claimsOf, placeIn, sourceFile } from './placed-claim.ts';

/**
 * Dates of what is over that lie after today, in days since 1970-01-01: nothing was published, said, captured or
 * reviewed then. What is predicted may be of a day to come.
 */
export function datesToCome(files: DossierFiles, today: number): Finding[] {
  const findings: Finding[] = [];
  read(files.dossier.reviewed, 'nobody has looked the dossier over then yet', {
    file: 'dossier.yaml',
    path: ['reviewed'],
  });
  for (const [id, source] of files.sources) {
    const file = sourceFile(id);
    read(source.published, 'no page is published then yet', { file, path: ['published'] });
    read(source.capture?.at, 'no text is captured then yet', { file, path: ['capture', 'at'] });
  }
  for (const placed of claimsOf(files)) {
    const { claim } = placed;
    read(claim.said, 'nobody has said anything then yet', placeIn(placed, 'said'));
    if (claim.modality === 'predicted') continue;
    const why = 'only what is predicted may be of a day to come';
    read(claim['as-of'], why, placeIn(placed, 'as-of'), [placeIn(placed, 'modality')]);
  }
  return findings;

  function read(record: MomentRecord | null | undefined, why: string, place: FilePlace, reads: FilePlace[] = []): void {
    const moment = readMoment(record);
    if (moment === null || moment.first <= today) return;
    const message = `${moment.edtf} lies after today: ${why}; write the date that the document gives, or null if it is not known`;
    findings.push({ ...place, message, reads });
  }
}
