/** Every cycle of a graph, once: its nodes in order, from the first that the graph lists. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  // without recursion: a chain can be as long as the dossier has claims
  const path: string[] = [];
  const depths = new Map<string, number>();
  const open: Iterator<string>[] = [];
  for (const start of graph.keys()) {
    if (!done.has(start)) enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const next = open.at(-1)?.next();
      if (next === undefined || next.done) leave(node);
      else if (!done.has(next.value)) visit(next.value);
    }
  }
  return cycles;

  function visit(node: string): void {
    const depth = depths.get(node);
    if (depth === undefined) enter(node);
    else cycles.push(path.slice(depth));
  }

  function enter(node: string): void {
    depths.set(node, path.length);
    path.push(node);
    open.push((graph.get(node) ?? []).values());
  }

  function leave(node: string): void {
    done.add(node);
    depths.delete(node);
    path.pop();
    open.pop();
  }
}

const mostShown = 12;

/** A cycle as people read it: "a → b → a"; a long one without its middle. */
export function cycleText(cycle: readonly string[]): string {
  const more = cycle.length - mostShown;
  const shown = more > 0 ? [...cycle.slice(0, mostShown), `… ${more} more …`] : cycle;
  return [...shown, ...cycle.slice(0, 1)].join(' → ');
}
