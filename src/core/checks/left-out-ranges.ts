import type { SourceRecord } from '../dossier/source-record.ts';
import type { Check, FilePlace, Finding } from './check.ts';
import { placeIn, sourceFile } from './placed-claim.ts';

/** A part of a capture that something already stands for. */
interface TakenRange {
  at: readonly [number, number];
  place: FilePlace;
  what: string;
}

/** A left-out range starts before it ends, and overlaps neither a quote nor another such range. */
export const leftOutRanges = {
  name: 'left-out-ranges',
  run(files) {
    return [...files.sources].flatMap(([id, source]) => findingsOf(sourceFile(id), source));
  },
  good: [
    {
      sources: {
        herald: {
          'left-out': [{ at: [20, 40], why: 'an advertisement' }],
          claims: [{ quote: 'flooded', at: [13, 20] }],
        },
      },
    },
  ],
  bad: [
    {
      files: {
        sources: {
          herald: {
            'left-out': [{ at: [19, 40], why: 'an advertisement' }],
            claims: [{ quote: 'flooded', at: [13, 20] }],
          },
        },
      },
      file: 'sources/herald.yaml',
      at: 'left-out[0].at',
      says: '[19, 40] overlaps the quote "flooded" at [13, 20]',
    },
    {
      files: {
        sources: {
          herald: {
            'left-out': [
              { at: [9, 40], why: 'an advertisement' },
              { at: [30, 50], why: 'a menu' },
            ],
          },
        },
      },
      file: 'sources/herald.yaml',
      at: 'left-out[1].at',
      says: 'overlaps another range that is left out at [9, 40]',
    },
    {
      files: { sources: { herald: { 'left-out': [{ at: [40, 40], why: 'an advertisement' }] } } },
      file: 'sources/herald.yaml',
      at: 'left-out[0].at',
      says: 'starts before it ends',
    },
  ],
} satisfies Check;

function findingsOf(file: string, source: SourceRecord): Finding[] {
  if (source['left-out'].length === 0) return [];
  const taken: TakenRange[] = source.claims.flatMap(({ at, quote }, index) =>
    at === undefined ? [] : { at, place: placeIn({ file, index }, 'at'), what: `the quote "${quote}"` },
  );
  return source['left-out'].flatMap(({ at }, index) => {
    const place = { file, path: ['left-out', index, 'at'] };
    const range = `[${at.join(', ')}]`;
    if (at[0] >= at[1]) return { ...place, message: `a range starts before it ends; ${range} does not` };
    const other = taken.find((one) => one.at[0] < at[1] && at[0] < one.at[1]);
    taken.push({ at, place, what: 'another range that is left out' });
    if (other === undefined) return [];
    return { ...place, message: `${range} overlaps ${other.what} at [${other.at.join(', ')}]`, reads: [other.place] };
  });
}
