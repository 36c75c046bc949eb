import type { TopLevelSpec } from 'vega-lite';
import type { OriginsLink, OriginsNode, OriginsPicture, OriginsSign } from '../core/message/picture.ts';
import { drawnContent, drawnText } from './drawn-text.ts';
import { framed, smallSize } from './frame.ts';
import { columnsOf, groupPadding, padding } from './origins-columns.ts';
import { layOut, type Place, type Unit } from './origins-layout.ts';
import { signKey, signWidth } from './sign-key.ts';
import { linePath, type Mark, round } from './sketch.ts';
import { specOfSketch } from './spec-of-sketch.ts';
import { type TextBlock, textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';
import { verdictHead } from './verdict-head.ts';

type Point = readonly [number, number];

/** Through whom what was said reached its readers: from origins by relays to outlets, what is one in one frame. */
export function originsSpec(picture: OriginsPicture, palette: Palette): TopLevelSpec {
  return specOfSketch(
    framed(picture, palette, (under) => {
      const head = verdictHead(picture.heading, picture.verdict, palette, under);
      const top = head.end;
      const widths = columnsOf(picture);
      const names = widths.map(({ x, width, name }) =>
        textBlock({ text: drawnText(name), x, width, y: top, size: smallSize, colour: palette.muted, isBold: true }),
      );
      const start = top + Math.max(0, ...names.map(({ height }) => height)) + 6;
      const columnOf = (node: OriginsNode) => widths.find(({ role }) => role === node.role) ?? { x: 0, width: 100 };
      const unitHeight = (nodes: readonly OriginsNode[], group: string | null) => {
        const column = columnOf(nodes[0] ?? { id: '', role: 'origin', name: [], says: [], isOpen: false, group: null });
        return unitBody(nodes, group, { ...column, y: 0 }, picture, palette).height;
      };
      const { units, unitOf, passing, end } = layOut(picture, start, unitHeight);
      const marks: Mark[] = [...head.marks, ...names.flatMap((name) => name.marks)];
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
        const [start, stop] = [unitOf.get(link.from), unitOf.get(link.to)];
        const isSame = start?.column === stop?.column;
        const isNext =
          start !== undefined && stop !== undefined && start !== stop && isSame && !isBetween(units, start, stop);
        if (isNext) marks.push(...stepMarks(link, from, to, palette));
        else marks.push(...linkMarks(link, from, to, isSame, passed(through, widths), palette));
      });
      const key = signKey(
        picture.key.map(({ sign, name }) => ({
          name: drawnText(name),
          draw: (x, y) => signMarks(sign, x, y, palette),
        })),
        palette,
        end + 8,
      );
      return { marks: [...marks, ...key.marks], end: picture.key.length === 0 ? end : key.end };
    }),
    palette,
  );
}

/** A line as it is drawn between two, or the box of somebody of whom no source is named. */
function signMarks(sign: OriginsSign, x: number, y: number, palette: Palette): Mark[] {
  switch (sign) {
    case 'copy': {
      const end: Point = [x + signWidth, y];
      return lineMarks(sign, linePath([[x, y], end]), end, 'right', palette);
    }
    case 'open':
      return [{ kind: 'box', x, y: y - 5, width: signWidth, height: 10, ...boxStyle(true, palette) }];
    default:
      return sign satisfies never;
  }
}

function boxStyle(isOpen: boolean, { box, mark }: Palette) {
  return { fill: box, edge: mark, radius: 4, ...(isOpen ? { dash: 'dashed' as const } : {}) };
}

/** Whether something stands between two units of one column. */
function isBetween(units: readonly Unit[], a: Unit, b: Unit): boolean {
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return units.some(({ column, y }) => column === a.column && y > top && y < bottom);
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
      { kind: 'box', ...inner, y: next, height, ...boxStyle(node.isOpen, palette) },
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

/** From one to the next above or below it, from edge to edge, so that nothing else begins where it ends. */
function stepMarks({ how }: OriginsLink, from: Place, to: Place, palette: Palette): Mark[] {
  const isDown = to.y > from.y;
  const x = to.x + to.width / 2;
  const end: Point = [x, isDown ? to.y : to.y + to.height];
  const path = linePath([[x, isDown ? from.y + from.height : from.y], end]);
  return lineMarks(how, path, end, isDown ? 'down' : 'up', palette);
}

function linkMarks(
  { how }: OriginsLink,
  from: Place,
  to: Place,
  isSame: boolean,
  gap: Place | null,
  palette: Palette,
): Mark[] {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  // In one column it ends beside the middle, where a line of its own may begin.
  const aside = isSame ? Math.sign(from.y - to.y) * Math.min(to.height / 2 - 4, 9) : 0;
  const [x2, y2] = [isSame ? to.x + to.width : to.x, to.y + to.height / 2 + aside];
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
  return lineMarks(how, path, [x2, y2], isSame ? 'left' : 'right', palette);
}

/** Where an arrow points to, as steps right and down. */
const ways = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] } as const;

/** A line with an arrow at its end; dotted for a copy. */
function lineMarks(
  how: OriginsLink['how'],
  path: string,
  [x, y]: Point,
  way: keyof typeof ways,
  { muted: colour }: Palette,
): Mark[] {
  const line: Mark = { kind: 'path', path, edge: colour, width: 1.5 };
  const [right, down] = ways[way];
  const [baseX, baseY] = [x - 6 * right, y - 6 * down];
  const tip = linePath(
    [
      [baseX + 3.5 * down, baseY + 3.5 * right],
      [x, y],
      [baseX - 3.5 * down, baseY - 3.5 * right],
    ],
    true,
  );
  const arrow: Mark = { kind: 'path', path: tip, fill: colour, edge: colour, width: 1 };
  return [how === 'copy' ? { ...line, dash: 'dotted' } : line, arrow];
}
