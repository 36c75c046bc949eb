import type { Span } from '../core/message/picture.ts';

/** A time in which something happened, in days. */
export interface Stretch {
  start: number;
  end: number;
  /** How many spans lie in it. */
  count: number;
  /** The middle of the first of them. */
  first: number;
}

/** A time without anything is left out where it is so much of the whole, of so many spans or more. */
const empty = { share: 0.5, spans: 3, days: 60 };

/** The times in which something happened, without what is left out between them. */
export function stretchesOf(spans: readonly Span[]): Stretch[] {
  const known = spans.flatMap(({ first, last }) => {
    const [start, end] = [first ?? last, last ?? first];
    return start === null || end === null ? [] : [{ start, end: end + 1 }];
  });
  const sorted = known.toSorted((a, b) => a.start - b.start);
  const whole = sorted.reduce((end, span) => Math.max(end, span.end), -Infinity) - (sorted[0]?.start ?? 0);
  const longest = known.length < empty.spans ? Infinity : Math.max(empty.share * whole, empty.days);
  const stretches: Stretch[] = [];
  for (const { start, end } of sorted) {
    const last = stretches.at(-1);
    if (last === undefined || start - last.end > longest)
      stretches.push({ start, end, count: 1, first: (start + end) / 2 });
    else {
      last.end = Math.max(last.end, end);
      last.count++;
    }
  }
  return stretches.length === 0 ? [{ start: 0, end: 1, count: 0, first: 0.5 }] : stretches;
}
