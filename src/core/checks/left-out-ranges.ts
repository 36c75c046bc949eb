import type { SourceRecord } from '../dossier/source-record.ts';
import type { Check, FilePlace, Finding } from './check.ts';
import { placeIn, sourceFile } from './placed-claim.ts';

/** A part of a capture that something already stands for. */
interface TakenRange {
  at: readonly [number, number];
  place: () => FilePlace;
  what: () => string;
}

/** A left-out range is one of a capture, starts before it ends, and overlaps neither a quote nor another such range. */
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
          claims: [
            { quote: 'flooded', at: [13, 20] },
            { quote: 'dry', at: [40, 43] },
          ],
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
      files: { sources: { herald: { capture: null, 'left-out': [{ at: [9, 40], why: 'an advertisement' }] } } },
      file: 'sources/herald.yaml',
      at: 'left-out',
      says: 'this source has none; leave the key out',
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
  if (source.capture === null) {
    const message = 'parts are left out of a capture, and this source has none; leave the key out';
    return [{ file, path: ['left-out'], message, reads: [{ file, path: ['capture'] }] }];
  }
  const quotes: TakenRange[] = source.claims.flatMap(({ at, quote }, index) =>
    at === undefined ? [] : { at, place: () => placeIn({ file, index }, 'at'), what: () => `the quote "${quote}"` },
  );
  const ranges: TakenRange[] = source['left-out'].map(({ at }, index) => {
    return {
      at,
      place: () => ({ file, path: ['left-out', index, 'at'] }),
      what: () => 'another range that is left out',
    };
  });
  const quoteOver = overlapping(quotes);
  const rangeOver = overlappingEarlier(ranges.filter(({ at }) => at[0] < at[1]));
  return ranges.flatMap((range) => {
    const { at, place } = range;
    const text = `[${at.join(', ')}]`;
    if (at[0] >= at[1]) return { ...place(), message: `a range starts before it ends; ${text} does not` };
    const other = quoteOver(at) ?? rangeOver.get(range);
    if (other === undefined) return [];
    return {
      ...place(),
      message: `${text} overlaps ${other.what()} at [${other.at.join(', ')}]`,
      reads: [other.place()],
    };
  });
}

/** Finds one of some ranges that another overlaps; sorted once, so that each search is short. */
function overlapping(ranges: readonly TakenRange[]): (at: TakenRange['at']) => TakenRange | undefined {
  const sorted = ranges.toSorted((a, b) => a.at[0] - b.at[0]);
  /** Of the ranges up to each, the one that ends last. */
  const furthest: TakenRange[] = [];
  for (const range of sorted) furthest.push(later(furthest.at(-1), range));
  return (at) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.at[0] ?? Infinity) < at[1]) low = middle + 1;
      else high = middle;
    }
    const last = furthest[low - 1];
    return last !== undefined && last.at[1] > at[0] ? last : undefined;
  };
}

/** The ranges that overlap one that stands before them, each with such a one. */
function overlappingEarlier(ranges: readonly TakenRange[]): ReadonlyMap<TakenRange, TakenRange> {
  const order = new Map(ranges.map((range, index) => [range, index]));
  const found = new Map<TakenRange, TakenRange>();
  let furthest: TakenRange | undefined;
  for (const range of ranges.toSorted((a, b) => a.at[0] - b.at[0])) {
    if (furthest !== undefined && range.at[0] < furthest.at[1]) {
      const isLater = (order.get(range) ?? 0) > (order.get(furthest) ?? 0);
      if (isLater) found.set(range, furthest);
      else found.set(furthest, range);
    }
    furthest = later(furthest, range);
  }
  return found;
}

/** The range that ends later. */
function later(a: TakenRange | undefined, b: TakenRange): TakenRange {
  return a !== undefined && a.at[1] >= b.at[1] ? a : b;
}
