/** What is drawn, in pixels of a picture of 380 px: the places are found by now, and the colours chosen. */
export interface Sketch {
  height: number;
  marks: readonly Mark[];
}

export type Mark = BoxMark | LineMark | PathMark | LettersMark;

export interface BoxMark {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  /** The colour that the fill fades to, on the right or on the left. */
  fade?: { to: string; side: 1 | -1 };
  /** No edge where it is left out. */
  edge?: string;
  dash?: Dash;
  radius?: number;
  /** Beneath all lines. */
  isBehind?: boolean;
}

export interface LineMark {
  kind: 'line';
  x: number;
  y: number;
  x2: number;
  y2: number;
  colour: string;
  width: number;
  dash?: Dash;
}

/** A path as SVG writes it, in the picture's own pixels. */
export interface PathMark {
  kind: 'path';
  path: string;
  /** Not filled where it is left out. */
  fill?: string;
  edge?: string;
  width?: number;
  dash?: Dash;
}

/** One line of text; `y` is its base line. */
export interface LettersMark {
  kind: 'letters';
  x: number;
  y: number;
  text: string;
  size: number;
  colour: string;
  isBold: boolean;
  align: 'left' | 'center' | 'right';
}

export type Dash = 'dashed' | 'dotted';

/** How wide every picture is, in pixels of a phone. */
export const pictureWidth = 380;
/** What is left free at each side. */
export const margin = 12;
export const innerWidth = pictureWidth - 2 * margin;

/** A circle as a path. */
export function circlePath(x: number, y: number, radius: number): string {
  const [r, left] = [round(radius), round(x - radius)];
  return `M${left},${round(y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
}

/** Points joined by straight lines, as a path. */
export function linePath(points: readonly (readonly [number, number])[], isClosed = false): string {
  return (
    points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('') + (isClosed ? 'Z' : '')
  );
}

/** To hundredths of a pixel, so that the same picture is the same text on every machine. */
export function round(x: number): number {
  return Math.round(x * 100) / 100;
}
