import type { TopLevelSpec } from 'vega-lite';
import { type BoxMark, type Dash, type Mark, pictureWidth, round, type Sketch } from './sketch.ts';
import type { Palette } from './theme.ts';

/** An SVG is shown as it is, and fetches no font; what a machine lacks, its own sans-serif replaces. */
const fonts = 'DejaVu Sans, Noto Sans, sans-serif';
const dashes: Readonly<Record<Dash, number[]>> = { dashed: [4, 3], dotted: [1.5, 2.5] };

/** A number of the data that is a place or a size already, and is not scaled. */
const px = (field: string) => ({ field, type: 'quantitative', scale: null }) as const;
const own = (field: string) => ({ field, type: 'nominal', scale: null }) as const;
const at = { x: px('x'), y: px('y') };
const across = { ...at, x2: { field: 'x2' }, y2: { field: 'y2' } };

/**
 * A sketch as a Vega-Lite spec: one layer for all marks that look alike, from what lies behind to the text. All texts
 * are data, so that none of them is read as markup, expression or address.
 */
export function specOfSketch({ height, marks }: Sketch, { background }: Palette): TopLevelSpec {
  const layers = Map.groupBy(marks, keyOf);
  const order = [...layers].toSorted(([a], [b]) => depthOf(a) - depthOf(b));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: pictureWidth,
    height: Math.ceil(height),
    padding: 0,
    autosize: { type: 'none' },
    background,
    config: { aria: false, view: { stroke: null }, font: fonts },
    layer: order.map(([, alike]) => layerOf(alike)),
  };
}

/** Marks with the same key stand in one layer; it begins with how far in front they stand. */
function keyOf(mark: Mark): string {
  switch (mark.kind) {
    case 'box':
      return [mark.isBehind === true ? 0 : 2, 'box', mark.dash ?? '', mark.radius ?? 0].join(' ');
    case 'line':
      return [1, 'line', mark.dash ?? ''].join(' ');
    case 'path':
      return [3, 'path', mark.dash ?? ''].join(' ');
    case 'letters':
      return [4, 'letters', mark.align, mark.isBold].join(' ');
    default:
      return mark satisfies never;
  }
}

function depthOf(key: string): number {
  return Number(key.charAt(0));
}

function layerOf(alike: readonly Mark[]) {
  const first = alike[0];
  const values = alike.map(datumOf);
  const dash = first !== undefined && 'dash' in first && first.dash ? { strokeDash: dashes[first.dash] } : {};
  switch (first?.kind) {
    case 'box':
      return {
        data: { values },
        mark: { type: 'rect', cornerRadius: first.radius ?? 0, ...dash },
        encoding: { ...across, fill: own('fill'), stroke: own('stroke') },
      } as const;
    case 'line':
      return {
        data: { values },
        mark: { type: 'rule', ...dash },
        encoding: { ...across, stroke: own('stroke'), strokeWidth: px('width') },
      } as const;
    case 'path':
      return {
        data: { values },
        mark: { type: 'point', opacity: 1, strokeJoin: 'round', strokeCap: 'round', ...dash },
        encoding: {
          ...at,
          shape: own('path'),
          size: px('size'),
          fill: own('fill'),
          stroke: own('stroke'),
          strokeWidth: px('width'),
        },
      } as const;
    default:
      return {
        data: { values },
        mark: {
          type: 'text',
          align: first?.align ?? 'left',
          baseline: 'alphabetic',
          fontWeight: first?.isBold === true ? 'bold' : 'normal',
        },
        encoding: { ...at, text: own('text'), size: px('size'), fill: own('colour') },
      } as const;
  }
}

function fillOf({ fill, fade }: BoxMark) {
  if (fade === undefined) return fill;
  const colours = fade.side === 1 ? [fill, fade.to] : [fade.to, fill];
  const stops = colours.map((color, offset) => ({ offset, color }));
  return { gradient: 'linear', x1: 0, y1: 0, x2: 1, y2: 0, stops };
}

function datumOf(mark: Mark) {
  switch (mark.kind) {
    case 'box': {
      const [x, y] = [round(mark.x), round(mark.y)];
      return {
        x,
        y,
        x2: round(mark.x + mark.width),
        y2: round(mark.y + mark.height),
        fill: fillOf(mark),
        stroke: mark.edge ?? 'transparent',
      };
    }
    case 'line':
      return {
        x: round(mark.x),
        y: round(mark.y),
        x2: round(mark.x2),
        y2: round(mark.y2),
        stroke: mark.colour,
        width: mark.width,
      };
    case 'path':
      return {
        x: 0,
        y: 0,
        path: mark.path,
        // Vega draws a path of this size as it is.
        size: 4,
        fill: mark.fill ?? 'transparent',
        stroke: mark.edge ?? 'transparent',
        width: mark.width ?? 1.5,
      };
    case 'letters':
      return { x: round(mark.x), y: round(mark.y), text: mark.text, size: mark.size, colour: mark.colour };
    default:
      return mark satisfies never;
  }
}
