import type { OriginsNode, OriginsPicture } from '../core/message/picture.ts';
import { columnsOf } from './origins-columns.ts';

/** Where something stands, in pixels. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands in one place of a column: a node, the nodes of a group, or the gap through which a link passes. */
export interface Unit {
  id: string;
  column: number;
  group: string | null;
  nodes: readonly OriginsNode[];
  /** The upper edge and the height, in pixels. */
  y: number;
  height: number;
}

const between = 12;
const passingHeight = 12;
const sweeps = 16;

/**
 * Puts nodes into columns: what belongs to one group stands together, what is linked stands close, and a link that
 * skips a column has a gap of its own there. A plain layered layout after Sugiyama, by mean positions.
 */
export function layOut(
  picture: OriginsPicture,
  top: number,
  heightOf: (nodes: readonly OriginsNode[], group: string | null) => number,
) {
  const columns = columnsOf(picture);
  const columnOf = new Map(
    picture.nodes.map(({ id, role }) => [id, columns.findIndex((column) => column.role === role)]),
  );
  const units = columns.flatMap((_, column) => unitsOf(picture.nodes, columnOf, column, heightOf));
  const unitOf = new Map(units.flatMap((unit) => unit.nodes.map((node) => [node.id, unit] as const)));
  const near = new Map<Unit, Unit[]>();
  const passing = new Map<number, Unit>();
  const join = (a: Unit, b: Unit) => {
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  };
  picture.links.forEach(({ from, to }, index) => {
    const [a, b] = [unitOf.get(from), unitOf.get(to)];
    if (a === undefined || b === undefined || a === b) return;
    if (Math.abs(a.column - b.column) <= 1) {
      join(a, b);
      return;
    }
    const gap: Unit = { id: `link ${index}`, column: 1, group: null, nodes: [], y: 0, height: passingHeight };
    units.push(gap);
    passing.set(index, gap);
    join(a, gap);
    join(gap, b);
  });
  place(units, near, columns.length, top);
  return {
    columns,
    units,
    unitOf,
    passing,
    end: units.reduce((end, unit) => Math.max(end, unit.y + unit.height), top),
  };
}

function unitsOf(
  nodes: readonly OriginsNode[],
  columnOf: ReadonlyMap<string, number>,
  column: number,
  heightOf: (nodes: readonly OriginsNode[], group: string | null) => number,
): Unit[] {
  const own = nodes.filter(({ id }) => columnOf.get(id) === column);
  const grouped = Map.groupBy(own, ({ group, id }) => (group === null ? `node ${id}` : `group ${group}`));
  return [...grouped].map(([id, members]) => {
    const group = members[0]?.group ?? null;
    return { id, column, group, nodes: members, y: 0, height: heightOf(members, group) };
  });
}

/**
 * Orders each column by where what is linked to it stands, there and back, keeps the order with the shortest links, and
 * then moves units beside what they are linked to.
 */
function place(units: readonly Unit[], near: ReadonlyMap<Unit, readonly Unit[]>, columns: number, top: number): void {
  const stacks = Array.from({ length: columns }, (_, column) => units.filter((unit) => unit.column === column));
  for (const stack of stacks) pile(stack, top);
  let best = { length: lengthOf(near), order: stacks.map((stack) => [...stack]) };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const step = sweep % 2 === 0 ? 1 : -1;
    // Every other time there and back, what is linked within one column counts too.
    const isWithin = sweep % 4 > 1;
    for (const column of step === 1 ? stacks.keys() : stacks.keys().toArray().reverse()) {
      const stack = stacks[column] ?? [];
      const wishes = new Map(
        stack.map((unit) => [unit, wishOf(unit, near, [column - step, ...(isWithin ? [column] : [])])]),
      );
      stack.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
      pile(stack, top);
    }
    const length = lengthOf(near);
    if (length < best.length) best = { length, order: stacks.map((stack) => [...stack]) };
  }
  for (const stack of best.order) pile(stack, top);
  const tallest = best.order.toSorted((a, b) => endOf(b) - endOf(a))[0];
  for (const stack of [...best.order, ...best.order.toReversed()])
    if (stack !== tallest) settle(stack, top, endOf(tallest ?? stack), near);
}

/** The mean height of what a unit is linked to in some columns; its own where that is nothing. */
function wishOf(unit: Unit, near: ReadonlyMap<Unit, readonly Unit[]>, columns: readonly number[]): number {
  const beside = (near.get(unit) ?? []).filter(({ column }) => columns.includes(column));
  return beside.reduce((sum, other) => sum + middleOf(other), 0) / beside.length || middleOf(unit);
}

/** How far all links together go up and down. */
function lengthOf(near: ReadonlyMap<Unit, readonly Unit[]>): number {
  return [...near].reduce(
    (sum, [unit, others]) => sum + others.reduce((own, other) => own + Math.abs(middleOf(other) - middleOf(unit)), 0),
    0,
  );
}

function middleOf({ y, height }: Unit): number {
  return y + height / 2;
}

function pile(stack: readonly Unit[], top: number): void {
  let y = top;
  for (const unit of stack) {
    unit.y = y;
    y += unit.height + between;
  }
}

function endOf(stack: readonly Unit[]): number {
  return stack.reduce((end, unit) => Math.max(end, unit.y + unit.height), 0);
}

/** Moves the units of a stack, in their order, to the middle of what they are linked to, between top and bottom. */
function settle(stack: readonly Unit[], top: number, bottom: number, near: ReadonlyMap<Unit, readonly Unit[]>): void {
  let y = top;
  let rest = stack.reduce((sum, { height }) => sum + height + between, -between);
  for (const unit of stack) {
    const beside = near.get(unit) ?? [];
    const middle = beside.reduce((sum, other) => sum + middleOf(other), 0) / (beside.length || 1);
    const wished = beside.length === 0 ? unit.y : middle - unit.height / 2;
    unit.y = Math.max(y, Math.min(wished, bottom - rest));
    y = unit.y + unit.height + between;
    rest -= unit.height + between;
  }
}
