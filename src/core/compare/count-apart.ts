/** Among more who spoke together than these, only groups without anyone in common are counted. */
const mostTried = 12;

/**
 * The most of some groups of which no two have a member in common. Those of one member are counted first: who speaks
 * alone is an origin, and a group with one of them adds none.
 */
export function countApart(groups: readonly (readonly string[])[]): number {
  const alone = new Set(groups.filter(({ length }) => length === 1).flat());
  const together = groups.filter((group) => !group.some((member) => alone.has(member)));
  return alone.size + (together.length > mostTried ? countGroups(together) : mostApart(together));
}

function mostApart(groups: readonly (readonly string[])[]): number {
  const [first, ...rest] = groups;
  if (first === undefined) return 0;
  const apart = rest.filter((group) => !group.some((member) => first.includes(member)));
  return Math.max(1 + mostApart(apart), apart.length < rest.length ? mostApart(rest) : 0);
}

/** How many groups some sets make, where sets that have an element in common are one group. */
function countGroups(sets: readonly (readonly string[])[]): number {
  const parents = new Map<string, string>();
  let groups = 0;
  for (const [first, ...others] of sets) {
    if (first === undefined) continue;
    const root = rootOf(first);
    for (const other of others) {
      const otherRoot = rootOf(other);
      if (otherRoot === root) continue;
      parents.set(otherRoot, root);
      groups -= 1;
    }
  }
  return groups;

  /** The one that stands for the group of an element; a new element is a group of its own. */
  function rootOf(element: string): string {
    let root = element;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root)) {
      parents.set(root, parents.get(parent) ?? parent);
      root = parent;
    }
    if (!parents.has(root)) {
      parents.set(root, root);
      groups += 1;
    }
    return root;
  }
}
