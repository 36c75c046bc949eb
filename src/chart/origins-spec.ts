import type { TopLevelSpec } from 'vega-lite';
import type { OriginsLink, OriginsNode, OriginsPicture } from '../core/message/picture.ts';
import { drawnContent, drawnText } from './drawn-text.ts';
import { framed, smallSize } from './frame.ts';
import { layOut, type Place, type Unit } from './origins-layout.ts';
import { linePath, type Mark, round } from './sketch.ts';
import { specOfSketch } from './spec-of-sketch.ts';
import { type TextBlock, textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';

const padding = 5;
const groupPadding = 5;

/** Through whom what was said reached its readers: from origins by relays to outlets, what is one in one frame. */
export function originsSpec(picture: OriginsPicture, palette: Palette): TopLevelSpec {
  return specOfSketch(
    framed(picture, palette, (top) => {
      const widths = layOut(picture, 0, () => 0).columns;
      const names = widths.map(({ x, width, name }) =>
        textBlock({ text: drawnText(name), x, width, y: top, size: smallSize, colour: palette.muted, isBold: true }),
      );
      const start = top + Math.max(0, ...names.map(({ height }) => height)) + 6;
      const columnOf = (node: OriginsNode) => widths.find(({ role }) => role === node.role) ?? { x: 0, width: 100 };
      const unitHeight = (nodes: readonly OriginsNode[], group: string | null) => {
        const column = columnOf(nodes[0] ?? { id: '', role: 'origin', name: [], says: [], group: null });
        return unitBody(nodes, group, { ...column, y: 0 }, picture, palette).height;
      };
      const { units, unitOf, passing, end } = layOut(picture, start, unitHeight);
      const marks: Mark[] = names.flatMap((name) => name.marks);
      const places = new Map<string, Place>();
      for (const unit of units) {
        const first = unit.nodes[0];
        if (first === undefined) continue;
        const body = unitBody(unit.nodes, unit.group, { ...columnOf(first), y: unit.y }, picture, palette);
        marks.push(...body.marks);
        for (const [id, place] of body.places) places.set(id, place);
      }
      picture.links.forEach((link, index) => {
        const [from, to] = [places.get(link.from), places.get(link.to)];
        if (from === undefined || to === undefined) return;
        const through = passing.get(index);
        const isSame = unitOf.get(link.from)?.column === unitOf.get(link.to)?.column;
        marks.push(...linkMarks(link, from, to, isSame, passed(through, widths), palette));
      });
      return { marks, end };
    }),
    palette,
  );
}

/** Where a link passes through a column between two others. */
function passed(gap: Unit | undefined, columns: readonly { x: number; width: number }[]): Place | null {
  const column = gap === undefined ? undefined : columns[gap.column];
  return gap === undefined || column === undefined ? null : { ...column, y: gap.y + gap.height / 2, height: 0 };
}

/** The boxes of a unit one beneath the other, within a frame with its name where they are a group. */
function unitBody(
  nodes: readonly OriginsNode[],
  group: string | null,
  { x, width, y }: { x: number; width: number; y: number },
  picture: OriginsPicture,
  palette: Palette,
): { marks: Mark[]; places: Map<string, Place>; height: number } {
  const inset = group === null ? 0 : groupPadding;
  const label = picture.groups.find(({ id }) => id === group);
  const inner = { x: x + inset, width: width - 2 * inset };
  const style = { size: smallSize, colour: palette.muted };
  const name: TextBlock = textBlock({
    ...style,
    ...inner,
    text: label === undefined ? '' : drawnText(label.name),
    y: y + inset - 1,
  });
  const marks: Mark[] = [...name.marks];
  const places = new Map<string, Place>();
  let next = y + inset + (name.height > 0 ? name.height + 2 : 0);
  for (const node of nodes) {
    const text = { x: inner.x + padding, width: inner.width - 2 * padding, size: smallSize, colour: palette.ink };
    const who = textBlock({ ...text, text: drawnText(node.name), y: next + padding - 1 });
    const what = textBlock({
      ...text,
      text: drawnContent(node.says),
      y: next + padding - 1 + who.height + 2,
      isBold: true,
    });
    const height = who.height + (what.height > 0 ? what.height + 2 : 0) + 2 * padding;
    places.set(node.id, { ...inner, y: next, height });
    marks.push(
      { kind: 'box', ...inner, y: next, height, fill: palette.box, edge: palette.mark, radius: 4 },
      ...who.marks,
      ...what.marks,
    );
    next += height + 5;
  }
  const height = next - 5 + inset - y;
  if (group !== null)
    marks.push({
      kind: 'box',
      x,
      width,
      y,
      height,
      fill: palette.meeting,
      edge: palette.deciding,
      radius: 6,
      isBehind: true,
    });
  return { marks, places, height };
}

/** A line with an arrow; dotted for a copy, and dashed without an arrow where the chain breaks off. */
function linkMarks(
  { how }: OriginsLink,
  from: Place,
  to: Place,
  isSame: boolean,
  gap: Place | null,
  palette: Palette,
): Mark[] {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [isSame ? to.x + to.width : to.x, to.y + to.height / 2];
  const colour = palette.muted;
  const reach = isSame ? 16 : -12;
  const curve = (ax: number, ay: number, bx: number, by: number) =>
    `M${round(ax)},${round(ay)}C${round(ax + (isSame ? 16 : 12))},${round(ay)} ${round(bx + reach)},${round(by)} ${round(bx)},${round(by)}`;
  const path =
    gap === null
      ? curve(x1, y1, x2, y2)
      : curve(x1, y1, gap.x, gap.y) +
        linePath([
          [gap.x, gap.y],
          [gap.x + gap.width, gap.y],
        ]) +
        curve(gap.x + gap.width, gap.y, x2, y2);
  const side = isSame ? 1 : -1;
  const arrow: Mark = {
    kind: 'path',
    path: linePath(
      [
        [x2 + side * 6, y2 - 3.5],
        [x2, y2],
        [x2 + side * 6, y2 + 3.5],
      ],
      true,
    ),
    fill: colour,
    edge: colour,
    width: 1,
  };
  const line: Mark = { kind: 'path', path, edge: colour, width: 1.5 };
  if (how === 'broken') return [{ ...line, dash: 'dashed' }];
  return [how === 'copy' ? { ...line, dash: 'dotted' } : line, arrow];
}
