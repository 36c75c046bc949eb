export interface LineAndColumn {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  column: number;
}

/**
 * The line and column of an offset in UTF-16 code units. The yaml package has a counter that its parser fills, but in a
 * text that is not YAML the parser misses some line ends.
 */
export function lineAndColumn(text: string, offset: number): LineAndColumn {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
