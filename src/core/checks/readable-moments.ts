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
    read(files.dossier.reviewed, () => ({ file: 'dossier.yaml', path: ['reviewed'] }));
    for (const [id, source] of files.sources) {
      read(source.published, () => ({ file: sourceFile(id), path: ['published'] }));
      read(source.capture?.at, () => ({ file: sourceFile(id), path: ['capture', 'at'] }));
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
      const isPlain = typeof record === 'string';
      const message = `${result.reason}, or write null${isPlain ? '' : ' without a basis'} if it is not known`;
      findings.push({ file, path: isPlain ? path : [...path, 'edtf'], message });
    }
  },
  good: [
    {
      claims: [{ said: '2031-03-04', 'as-of': { edtf: '2031-03-04/2031-03-06', basis: `the text says 'on Friday'` } }],
    },
  ],
  bad: [
    {
      files: { claims: [{ said: '4 March 2031' }] },
      at: 'claims[0].said',
      says: 'write it as EDTF: 2031-03-04, or write null if it is not known',
    },
    {
      files: { claims: [{ said: '07.03.2031' }] },
      at: 'claims[0].said',
      says: 'write it as EDTF: 2031-03-07 or 2031-07-03, whichever is meant, or write null',
    },
    { files: { claims: [{ 'as-of': 'unknown' }] }, at: 'claims[0].as-of', says: 'or write null if it is not known' },
    {
      files: { claims: [{ 'as-of': { edtf: '2031-3-4', basis: 'the text' } }] },
      at: 'claims[0].as-of.edtf',
      says: 'write it as EDTF: 2031-03-04, or write null without a basis',
    },
    {
      files: { sources: { herald: { published: '2031-21' } } },
      file: 'sources/herald.yaml',
      at: 'published',
      says: 'seasons',
    },
  ],
} satisfies Check;
