import type { OriginsLink } from '../core/message/picture.ts';
import type { Place, Unit } from './origins-layout.ts';
import { linePath, type Mark, round } from './sketch.ts';
import type { Palette } from './theme.ts';

export type Point = readonly [number, number];
type Column = Pick<Place, 'x' | 'width'>;

/**
 * Beside a column: where the first and the second line turn back that end in the same column, and from where on lines
 * go up and down on their way to the next one, so that they cross the others straight.
 */
const lanes = { first: 7, second: 11, others: 13 };

/** A link within one column, past what stands between its ends. */
interface Turn {
  index: number;
  column: number;
  to: string;
  top: number;
  bottom: number;
}

/** The lines of links: to the next column, past a column, and within one. */
export function linksMarks(
  links: readonly OriginsLink[],
  places: ReadonlyMap<string, Place>,
  { units, unitOf, passing }: { units: readonly Unit[]; unitOf: ReadonlyMap<string, Unit>; passing: Map<number, Unit> },
  columns: readonly Column[],
  palette: Palette,
): Mark[] {
  const turns = turnsOf(links, units, unitOf);
  const hasLane = (x: number) => turns.some(({ column }) => columns[column]?.x === x);
  return links.flatMap((link, index) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    const [start, stop] = [unitOf.get(link.from), unitOf.get(link.to)];
    if (from === undefined || to === undefined || start === undefined || stop === undefined) return [];
    const turn = turns.find((one) => one.index === index);
    const column = columns[start.column] ?? from;
    if (turn !== undefined) {
      const isTaken = turns.slice(0, turns.indexOf(turn)).some((other) => areAtOdds(other, turn));
      const x = column.x + column.width + (isTaken ? lanes.second : lanes.first);
      return turnMarks(link, from, to, x, palette);
    }
    if (start.column === stop.column && start !== stop) return stepMarks(link, from, to, palette);
    const gap = passed(passing.get(index), columns);
    const ways = [column, ...(gap === null ? [] : [gap])].map(
      ({ x, width }) => x + width + (hasLane(x) ? lanes.others : 0),
    );
    return onwardMarks(link, from, to, gap, ways, palette);
  });
}

/** Links that end in the column in which they start, but for those from one unit to the next. */
function turnsOf(links: readonly OriginsLink[], units: readonly Unit[], unitOf: ReadonlyMap<string, Unit>): Turn[] {
  return links.flatMap(({ from, to }, index) => {
    const [a, b] = [unitOf.get(from), unitOf.get(to)];
    if (a === undefined || b === undefined || a.column !== b.column) return [];
    if (a !== b && !isBetween(units, a, b)) return [];
    return [{ index, column: a.column, to, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }];
  });
}

/** Whether two lines stand beside each other; those that end at one place may be one line. */
function areAtOdds(a: Turn, b: Turn): boolean {
  return a.column === b.column && a.to !== b.to && a.top <= b.bottom && b.top <= a.bottom;
}

/** Whether something stands between two units of one column. */
function isBetween(units: readonly Unit[], a: Unit, b: Unit): boolean {
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return units.some(({ column, y }) => column === a.column && y > top && y < bottom);
}

/** Where a link passes through a column between two others. */
function passed(gap: Unit | undefined, columns: readonly Column[]): Place | null {
  const column = gap === undefined ? undefined : columns[gap.column];
  return gap === undefined || column === undefined
    ? null
    : { x: column.x, width: column.width, y: gap.y + gap.height / 2, height: 0 };
}

/** From one to the next above or below it, from edge to edge, so that nothing else begins where it ends. */
function stepMarks({ how }: OriginsLink, from: Place, to: Place, palette: Palette): Mark[] {
  const isDown = to.y > from.y;
  const x = to.x + to.width / 2;
  const end: Point = [x, isDown ? to.y : to.y + to.height];
  const path = linePath([[x, isDown ? from.y + from.height : from.y], end]);
  return lineMarks(how, path, end, isDown ? 'down' : 'up', palette);
}

/** To another of one column, up or down beside it. */
function turnMarks({ how }: OriginsLink, from: Place, to: Place, x: number, palette: Palette): Mark[] {
  const way = Math.sign(to.y - from.y) || 1;
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  // It ends beside the middle, where a line of its own may begin.
  const [x2, y2] = [to.x + to.width, to.y + to.height / 2 - way * Math.min(to.height / 2 - 4, 9)];
  const bend = Math.min(5, Math.abs(y2 - y1) / 2);
  const path =
    linePath([
      [x1, y1],
      [x - bend, y1],
    ]) +
    `Q${round(x)},${round(y1)} ${round(x)},${round(y1 + way * bend)}` +
    `L${round(x)},${round(y2 - way * bend)}Q${round(x)},${round(y2)} ${round(x - bend)},${round(y2)}L${round(x2)},${round(y2)}`;
  return lineMarks(how, path, [x2, y2], 'left', palette);
}

/** To a later column, from each place at which it may go up or down. */
function onwardMarks(
  { how }: OriginsLink,
  from: Place,
  to: Place,
  gap: Place | null,
  [first = 0, second = 0]: readonly number[],
  palette: Palette,
): Mark[] {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const curve = (ax: number, ay: number, bx: number, by: number) => {
    const reach = Math.min(12, bx - ax);
    return `L${round(ax)},${round(ay)}C${round(ax + reach)},${round(ay)} ${round(bx - reach)},${round(by)} ${round(bx)},${round(by)}`;
  };
  const start = linePath([[x1, y1]]);
  const path =
    gap === null
      ? start + curve(Math.max(x1, first), y1, x2, y2)
      : start + curve(Math.max(x1, first), y1, gap.x, gap.y) + curve(second, gap.y, x2, y2);
  return lineMarks(how, path, [x2, y2], 'right', palette);
}

/** Where an arrow points to, as steps right and down. */
const ways = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] } as const;

/** A line with an arrow at its end; dotted for a copy. */
export function lineMarks(
  how: OriginsLink['how'],
  path: string,
  [x, y]: Point,
  way: keyof typeof ways,
  { muted: colour }: Palette,
): Mark[] {
  const line: Mark = { kind: 'path', path, edge: colour, width: 1.5 };
  const [right, down] = ways[way];
  const [baseX, baseY] = [x - 6 * right, y - 6 * down];
  const tip = linePath(
    [
      [baseX + 3.5 * down, baseY + 3.5 * right],
      [x, y],
      [baseX - 3.5 * down, baseY - 3.5 * right],
    ],
    true,
  );
  const arrow: Mark = { kind: 'path', path: tip, fill: colour, edge: colour, width: 1 };
  return [how === 'copy' ? { ...line, dash: 'dotted' } : line, arrow];
}
