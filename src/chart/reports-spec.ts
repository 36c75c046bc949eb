import type { TopLevelSpec } from 'vega-lite';
import type { ReportsCell, ReportsPicture } from '../core/message/picture.ts';
import { cellMarks, cellSize } from './cell-marks.ts';
import { drawnText } from './drawn-text.ts';
import { type Body, framed, smallSize } from './frame.ts';
import { numbered } from './numbered.ts';
import { innerWidth, type Mark, margin, pictureWidth } from './sketch.ts';
import { specOfSketch } from './spec-of-sketch.ts';
import { textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';

const columnWidth = 26;
/** After so many questions the numbers of the origins stand there again. */
const betweenNumbers = 8;
/** So many columns leave room for questions beside them; so many stand side by side beneath a question. */
const most = { beside: 7, beneath: 17 };

/** Questions by origins: how what each says stands to the rest. Origins are numbered; their names stand beneath. */
export function reportsSpec(picture: ReportsPicture, palette: Palette): TopLevelSpec {
  const rows = picture.origins.length <= most.beside ? rowsBeside : rowsBeneath;
  return specOfSketch(
    framed(picture, palette, (top) => {
      const legend = legendBody(picture, palette, top);
      const table = rows(picture, palette, legend.end + 8);
      const key = keyBody(picture, palette, table.end + 10);
      return { marks: [...legend.marks, ...table.marks, ...key.marks], end: key.end };
    }),
    palette,
  );
}

function rowsBeside({ rows, origins }: ReportsPicture, palette: Palette, top: number): Body {
  const left = pictureWidth - margin - origins.length * columnWidth;
  const center = (column: number) => left + (column + 0.5) * columnWidth;
  const marks: Mark[] = origins.flatMap((_, column) => numbered(column + 1, center(column), top + 10, palette));
  let y = top + 24;
  for (const { question, cells } of rows) {
    marks.push(rule(y, palette));
    const name = textBlock({
      text: drawnText(question),
      y: y + 5,
      width: left - margin - 8,
      size: 12,
      colour: palette.ink,
    });
    const height = Math.max(name.height + 10, cellSize + 8);
    const shown = cells.slice(0, origins.length);
    marks.push(
      ...name.marks,
      ...shown.flatMap((cell, column) => cellMarks(cell, center(column), y + height / 2, palette)),
    );
    y += height;
  }
  return { marks: [...marks, rule(y, palette)], end: y };
}

/** Each question above its cells; the numbers of the origins stand above the first, and again where that is far. */
function rowsBeneath({ rows, origins }: ReportsPicture, palette: Palette, top: number): Body {
  const step = Math.min(columnWidth, innerWidth / Math.min(origins.length, most.beneath));
  const center = (index: number) => margin + ((index % most.beneath) + 0.5) * step;
  const lines = Math.ceil(origins.length / most.beneath);
  const isLong = lines > 1;
  const marks: Mark[] = [];
  let y = top;
  rows.forEach(({ question, cells }, row) => {
    const hasNumbers = isLong || row % betweenNumbers === 0;
    if (hasNumbers && !isLong) {
      if (row > 0) marks.push(rule(y, palette));
      if (row > 0) y += 4;
      marks.push(...origins.flatMap((_, index) => numbered(index + 1, center(index), y + 10, palette)));
      y += 24;
    }
    marks.push(rule(y, palette));
    const name = textBlock({ text: drawnText(question), y: y + 5, size: 12, colour: palette.ink });
    marks.push(...name.marks);
    y += name.height + 8;
    cells.forEach((cell, index) => {
      const line = y + Math.floor(index / most.beneath) * (isLong ? 46 : 24);
      if (isLong) marks.push(...numbered(index + 1, center(index), line + 10, palette));
      marks.push(...cellMarks(cell, center(index), line + (isLong ? 31 : 11), palette));
    });
    y += lines * (isLong ? 46 : 24) + 3;
  });
  return { marks: [...marks, rule(y, palette)], end: y };
}

function rule(y: number, { grid }: Palette): Mark {
  return { kind: 'line', x: margin, y, x2: pictureWidth - margin, y2: y, colour: grid, width: 1 };
}

/** What each kind of cell is called, two beside each other where they have room. */
function legendBody({ legend }: ReportsPicture, palette: Palette, top: number): Body {
  const marks: Mark[] = [];
  let y = top;
  const entry = (cell: ReportsCell, text: string, x: number, width: number): number => {
    const name = textBlock({ text, x: x + 28, y: y + 4, width: width - 30, size: smallSize, colour: palette.ink });
    marks.push(...name.marks, ...cellMarks(cell, x + 11, y + 11, palette));
    return Math.max(24, name.height + 8);
  };
  for (let index = 0; index < legend.length; index += 2) {
    const pair = legend.slice(index, index + 2);
    const heights = pair.map(({ cell, name }, side) =>
      entry(cell, drawnText(name), margin + (side * innerWidth) / 2, innerWidth / 2),
    );
    y += Math.max(...heights);
  }
  return { marks, end: y };
}

function keyBody({ origins }: ReportsPicture, palette: Palette, top: number): Body {
  const marks: Mark[] = [];
  let y = top;
  origins.forEach((origin, index) => {
    const name = textBlock({
      text: drawnText(origin),
      x: margin + 28,
      y: y + 3,
      width: innerWidth - 28,
      size: 12,
      colour: palette.ink,
    });
    marks.push(...name.marks, ...numbered(index + 1, margin + 11, y + 10, palette));
    y += Math.max(22, name.height + 6);
  });
  return { marks, end: y };
}
