import type { Phrase } from '../../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';
import type { Action } from '../../core/message/view.ts';
import { glyphsOf } from './glyph.ts';
import { type Line, padLine, widthOf } from './line.ts';
import { phraseGlyphs } from './phrase-glyphs.ts';
import { wrapBehind } from './wrap.ts';

/** Columns between a label and the line to type. */
const gap = 3;
const actionMark = glyphsOf('→ ', 'dim');
const optionMark = glyphsOf('    ');

/** A button or an option, as its label and the line to type for it. */
interface TypedChoice {
  label: Line;
  typed: Line;
}

/** Buttons as "→ label   /line to type"; selects as their label with all options below it. */
export function renderActions(actions: readonly Action[], width: number): Line[] {
  const buttons = actions.filter((action) => action.kind === 'button').map(typedChoice);
  const labelWidth = labelWidthOf(buttons, width - widthOf(actionMark));
  return actions.flatMap((action) => {
    switch (action.kind) {
      case 'button':
        return renderChoice(actionMark, typedChoice(action), labelWidth, width);
      case 'select':
        return renderSelect(action.label, action.options.map(typedChoice), width);
      default:
        return action satisfies never;
    }
  });
}

function renderSelect(label: Phrase, options: readonly TypedChoice[], width: number): Line[] {
  const labelWidth = labelWidthOf(options, width - widthOf(optionMark));
  const head = wrapBehind(actionMark, phraseGlyphs(label), width);
  return [...head, ...options.flatMap((option) => renderChoice(optionMark, option, labelWidth, width))];
}

function typedChoice({ label, invocation }: { label: Phrase; invocation: Invocation }): TypedChoice {
  return { label: phraseGlyphs(label), typed: glyphsOf(writeInvocation(invocation), 'example') };
}

/** The label and what to type on one line, or on two where there is no room. */
function renderChoice(mark: Line, { label, typed }: TypedChoice, labelWidth: number, width: number): Line[] {
  const beginning = [...mark, ...padLine(label, labelWidth), ...glyphsOf(' '.repeat(gap))];
  if (widthOf(beginning) + widthOf(typed) <= width) return [[...beginning, ...typed]];
  const indent = glyphsOf(' '.repeat(widthOf(mark) + 2));
  return [...wrapBehind(mark, label, width), ...wrapBehind(indent, typed, width)];
}

/** The width of the longest label that leaves room for what to type, so that what to type is aligned. */
function labelWidthOf(choices: readonly TypedChoice[], width: number): number {
  const fitting = choices.filter(({ label, typed }) => widthOf(label) + gap + widthOf(typed) <= width);
  return Math.max(0, ...fitting.map(({ label }) => widthOf(label)));
}
