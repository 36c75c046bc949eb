import type { TopLevelSpec } from 'vega-lite';
import type { StripMark, StripPanel, StripPicture, StripRow, StripSign } from '../core/message/picture.ts';
import { gridLines, ticksWithRoom, tickTexts } from './axis-marks.ts';
import { clearOf } from './clear-of.ts';
import { drawnContent, drawnText } from './drawn-text.ts';
import { figureMark, roomOf } from './figure-mark.ts';
import { type Body, framed, smallSize } from './frame.ts';
import { meetingMarks } from './meeting-marks.ts';
import { signKey, signWidth } from './sign-key.ts';
import { innerWidth, type Mark, margin, pictureWidth } from './sketch.ts';
import { specOfSketch } from './spec-of-sketch.ts';
import { textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';
import { unitOn, type ValueAxis, valueAxis } from './value-axis.ts';
import { verdictHead } from './verdict-head.ts';
import { lineWidth } from './wrap-text.ts';

const textSize = 12;
const laneHeight = 21;
const labelGap = 9;
/** From so many rows on, the numbers of the axis stand above them too. */
const manyRows = 8;

interface Setting {
  axis: ValueAxis;
  /** What is counted, which stands beneath the last panel alone. */
  unit: string;
  palette: Palette;
}

/** The positions on one question, each reading in a panel of its own, all on one axis. */
export function stripSpec(picture: StripPicture, palette: Palette): TopLevelSpec {
  const marks = picture.panels.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  const decide = marks.filter((mark) => mark.decides);
  const whole = valueAxis(marks, margin + 12, pictureWidth - margin - 12, decide.length > 0 ? decide : marks);
  // Each line of a growing axis has its number: none could be guessed from those beside it.
  const axis = whole.isGrowing ? { ...whole, ticks: ticksWithRoom(whole.ticks) } : whole;
  const setting = { axis, palette, unit: unitOn(axis, drawnText(picture.unit)) };
  const last = picture.panels.findLast(({ rows }) => rows.length > 0);
  const sketch = framed(picture, palette, (top) => {
    const shared = textBlock({ text: drawnText(picture.shared), y: top, size: textSize, colour: palette.muted });
    const drawn: Mark[] = [...shared.marks];
    let start = top + shared.height + (shared.height > 0 ? 4 : 0);
    let end = start;
    for (const panel of picture.panels) {
      const body = panelBody(panel, panel === last ? setting : { ...setting, unit: '' }, start);
      drawn.push(...body.marks);
      end = body.end;
      start = end + (panel.rows.length === 0 ? 0 : 14);
    }
    const key = signKey(
      picture.key.map(({ sign, name }) => ({ name: drawnText(name), draw: (x, y) => signMarks(sign, x, y, palette) })),
      palette,
      end + 6,
    );
    return { marks: [...drawn, ...key.marks], end: picture.key.length === 0 ? end : key.end };
  });
  return specOfSketch(sketch, palette);
}

const closedEnds = { isLowOpen: false, isHighOpen: false };

/** A figure that differs from a plain one by its sign alone. */
function signMarks(sign: StripSign, x: number, y: number, palette: Palette): Mark[] {
  const mark = { decides: sign === 'decides', isVague: sign === 'vague', isHeld: sign !== 'not-held', ...closedEnds };
  const axis = { place: (value: number) => x + value };
  const middle = signWidth / 2;
  if (sign === 'said') return figureMark({ ...mark, low: middle, high: middle, named: [middle] }, axis, y, palette);
  return figureMark({ ...mark, low: 0, high: signWidth, named: sign === 'decides' ? [middle] : [] }, axis, y, palette);
}

function panelBody({ heading, verdict, rows }: StripPanel, { axis, unit, palette }: Setting, top: number): Body {
  const head = verdictHead(heading, verdict, palette, top);
  const marks: Mark[] = [...head.marks];
  let y = head.end;
  if (rows.length === 0) return { marks, end: y };
  if (rows.length > manyRows) {
    marks.push(...tickTexts(axis.ticks, y, palette));
    y += 16;
  }
  const start = y;
  const lanes: { mark: StripMark; y: number; row: number }[] = [];
  rows.forEach((row, index) => {
    if (index > 0)
      marks.push({ kind: 'line', x: margin, y, x2: pictureWidth - margin, y2: y, colour: palette.grid, width: 1 });
    const body = rowBody(row, axis, palette, y + 4);
    marks.push(...body.marks);
    lanes.push(...body.lanes.map((lane) => ({ ...lane, row: index })));
    y = body.end + 4;
  });
  const behind = [...gridLines(axis.ticks, start, y, palette), ...meetingMarks(verdict, lanes, axis, palette)];
  marks.push(...clearOf(behind, marks));
  marks.push({ kind: 'line', x: margin, y, x2: pictureWidth - margin, y2: y, colour: palette.mark, width: 1 });
  marks.push(...tickTexts(axis.ticks, y + 3, palette));
  const name = textBlock({ text: unit, y: y + 18, size: smallSize, colour: palette.muted });
  return { marks: [...marks, ...name.marks], end: y + 18 + name.height };
}

function rowBody({ speaker, date, marks }: StripRow, axis: ValueAxis, palette: Palette, top: number) {
  const isSpeaker = marks.length > 0;
  const head = rowHead({ who: drawnText(speaker), when: drawnText(date), isSpeaker }, palette, top);
  const drawn: Mark[] = [...head.marks];
  const lanes: { mark: StripMark; y: number }[] = [];
  let y = head.end + 3;
  for (const mark of marks) {
    const label = labelBlock(mark, axis, palette, y);
    y += label.above;
    const lane = y + laneHeight / 2;
    drawn.push(...label.marks, ...figureMark(mark, axis, lane, palette));
    lanes.push({ mark, y: lane });
    y += laneHeight;
  }
  return { marks: drawn, lanes, end: y };
}

interface RowHead {
  who: string;
  when: string;
  /** False of a line on who else there is. */
  isSpeaker: boolean;
}

/** Who speaks, with the date at the right where both have room on one line, else beneath. */
function rowHead({ who, when, isSpeaker }: RowHead, palette: Palette, top: number): Body {
  const isOneLine = lineWidth(who, textSize, true) + lineWidth(when, smallSize) + 12 <= innerWidth;
  const name = textBlock({ text: who, y: top, size: textSize, colour: palette.ink, isBold: isSpeaker });
  const style = { text: when, size: smallSize, colour: palette.muted };
  const day = isOneLine
    ? textBlock({ ...style, y: top + 1, x: pictureWidth - margin, align: 'right' })
    : textBlock({ ...style, y: top + name.height });
  const end = top + (isOneLine ? Math.max(name.height, day.height) : name.height + day.height);
  return { marks: [...name.marks, ...day.marks], end };
}

/** The label of a figure: to its right, else to its left, else above it in as many lines as it needs. */
function labelBlock(mark: StripMark, axis: ValueAxis, palette: Palette, y: number) {
  const text = labelOf(mark);
  const { from, to } = roomOf(mark, axis);
  const style = { text, size: textSize, colour: palette.ink, isBold: mark.decides };
  const width = lineWidth(text, textSize, mark.decides) + 1;
  const beside = { ...style, width, y: y + laneHeight / 2 - textSize / 2 - 1 };
  if (to + labelGap + width <= pictureWidth - margin)
    return { ...textBlock({ ...beside, x: to + labelGap }), above: 0 };
  if (from - labelGap - width >= margin)
    return { ...textBlock({ ...beside, x: from - labelGap, align: 'right' }), above: 0 };
  const x = Math.max(margin, Math.min(from, pictureWidth - margin - width));
  const block = textBlock({ ...style, x, y, width: pictureWidth - margin - x });
  return { ...block, above: block.height };
}

/** What stands at a figure; the footer says what ‡ marks. */
function labelOf({ label, isDerived }: StripMark): string {
  const text = drawnContent(label);
  return isDerived && !text.includes('‡') ? `${text} ‡` : text;
}
