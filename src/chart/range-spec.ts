import type { TopLevelSpec } from 'vega-lite';
import type { Extent, RangePicture, RangeSign, RangeStep } from '../core/message/picture.ts';
import { gridLines, tickTexts } from './axis-marks.ts';
import { drawnText } from './drawn-text.ts';
import { type Body, framed, smallSize } from './frame.ts';
import { numbered } from './numbered.ts';
import { signKey, signWidth } from './sign-key.ts';
import { innerWidth, linePath, type Mark, margin, pictureWidth } from './sketch.ts';
import { specOfSketch } from './spec-of-sketch.ts';
import { textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { unitOn, type ValueAxis, valueAxis } from './value-axis.ts';
import { lineWidth } from './wrap-text.ts';

const plotHeight = 190;
const laneHeight = 20;

/** The range of what is reported on one question as it moved: a band in steps, each numbered, with who moved it. */
export function rangeSpec(picture: RangePicture, palette: Palette): TopLevelSpec {
  return specOfSketch(
    framed(picture, palette, (top) => {
      const chart = chartBody(picture, palette, top);
      const key = signKey(
        picture.key.map(({ sign, name }) => ({
          name: drawnText(name),
          draw: (x, y) => signMarks(sign, x, y, palette),
        })),
        palette,
        chart.end + 4,
      );
      const steps = stepList(picture.steps, palette, key.end + 8);
      return { marks: [...chart.marks, ...key.marks, ...steps.marks], end: steps.end };
    }),
    palette,
  );
}

/** A step as narrow as a sign: its lines with the area between them, or the arrow where an end is not known. */
function signMarks(sign: RangeSign, x: number, y: number, palette: Palette): Mark[] {
  const step = { low: sign === 'no-lower' ? null : 0, high: sign === 'no-upper' ? null : 1 };
  const place = (value: number) => y + (value <= 0 ? 6 : -6);
  return bandMarks(step, x, x + signWidth, { place }, palette);
}

function chartBody({ steps, unit }: RangePicture, palette: Palette, top: number): Body {
  const measured = valueAxis(steps, 0, 1);
  const wide = Math.max(...measured.ticks.map(({ text }) => lineWidth(text, smallSize)));
  const left = Math.min(margin + wide + 8, pictureWidth / 2);
  // Nothing is left out between the steps: the range stood there too.
  const [first, last] = [steps[0]?.day ?? 0, steps.at(-1)?.day ?? 0];
  const spans = [
    { first, last },
    { first: last, last: null },
  ];
  const time = timeAxis(spans, left, pictureWidth - margin);
  const text = unitOn(measured, drawnText(unit));
  const head = textBlock({ text, y: top, size: smallSize, colour: palette.muted });
  const places = numberPlaces(steps, time);
  const plotTop = top + head.height + 4 + laneHeight * (1 + Math.max(0, ...places.map(({ lane }) => lane)));
  const bottom = plotTop + plotHeight;
  const values = valueAxis(steps, bottom, plotTop + 8);
  const marks: Mark[] = [...head.marks, ...gridLines(time.ticks, plotTop, bottom, palette)];
  for (const { at, text } of values.ticks) {
    marks.push({ kind: 'line', x: left, y: at, x2: pictureWidth - margin, y2: at, colour: palette.grid, width: 1 });
    marks.push({
      kind: 'letters',
      x: left - 6,
      y: at + 4,
      text,
      size: smallSize,
      colour: palette.muted,
      isBold: false,
      align: 'right',
    });
  }
  steps.forEach((step, index) => {
    const until = steps[index + 1]?.day;
    const to = until === undefined ? pictureWidth - margin : time.place(until);
    if (step.isReported) marks.push(...bandMarks(step, time.place(step.day), to, values, palette));
  });
  for (const [index, { x, lane }] of places.entries()) {
    const y = plotTop - laneHeight / 2 - lane * laneHeight;
    marks.push({ kind: 'line', x, y, x2: x, y2: bottom, colour: palette.mark, width: 1, dash: 'dotted' });
    marks.push(...numbered(index + 1, x, y, palette));
  }
  return { marks: [...marks, ...tickTexts(time.ticks, bottom + 3, palette)], end: bottom + 18 };
}

/** Where the number of each step stands: above its day, in a higher lane where it would touch another. */
function numberPlaces(steps: readonly RangeStep[], time: TimeAxis): { x: number; lane: number }[] {
  const ends: number[] = [];
  return steps.map(({ day }) => {
    const from = time.place(day);
    const free = ends.findIndex((end) => end + 20 <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = from;
    return { x: from, lane };
  });
}

/** One step: its area between two lines; towards an end that is not bounded the area has no line, and an arrow. */
function bandMarks(
  { low, high }: Extent,
  from: number,
  to: number,
  axis: Pick<ValueAxis, 'place'>,
  palette: Palette,
): Mark[] {
  const [bottom, top] = [axis.place(low ?? -Infinity), axis.place(high ?? Infinity)];
  const line = (y: number): Mark => ({ kind: 'line', x: from, y, x2: to, y2: y, colour: palette.deciding, width: 2.5 });
  const middle = (from + to) / 2;
  const arrow = (y: number, side: 1 | -1): Mark => ({
    kind: 'path',
    path: linePath([
      [middle - 6, y - side * 8],
      [middle, y],
      [middle + 6, y - side * 8],
    ]),
    edge: palette.deciding,
    width: 2,
  });
  return [
    {
      kind: 'box',
      x: from,
      y: top,
      width: to - from,
      height: Math.max(0, bottom - top),
      fill: palette.meeting,
      isBehind: true,
    },
    low === null ? arrow(bottom, 1) : line(bottom),
    high === null ? arrow(top, -1) : line(top),
  ];
}

/** Who moved the range when, by the number of each step. */
function stepList(steps: readonly RangeStep[], palette: Palette, top: number): Body {
  const marks: Mark[] = [];
  let y = top;
  steps.forEach(({ when, moved }, index) => {
    const at = { x: margin + 26, width: innerWidth - 26 };
    const day = textBlock({ ...at, text: drawnText(when), y, size: smallSize, colour: palette.muted });
    const who = textBlock({ ...at, text: drawnText(moved), y: y + day.height, size: 12, colour: palette.ink });
    marks.push(...day.marks, ...who.marks, ...numbered(index + 1, margin + 11, y + 9, palette));
    y += Math.max(20, day.height + who.height) + 6;
  });
  return { marks, end: y };
}
