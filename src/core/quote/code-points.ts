/** A part of a text: its first code point, counted from 0, and the one after its last (W3C Web Annotation). */
export type Range = readonly [start: number, end: number];

/** A text whose positions are counted in Unicode code points. */
export interface CodePoints {
  length: number;
  slice(start: number, end: number): string;
  /** The range of a part whose start and end are counted in UTF-16 code units. */
  rangeOfUnits(start: number, end: number): Range;
  /** The same the other way round. */
  unitsOf(start: number, end: number): Range;
}

/** Prepares a text for counting. Where it has no character beyond U+FFFF, code points and code units are the same. */
export function codePoints(text: string): CodePoints {
  const starts = /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? startsOf(text) : null;
  const toUnit = (point: number) => (starts === null ? point : (starts[point] ?? text.length));
  const toPoint = (unit: number) => (starts === null ? unit : countBefore(starts, unit));
  const rangeOfUnits = (start: number, end: number): Range => [toPoint(start), toPoint(end)];
  return {
    length: starts?.length ?? text.length,
    slice: (start, end) => text.slice(toUnit(start), toUnit(end)),
    rangeOfUnits,
    unitsOf: (start, end) => [toUnit(start), toUnit(end)],
  };
}

/** A range as the files write it. */
export function rangeText([start, end]: Range): string {
  return `[${start}, ${end}]`;
}

/** The code unit at which each code point starts. */
function startsOf(text: string): number[] {
  const starts: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) starts.push(unit);
  return starts;
}

/** The number of code points that start before a code unit. */
function countBefore(starts: readonly number[], unit: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
