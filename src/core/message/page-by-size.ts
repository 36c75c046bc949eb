import { runToEnd, type Turns } from '../memory/turns.ts';
import { fits, type Size, sum } from './measure.ts';

/** After so many things others have a turn, should they need one. */
const thingsInTurn = 256;

/**
 * Things on pages, in order, as many on each as a budget has room for. One that is too large for any page has a page to
 * itself. There is always one page.
 */
export function pageBySize<Thing>(
  things: readonly Thing[],
  sizeOf: (thing: Thing) => Size,
  budget: Size,
): (readonly Thing[])[] {
  const starts = runToEnd(pageStarts(things, sizeOf, budget));
  return starts.map((start, index) => things.slice(start, starts[index + 1]));
}

/** Where to begin with finding pages, and how many to find. */
interface Part {
  /** With which of the things a page begins. */
  from: number;
  most: number;
}

/** With which of the things each page begins, found a little at a time. */
export function* pageStarts<Thing>(
  things: readonly Thing[],
  sizeOf: (thing: Thing) => Size,
  budget: Size,
  { from, most }: Part = { from: 0, most: Number.POSITIVE_INFINITY },
): Turns<number[]> {
  const starts = [from];
  let used: Size = { characters: 0, lines: 0 };
  let seen = 0;
  for (let index = from; index < things.length && starts.length < most; index += 1) {
    const thing = things[index];
    if (thing === undefined) continue;
    const size = sizeOf(thing);
    const filled = sum([used, size]);
    const isNew = index > from && !fits(filled, budget);
    if (isNew) starts.push(index);
    used = isNew ? size : filled;
    seen += 1;
    if (seen % thingsInTurn === 0) yield;
  }
  return starts;
}
