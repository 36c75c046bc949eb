import type { TopLevelSpec } from 'vega-lite';
import type { Span, TimelineEvent, TimelinePicture } from '../core/message/picture.ts';
import { breakMarks, gridLines, tickTexts } from './axis-marks.ts';
import { clearOf } from './clear-of.ts';
import { drawnText } from './drawn-text.ts';
import { type Body, framed, smallSize } from './frame.ts';
import { signKey, signWidth } from './sign-key.ts';
import { innerWidth, type Mark, margin, pictureWidth } from './sketch.ts';
import { diamond, isPlace, saidBetween, sayingMark, spanMark } from './span-mark.ts';
import { specOfSketch } from './spec-of-sketch.ts';
import { textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** From so many events on each takes as little room as it can: date and name in one line, and who said it as marks. */
const manyEvents = 20;
/** A time with both its ends, whichever they are. */
const bounded: Span = { first: 0, last: 1 };
/** How much room a sign takes before the text that it belongs to. */
const bulletWidth = 14;

/** Events in their order on one axis of time, each as uncertain as its date, with when it was said beneath. */
export function timelineSpec(picture: TimelinePicture, palette: Palette): TopLevelSpec {
  const spans = picture.events.flatMap((event) => [event, ...event.said]);
  const axis = timeAxis(spans, margin, pictureWidth - margin);
  const drawEvent = picture.events.length > manyEvents ? shortEvent : fullEvent;
  const sketch = framed(picture, palette, (top) => {
    const legend = legendOf(picture, axis, palette, top);
    const marks: Mark[] = [...legend.marks];
    const start = legend.end + 4;
    let y = start + 18;
    marks.push(...tickTexts(axis.ticks, start, palette, axis.breaks));
    for (const event of picture.events) {
      const body = drawEvent(event, axis, palette, y);
      marks.push(...body.marks);
      y = body.end;
    }
    const behind = [
      ...gridLines(axis.ticks, start + 16, y, palette),
      ...breakMarks(axis.breaks, start + 16, y, palette),
    ];
    marks.push(...clearOf(behind, marks));
    marks.push(...tickTexts(axis.ticks, y + 3, palette, axis.breaks));
    return { marks, end: y + 18 };
  });
  return specOfSketch(sketch, palette);
}

/** What the marks are: of what was said both signs, where both are there. */
function legendOf({ events, whenLabel, saidLabel }: TimelinePicture, axis: TimeAxis, palette: Palette, top: number) {
  const sayings = events.flatMap(({ said }) => said);
  const isUncertain = sayings.some((saying) => !isPlace(saying, axis));
  const isCertain = !isUncertain || sayings.some((saying) => isPlace(saying, axis));
  const band = { kind: 'box', width: signWidth, height: 8, fill: palette.deciding, radius: 2 } as const;
  const signs = [
    { label: whenLabel, draw: (x: number, y: number): Mark[] => [{ ...band, x, y: y - 4 }] },
    {
      label: saidLabel,
      draw: (x: number, y: number): Mark[] => [
        ...(isCertain ? [diamond(x + 5, y, saidStyle(palette))] : []),
        ...(isUncertain
          ? [saidBetween(bounded, [x + (isCertain ? 12 : 0), x + signWidth], y, saidStyle(palette))]
          : []),
      ],
    },
  ];
  const drawn = signs.map(({ label, draw }) => ({ name: drawnText(label), draw })).filter(({ name }) => name !== '');
  return signKey(drawn, palette, top);
}

function fullEvent(event: TimelineEvent, axis: TimeAxis, palette: Palette, top: number): Body {
  const day = textBlock({ text: drawnText(event.when), y: top + 4, size: smallSize, colour: palette.muted });
  const nameTop = top + 4 + day.height;
  const name = textBlock({ text: drawnText(event.name), y: nameTop, size: 12, colour: palette.ink, isBold: true });
  const lane = nameTop + name.height + 9;
  const style = { colour: palette.deciding, background: palette.background, half: 4 };
  const marks: Mark[] = [...day.marks, ...name.marks, ...spanMark(event, axis, lane, style)];
  let y = lane + 8;
  if (event.said.length > 0) y += 11;
  for (const saying of event.said) {
    const text = [saying.speaker, saying.when].map(drawnText).filter(Boolean).join(' · ');
    const beside = { x: margin + bulletWidth, width: innerWidth - bulletWidth };
    const who = textBlock({ text, ...beside, y, size: smallSize, colour: palette.muted });
    marks.push(bullet(saying, axis, y, palette), ...who.marks);
    marks.push(...sayingMark(saying, axis, lane + 12, saidStyle(palette)));
    y += who.height + 1;
  }
  return { marks, end: y + 6 };
}

function shortEvent(event: TimelineEvent, axis: TimeAxis, palette: Palette, top: number): Body {
  const line = [event.when, event.name].map(drawnText).filter(Boolean).join(' · ');
  const text = textBlock({ text: line, y: top, size: smallSize, colour: palette.ink });
  const lane = top + text.height + 4;
  const style = { colour: palette.deciding, background: palette.background, half: 2.5 };
  const sayings = event.said.flatMap((saying) => sayingMark(saying, axis, lane + 7, saidStyle(palette), 2.8));
  return { marks: [...text.marks, ...spanMark(event, axis, lane, style), ...sayings], end: lane + 12 };
}

/** The sign of when something was said, at the beginning of a line of text. */
function bullet(saying: Span, axis: TimeAxis, top: number, palette: Palette): Mark {
  const [style, y] = [saidStyle(palette), top + 7];
  if (isPlace(saying, axis)) return diamond(margin + 5, y, style);
  return saidBetween(saying, [margin, margin + 10], y, style);
}

function saidStyle({ mark, background }: Palette) {
  return { colour: mark, background };
}
