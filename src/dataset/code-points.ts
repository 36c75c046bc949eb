/** A text whose places are counted in Unicode code points, end-exclusive (W3C Web Annotation). */
export interface CodePoints {
  length: number;
  slice(start: number, end: number): string;
  /** Every place where a text stands, overlapping ones too. */
  find(part: string): [number, number][];
  /** A place that is counted in UTF-16 code units. */
  range(start: number, end: number): [number, number];
}

/** Prepares a text for counting. Where it has no character beyond U+FFFF, code points and code units are one. */
export function codePoints(text: string): CodePoints {
  const starts = /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? startsOf(text) : null;
  const toUnit = (point: number) => (starts === null ? point : (starts[point] ?? text.length));
  const toPoint = (unit: number) => (starts === null ? unit : indexOf(starts, unit));
  const length = starts?.length ?? text.length;
  const range = (start: number, end: number): [number, number] => [toPoint(start), toPoint(end)];
  return {
    length,
    slice: (start, end) => (start > length ? '' : text.slice(toUnit(start), toUnit(end))),
    find: (part) => {
      const found: [number, number][] = [];
      if (part === '') return found;
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
        found.push(range(at, at + part.length));
      return found;
    },
    range,
  };
}

/** The code unit at which each code point starts. */
function startsOf(text: string): number[] {
  const starts: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) starts.push(unit);
  return starts;
}

/** How many code points start before a code unit. */
function indexOf(starts: readonly number[], unit: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
