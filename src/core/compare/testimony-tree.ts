import { bodyOf } from '../dossier/body-of.ts';
import type { Turns } from '../memory/turns.ts';
import { type Box, boxOf } from './box.ts';
import type { Comparand } from './comparand.ts';
import type { Testimony } from './testimony.ts';

/** Some testimonies of one kind. */
export interface Node {
  /** One box for each comparand that a testimony of this kind has. */
  boxes: readonly Box[];
  /** The least number of their comparands. */
  first: number;
  size: number;
  /** Two halves; null where there is one testimony. */
  children: readonly [Node, Node] | null;
  /** The testimony, where there is one. */
  testimony: Testimony | null;
}

/** The number of an actor among origins. */
export type NumberOrigin = (actor: string) => number;

export function numberOrigins(): NumberOrigin {
  const known = new Map<string, number>();
  return (actor) => known.getOrInsertComputed(actor, () => known.size);
}

/** A tree for each kind among some testimonies: what is near in numbers, days and speakers stands together. */
export function* treesOf(testimonies: readonly Testimony[], originOf: NumberOrigin): Turns<Node[]> {
  const trees: Node[] = [];
  for (const alike of Map.groupBy(testimonies, ({ kind }) => kind).values()) {
    const axes = axesOf(alike[0]?.comparands.length ?? 0, originOf);
    trees.push(yield* nodeOf(alike, axes, null, originOf));
  }
  return trees;
}

/**
 * A number by which testimonies are told apart. Numbers are told apart first, then days, then speakers: what is looked
 * for are mostly pairs whose numbers are near each other, and speakers come in no order.
 */
interface Axis {
  at(testimony: Testimony): number;
  weight: number;
}

const weights = { number: 1, day: 0.02, speaker: 1e-9 } as const;

function axesOf(comparands: number, originOf: NumberOrigin): Axis[] {
  const ofEach = Array.from({ length: comparands }, (_, index): Axis[] => {
    const axis = (weight: number, read: (comparand: Comparand) => number): Axis => {
      return { weight, at: ({ comparands: all }) => (all[index] === undefined ? 0 : read(all[index])) };
    };
    return [
      axis(weights.number, ({ interval }) => interval?.low ?? 0),
      axis(weights.number, ({ interval }) => interval?.high ?? 0),
      axis(weights.day, ({ asOf }) => asOf.first),
      axis(weights.day, ({ asOf }) => asOf.last),
    ];
  });
  const speaker: Axis = { weight: weights.speaker, at: ({ claims }) => originOf(bodyOf(claims[0].origin).id) };
  return [...ofEach.flat(), speaker];
}

/** `extents` are those of the whole tree, by which the extents of its parts are measured. */
function* nodeOf(
  testimonies: readonly Testimony[],
  axes: readonly Axis[],
  extents: readonly number[] | null,
  originOf: NumberOrigin,
): Turns<Node> {
  const [one] = testimonies;
  const boxes = (one?.comparands ?? []).map((comparand, index) => {
    const others = testimonies.slice(1).flatMap((testimony) => testimony.comparands[index] ?? []);
    return boxOf([comparand, ...others], originOf);
  });
  const first = testimonies.reduce((least, testimony) => Math.min(least, testimony.first), Infinity);
  const node = { boxes, first, size: testimonies.length, children: null, testimony: null };
  if (testimonies.length === 1) return { ...node, testimony: one ?? null };
  const ranges = axes.map((axis) => rangeOn(axis, testimonies));
  const whole = extents ?? ranges.map(({ min, max }) => max - min);
  const [left, right] = halves(testimonies, axes, ranges, whole);
  yield;
  const children = [yield* nodeOf(left, axes, whole, originOf), yield* nodeOf(right, axes, whole, originOf)] as const;
  return { ...node, children };
}

/** Cuts in the middle of the longest extent; in the order of their numbers where none has an extent. */
function halves(
  testimonies: readonly Testimony[],
  axes: readonly Axis[],
  ranges: readonly { min: number; max: number }[],
  whole: readonly number[],
): [Testimony[], Testimony[]] {
  let [longest, share] = [-1, 0];
  for (const [index, { min, max }] of ranges.entries()) {
    const own = ((axes[index]?.weight ?? 0) * (max - min)) / (whole[index] ?? 0);
    if (max > min && own > share) [longest, share] = [index, own];
  }
  const [axis, range] = [axes[longest], ranges[longest]];
  if (axis === undefined || range === undefined) {
    const half = testimonies.length >> 1;
    return [testimonies.slice(0, half), testimonies.slice(half)];
  }
  const { min, max } = range;
  const middle = min + (max - min) / 2;
  // Where no number lies between the two, `middle` is one of them.
  const isLeft = (testimony: Testimony) => bounded(axis.at(testimony)) < middle || bounded(axis.at(testimony)) === min;
  return [testimonies.filter(isLeft), testimonies.filter((testimony) => !isLeft(testimony))];
}

function rangeOn(axis: Axis, testimonies: readonly Testimony[]): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const testimony of testimonies) {
    const at = bounded(axis.at(testimony));
    if (at < min) min = at;
    if (at > max) max = at;
  }
  return { min, max };
}

/** An end that is not known is put far out. */
function bounded(x: number): number {
  return Math.min(Math.max(x, -1e15), 1e15);
}
