/** A part of a text: a key or an item of a list, with the lines below it that belong to it. */
export interface Block {
  lines: readonly string[];
  /** Its first line within the text, from 0. */
  first: number;
  /** Where it starts within the text, in UTF-16 code units. */
  offset: number;
}

/**
 * Splits a text at its keys, or at its items where it is one key or one item: at every line that is indented no further
 * than the second one that says something.
 */
export function blocksOf(lines: readonly string[]): Block[] {
  const [, second] = lines.filter(saysSomething);
  const most = second === undefined ? 0 : indentOf(second);
  const starts = lines.flatMap((line, index) => (saysSomething(line) && indentOf(line) <= most ? [index] : []));
  // what stands before the first key belongs to it
  starts[0] = 0;
  let offset = 0;
  return starts.map((first, index) => {
    const own = lines.slice(first, starts[index + 1]);
    const block = { lines: own, first, offset };
    for (const line of own) offset += line.length + 1;
    return block;
  });
}

/** The block that holds an offset of the text. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return blocks[low];
}

function saysSomething(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

function indentOf(line: string): number {
  return line.search(/[^ ]|$/);
}
