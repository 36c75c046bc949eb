import type { ReportsCell } from '../core/message/picture.ts';
import { circlePath, linePath, type Mark } from './sketch.ts';
import type { Palette } from './theme.ts';

/** How wide and high a cell is, in pixels. */
export const cellSize = 20;
const r = 5.5;

/** One cell around a point: its sign as in chat, and a fill of its own, so that none is told by its colour alone. */
export function cellMarks(cell: ReportsCell, x: number, y: number, palette: Palette): Mark[] {
  const { background, verdicts, mark } = palette;
  const box = (fill: string, edge: string): Mark => ({
    kind: 'box',
    x: x - cellSize / 2,
    y: y - cellSize / 2,
    width: cellSize,
    height: cellSize,
    fill,
    edge,
    radius: 3,
  });
  const sign = (path: string, edge: string, fill?: string): Mark => ({
    kind: 'path',
    path,
    edge,
    width: 2.2,
    ...(fill === undefined ? {} : { fill }),
  });
  switch (cell) {
    case 'agree': {
      const lines = [-3, 3]
        .map((by) =>
          linePath([
            [x - r, y + by],
            [x + r, y + by],
          ]),
        )
        .join('');
      return [box(verdicts.agree, verdicts.agree), sign(lines, background)];
    }
    case 'compatible':
      return [box(background, verdicts.compatible), sign(circlePath(x, y, r), verdicts.compatible)];
    case 'depends': {
      const half = `M${x},${y - r}A${r},${r} 0 0,0 ${x},${y + r}Z`;
      return [
        box(background, verdicts.depends),
        sign(circlePath(x, y, r), verdicts.depends),
        sign(half, verdicts.depends, verdicts.depends),
      ];
    }
    case 'conflict': {
      const cross =
        linePath([
          [x - r, y - r],
          [x + r, y + r],
        ]) +
        linePath([
          [x + r, y - r],
          [x - r, y + r],
        ]);
      return [box(verdicts.conflict, verdicts.conflict), sign(cross, background)];
    }
    case 'alone':
      return [box(background, mark), sign(circlePath(x, y, 1.5), mark, mark)];
    case 'silent':
      return [
        sign(
          linePath([
            [x - 3, y],
            [x + 3, y],
          ]),
          mark,
        ),
      ];
    default:
      return cell satisfies never;
  }
}
