import type { MomentRecord } from '../dossier/moment-record.ts';
import { parseMoment } from '../time/moment.ts';
import type { Check, FilePlace, Finding } from './check.ts';
import { edtfOf } from './moment-text.ts';
import { claimsOf, placeIn, sourceFile } from './placed-claim.ts';

/** Every date can be read. */
export const readableMoments = {
  name: 'readable-moments',
  run(files) {
    const findings: Finding[] = [];
    for (const [id, source] of files.sources) {
      read(source.published, () => ({ file: sourceFile(id), path: ['published'] }));
      read(source.capture.at, () => ({ file: sourceFile(id), path: ['capture', 'at'] }));
    }
    for (const placed of claimsOf(files)) {
      read(placed.claim['as-of'], () => placeIn(placed, 'as-of'));
      read(placed.claim.said, () => placeIn(placed, 'said'));
      read(placed.claim.event?.when, () => placeIn(placed, 'event', 'when'));
    }
    return findings;

    function read(record: MomentRecord | null | undefined, place: () => FilePlace): void {
      if (record === null || record === undefined) return;
      const result = parseMoment(edtfOf(record));
      if (result.ok) return;
      const { file, path } = place();
      findings.push({ file, path: typeof record === 'string' ? path : [...path, 'edtf'], message: result.reason });
    }
  },
  good: [
    {
      claims: [{ said: '2031-03-04', 'as-of': { edtf: '2031-03-04/2031-03-06', basis: `the text says 'on Friday'` } }],
    },
  ],
  bad: [
    { files: { claims: [{ said: '4 March 2031' }] }, at: 'claims[0].said', says: 'write it as EDTF' },
    {
      files: { claims: [{ 'as-of': { edtf: '2031-3-4', basis: 'the text' } }] },
      at: 'claims[0].as-of.edtf',
      says: '"2031-3-4" is not a date',
    },
    {
      files: { sources: { herald: { published: '2031-21' } } },
      file: 'sources/herald.yaml',
      at: 'published',
      says: 'seasons',
    },
  ],
} satisfies Check;
