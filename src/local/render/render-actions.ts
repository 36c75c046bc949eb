import type { Phrase } from '../../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';
import type { Action } from '../../core/message/view.ts';
import { phraseCells } from './phrase-cells.ts';
import { cells, pad, type Row, widthOf } from './row.ts';
import { wrapBehind } from './wrap.ts';

const gap = 3;
const arrow = cells('→ ', 'dim');
const below = cells('    ');

/** A label and the line to type for it. */
interface Line {
  label: Row;
  typed: Row;
}

/** Buttons as "→ label   /line to type"; selects as their label with all options below it. */
export function renderActions(actions: readonly Action[], width: number): Row[] {
  const buttons = actions.filter((action) => action.kind === 'button').map(lineOf);
  const column = columnOf(buttons, width - widthOf(arrow));
  return actions.flatMap((action) => {
    switch (action.kind) {
      case 'button':
        return renderLine(arrow, lineOf(action), column, width);
      case 'select':
        return renderSelect(action.label, action.options.map(lineOf), width);
      default:
        return action satisfies never;
    }
  });
}

function renderSelect(label: Phrase, options: readonly Line[], width: number): Row[] {
  const column = columnOf(options, width - widthOf(below));
  const head = wrapBehind(arrow, phraseCells(label), width);
  return [...head, ...options.flatMap((option) => renderLine(below, option, column, width))];
}

function lineOf({ label, invocation }: { label: Phrase; invocation: Invocation }): Line {
  return { label: phraseCells(label), typed: cells(writeInvocation(invocation), 'example') };
}

/** Label and line side by side, the lines beneath each other; the line on its own row where there is no room. */
function renderLine(mark: Row, { label, typed }: Line, column: number, width: number): Row[] {
  const side = [...mark, ...pad(label, column), ...cells(' '.repeat(gap))];
  if (widthOf(side) + widthOf(typed) <= width) return [[...side, ...typed]];
  const indent = cells(' '.repeat(widthOf(mark) + 2));
  return [...wrapBehind(mark, label, width), ...wrapBehind(indent, typed, width)];
}

/** The column of the labels: as wide as the longest that leaves room for its line. */
function columnOf(lines: readonly Line[], room: number): number {
  const fitting = lines.filter(({ label, typed }) => widthOf(label) + gap + widthOf(typed) <= room);
  return Math.max(0, ...fitting.map(({ label }) => widthOf(label)));
}
