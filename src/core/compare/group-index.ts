import type { Testimony } from './testimony.ts';
import type { Node } from './testimony-tree.ts';

/** Something that is so of some testimonies, and of which a node tells where it cannot be. */
interface Condition {
  mayHold(node: Node): boolean;
  holds(testimony: Testimony): boolean;
}

/** Which testimonies of some trees are in which groups. */
export class GroupIndex {
  readonly #trees: readonly Node[];
  /** The groups that have members in a node, in their order. */
  readonly #groupsIn = new Map<Node, number[]>();
  /** From the root to the leaf. */
  readonly #pathTo = new Map<Testimony, readonly Node[]>();

  constructor(trees: readonly Node[]) {
    this.#trees = trees;
    for (const tree of trees) this.#walk(tree, []);
  }

  add(testimony: Testimony, group: number): void {
    for (const node of this.#pathTo.get(testimony) ?? []) {
      const groups = this.#groupsIn.getOrInsertComputed(node, () => []);
      const place = placeIn(groups, group);
      if (groups[place] !== group) groups.splice(place, 0, group);
    }
  }

  /** The node of a testimony alone. */
  nodeOf(testimony: Testimony): Node | null {
    return this.#pathTo.get(testimony)?.at(-1) ?? null;
  }

  /** The first group from one on in which the condition holds of some member; null where there is none. */
  firstGroup(condition: Condition, from: number): number | null {
    let first = Infinity;
    const open = [...this.#trees];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const least = this.#leastIn(node, from);
      if (least >= first || !condition.mayHold(node)) continue;
      if (node.testimony !== null && condition.holds(node.testimony)) first = least;
      if (node.children === null) continue;
      // What is pushed last is opened first.
      const [left, right] = node.children;
      const leftIsFirst = this.#leastIn(left, from) <= this.#leastIn(right, from);
      open.push(...(leftIsFirst ? [right, left] : [left, right]));
    }
    return first === Infinity ? null : first;
  }

  /** True if the condition holds of some member of a group. */
  isIn(group: number, condition: Condition): boolean {
    const open = [...this.#trees];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (this.#leastIn(node, group) !== group || !condition.mayHold(node)) continue;
      if (node.testimony !== null && condition.holds(node.testimony)) return true;
      if (node.children !== null) open.push(...node.children);
    }
    return false;
  }

  #walk(node: Node, above: readonly Node[]): void {
    const path = [...above, node];
    if (node.testimony !== null) this.#pathTo.set(node.testimony, path);
    for (const child of node.children ?? []) this.#walk(child, path);
  }

  #leastIn(node: Node, from: number): number {
    const groups = this.#groupsIn.get(node) ?? [];
    return groups[placeIn(groups, from)] ?? Infinity;
  }
}

/** Where a number stands, or would stand, among numbers in their order. */
function placeIn(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
