import { type Phrase, textOf } from '../../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';
import type { Action } from '../../core/message/view.ts';
import { layInColumns } from './columns.ts';
import { glyphsOf } from './glyph.ts';
import { type Line, padLine, widthOf } from './line.ts';
import { phraseGlyphs } from './phrase-glyphs.ts';
import { type SharedLine, sharedLine } from './shared-line.ts';
import { wrapBehind } from './wrap.ts';

type Button = Extract<Action, { kind: 'button' }>;
type Option = Extract<Action, { kind: 'select' }>['options'][number];

/** Columns between a label and the line to type. */
const gap = 3;
/** Columns between a value and its label, which stand closer than two of them do. */
const valueGap = 2;
const actionMark = glyphsOf('→ ', 'dim');
const optionMark = glyphsOf('    ');

/** More options than these do not stand in a line each. */
const mostInLines = 12;

/** A button or an option, as its label and the line to type for it. */
interface TypedChoice {
  label: Line;
  typed: Line;
}

/**
 * Buttons as "→ label   /line to type"; selects as their label with all options below it. They stand side by side where
 * there is room. Options that differ in one value share one line to type, and are these values with their labels.
 */
export function renderActions(actions: readonly Action[], width: number): Line[] {
  const groups = groupButtons(actions);
  return groups.flatMap((group) =>
    group.kind === 'buttons' ? renderButtons(group.buttons, width) : renderSelect(group.label, group.options, width),
  );
}

type Group = { kind: 'buttons'; buttons: Button[] } | Extract<Action, { kind: 'select' }>;

/** Buttons that follow each other, together. */
function groupButtons(actions: readonly Action[]): Group[] {
  const groups: Group[] = [];
  for (const action of actions) {
    const last = groups.at(-1);
    if (action.kind === 'select') groups.push(action);
    else if (last?.kind === 'buttons') last.buttons.push(action);
    else groups.push({ kind: 'buttons', buttons: [action] });
  }
  return groups;
}

function renderButtons(buttons: readonly Button[], width: number): Line[] {
  const choices = buttons.map(typedChoice);
  const cells = choices.map(({ label, typed }) => [...actionMark, ...label, ...glyphsOf(' '.repeat(gap)), ...typed]);
  return layInColumns(cells, width) ?? renderChoices(actionMark, choices, width);
}

function renderSelect(label: Phrase, options: readonly Option[], width: number): Line[] {
  const shared = sharedLine(options.map(({ invocation }) => invocation));
  if (shared === null) {
    const head = wrapBehind(actionMark, phraseGlyphs(label), width);
    return [...head, ...renderChoices(optionMark, options.map(typedChoice), width)];
  }
  const head = { label: phraseGlyphs(label), typed: glyphsOf(shared.line, 'example') };
  return [...renderChoices(actionMark, [head], width), ...renderValues(shared, options, width)];
}

/** Values with their labels; where every label ends with its value, the labels alone. */
function renderValues({ values }: SharedLine, options: readonly Option[], width: number): Line[] {
  const endsWithValue = options.every(({ label }, index) => textOf(label).endsWith(values[index] ?? ''));
  const choices = options.map(({ label }, index): TypedChoice => {
    const typed = glyphsOf(values[index] ?? '', 'example');
    return endsWithValue ? { label: [], typed: phraseGlyphs(label) } : { label: typed, typed: phraseGlyphs(label) };
  });
  const typedWidth = Math.max(0, ...choices.map(({ label }) => widthOf(label)));
  const cells = choices.map(({ label, typed }) =>
    endsWithValue ? typed : [...padLine(label, typedWidth), ...glyphsOf(' '.repeat(valueGap)), ...typed],
  );
  const columns = layInColumns(cells, width - widthOf(optionMark));
  if (columns !== null) return columns.map((line) => [...optionMark, ...line]);
  if (cells.length > mostInLines) return wrapBehind(optionMark, inARow(choices), width);
  return endsWithValue
    ? cells.flatMap((cell) => wrapBehind(optionMark, cell, width))
    : renderChoices(optionMark, choices, width, valueGap);
}

/** Choices as one text. */
function inARow(choices: readonly TypedChoice[]): Line {
  return choices.flatMap(({ label, typed }, index) => [
    ...(index === 0 ? [] : glyphsOf(' · ', 'dim')),
    ...label,
    ...(label.length === 0 ? [] : glyphsOf(' ')),
    ...typed,
  ]);
}

/** A label that is the line itself stands there once. */
function typedChoice({ label, invocation }: { label: Phrase; invocation: Invocation }): TypedChoice {
  const line = writeInvocation(invocation);
  return { label: textOf(label) === line ? [] : phraseGlyphs(label), typed: glyphsOf(line, 'example') };
}

/** Each choice in a line of its own, with what stands behind the labels aligned. */
function renderChoices(mark: Line, choices: readonly TypedChoice[], width: number, between = gap): Line[] {
  const labelWidth = labelWidthOf(choices, width - widthOf(mark), between);
  return choices.flatMap((choice) => renderChoice(mark, choice, { labelWidth, between, width }));
}

/** The label and what to type on one line, or on two where there is no room. */
function renderChoice(
  mark: Line,
  { label, typed }: TypedChoice,
  { labelWidth, between, width }: { labelWidth: number; between: number; width: number },
): Line[] {
  if (label.length === 0) return wrapBehind(mark, typed, width);
  const beginning = [...mark, ...padLine(label, labelWidth), ...glyphsOf(' '.repeat(between))];
  if (widthOf(beginning) + widthOf(typed) <= width) return [[...beginning, ...typed]];
  const indent = glyphsOf(' '.repeat(widthOf(mark) + 2));
  return [...wrapBehind(mark, label, width), ...wrapBehind(indent, typed, width)];
}

/** The width of the longest label that leaves room for what to type, so that what to type is aligned. */
function labelWidthOf(choices: readonly TypedChoice[], width: number, between: number): number {
  const fitting = choices.filter(({ label, typed }) => widthOf(label) + between + widthOf(typed) <= width);
  return Math.max(0, ...fitting.map(({ label }) => widthOf(label)));
}
