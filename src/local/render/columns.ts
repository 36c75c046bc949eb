import { glyphsOf } from './glyph.ts';
import { type Line, padLine, widthOf } from './line.ts';

/** Columns of the terminal between two columns of cells. */
const gap = 4;

/** Cells side by side, as many in each line as `width` has room for; null where there is no room for two. */
export function layInColumns(cells: readonly Line[], width: number): Line[] | null {
  const widest = cells.reduce((most, cell) => Math.max(most, widthOf(cell)), 0);
  const count = Math.min(cells.length, Math.floor((width + gap) / (widest + gap)));
  if (count < 2) return null;
  return Array.from({ length: Math.ceil(cells.length / count) }, (_, row) =>
    cells
      .slice(row * count, (row + 1) * count)
      .flatMap((cell, column) =>
        column === 0 ? padLine(cell, widest) : [...glyphsOf(' '.repeat(gap)), ...padLine(cell, widest)],
      ),
  );
}
