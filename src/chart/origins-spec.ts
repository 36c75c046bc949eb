import type { TopLevelSpec } from 'vega-lite';
import type { OriginsNode, OriginsPicture, OriginsSign } from '../core/message/picture.ts';
import { drawnContent, drawnText } from './drawn-text.ts';
import { framed, smallSize } from './frame.ts';
import { columnsOf, groupPadding, padding } from './origins-columns.ts';
import { layOut, type Place } from './origins-layout.ts';
import { lineMarks, linksMarks, type Point } from './origins-links.ts';
import { signKey, signWidth } from './sign-key.ts';
import { linePath, type Mark } from './sketch.ts';
import { specOfSketch } from './spec-of-sketch.ts';
import { type TextBlock, textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';
import { verdictHead } from './verdict-head.ts';

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
      marks.push(...linksMarks(picture.links, places, { units, unitOf, passing }, widths, palette));
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
