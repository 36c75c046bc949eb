import type { Phrase } from '../../core/message/inline.ts';
import { writeInvocation } from '../../core/message/invocation.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Action } from '../../core/message/view.ts';
import { type Choice, labelOf } from '../../platform/button-label.ts';
import { limits } from '../limits.ts';
import { encodeInvocation, encodeWithoutTexts } from './encode-invocation.ts';
import { type EncodedChoice, type Fragment, textFragment } from './fragment.ts';
import { type Run, shownText } from './phrase-runs.ts';
import { splitLabel } from './split-label.ts';
import { writeLines } from './write-runs.ts';

/** Text of one select's options in all, so that a message has room for it beside the select's own label. */
const mostOptionsText = limits.text - limits.reservedText - 2 * limits.placeholder;
/** What a message has room for in one passage. */
const mostPassage = limits.text - limits.reservedText;
/** Kept free in a placeholder for the numbers of the options. */
const rangeLength = 16;

/** Buttons five to a row, and selects. What a label or a custom id cannot hold is above them as text. */
export function renderActions(actions: readonly Action[]): Fragment[] {
  const buttons = actions.filter((action) => action.kind === 'button');
  const selects = actions.filter((action) => action.kind === 'select');
  return [...selects.flatMap(renderSelect), ...renderButtons(buttons)];
}

function renderButtons(buttons: readonly Choice[]): Fragment[] {
  const encoded = buttons.map((button) => encodeChoice(button, limits.buttonLabel, 0));
  const choices = encoded.flatMap(({ choice }) => (choice === null ? [] : [choice]));
  return [
    ...textFragment(encoded.flatMap(({ passages }) => passages)),
    ...groups(choices, limits.buttonsInRow).map((row) => ({ kind: 'buttons' as const, buttons: row })),
  ];
}

function renderSelect({ label, options }: { label: Phrase; options: readonly Choice[] }): Fragment[] {
  const encoded = options.map((option) => encodeChoice(option, limits.optionLabel, limits.optionDescription));
  const choices = encoded.flatMap(({ choice }) => (choice === null ? [] : [choice]));
  const menus = groups(choices, limits.selectOptions);
  const name = shortenLabel(shownText(label), limits.placeholder - rangeLength);
  const aboveMenus =
    menus.length === 0 ? [...name.passages, ...writeLines([plainRun(name.label)], mostPassage)] : name.passages;
  let first = 1;
  const selects = menus.map((menu): Fragment => {
    const range = menus.length === 1 ? '' : ` (${first}–${first + menu.length - 1})`;
    first += menu.length;
    return { kind: 'select', placeholder: `${name.label}${range}`, options: menu };
  });
  return [...textFragment([...aboveMenus, ...encoded.flatMap(({ passages }) => passages)]), ...selects];
}

interface EncodeResult {
  /** Null where a custom id cannot hold the invocation. */
  choice: EncodedChoice | null;
  /** What the choice cannot show: a label that is too long, or the line to type in place of the choice. */
  passages: string[];
}

function encodeChoice({ label, invocation }: Choice, mostLabel: number, mostDescription: number): EncodeResult {
  const encoded = encodeInvocation(invocation) ?? encodeWithoutTexts(invocation);
  const text = shownText(labelOf({ label, invocation }, shownText));
  if (encoded === null) {
    const line: Run = { text: showHidden(writeInvocation(invocation)), look: 'code' };
    return { choice: null, passages: writeLines([plainRun(`${text}: `), line], mostPassage) };
  }
  const split = splitLabel(text, mostLabel, mostDescription);
  if (split !== null) return { choice: { ...split, encoded }, passages: [] };
  const { label: short, passages } = shortenLabel(text, mostLabel);
  return { choice: { label: short, description: null, encoded }, passages };
}

/** A label that fits, and its whole text as passages where it had to be shortened. */
function shortenLabel(text: string, most: number): { label: string; passages: string[] } {
  if (text.length <= most) return { label: text, passages: [] };
  const beginning = splitLabel(text, most - 1, text.length)?.label ?? '';
  return { label: `${beginning}…`, passages: writeLines([plainRun(text)], mostPassage) };
}

/** Choices in groups of at most this many, which hold no more text together than a select should. */
function groups(choices: readonly EncodedChoice[], most: number): EncodedChoice[][] {
  const all: EncodedChoice[][] = [];
  let groupLength = 0;
  for (const choice of choices) {
    const length = choice.label.length + (choice.description?.length ?? 0);
    const group = all.at(-1);
    if (group === undefined || group.length === most || groupLength + length > mostOptionsText) {
      all.push([choice]);
      groupLength = length;
    } else {
      group.push(choice);
      groupLength += length;
    }
  }
  return all;
}

function plainRun(text: string): Run {
  return { text, look: 'plain' };
}
