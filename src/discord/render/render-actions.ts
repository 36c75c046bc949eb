import type { Phrase } from '../../core/message/inline.ts';
import { writeInvocation } from '../../core/message/invocation.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Action } from '../../core/message/view.ts';
import { type Choice, labelOf } from '../../platform/button-label.ts';
import { limits } from '../limits.ts';
import { encodeInvocation } from './encode-invocation.ts';
import { plainText, type Run } from './phrase-runs.ts';
import type { CarriedChoice, Piece } from './piece.ts';
import { splitLabel } from './split-label.ts';
import { writeLines } from './write-runs.ts';

/** Text of one select's options in all, so that it fits into a message beside its own label. */
const optionsText = limits.text.most - 2 * limits.selectPlaceholder.most;

/** Buttons five to a row and selects in order; what a label or a custom id cannot hold stands above them as text. */
export function renderActions(actions: readonly Action[]): Piece[] {
  const buttons = actions.filter((action) => action.kind === 'button');
  const selects = actions.filter((action) => action.kind === 'select');
  return [...selects.flatMap(renderSelect), ...renderButtons(buttons)];
}

function renderButtons(buttons: readonly Choice[]): Piece[] {
  const carried = buttons.map((button) => carriedChoice(button, limits.buttonLabel.most, 0));
  const choices = carried.flatMap(({ choice }) => (choice === null ? [] : [choice]));
  return [
    ...lines(carried.flatMap(({ units }) => units)),
    ...rows(choices, limits.buttonsInRow.most).map((row) => ({ kind: 'buttons' as const, buttons: row })),
  ];
}

function renderSelect({ label, options }: { label: Phrase; options: readonly Choice[] }): Piece[] {
  const carried = options.map((option) =>
    carriedChoice(option, limits.optionLabel.most, limits.optionDescription.most),
  );
  const choices = carried.flatMap(({ choice }) => (choice === null ? [] : [choice]));
  const groups = rows(choices, limits.selectOptions.most);
  const { head, units } = shorten(plainText(label), limits.selectPlaceholder.most - 16);
  const unnamed = groups.length === 0 ? [...units, ...writeLines([plain(head)], limits.text.most)] : units;
  let first = 1;
  const selects = groups.map((group): Piece => {
    const range = groups.length === 1 ? '' : ` (${first}–${first + group.length - 1})`;
    first += group.length;
    return { kind: 'select', placeholder: `${head}${range}`, options: group };
  });
  return [...lines([...unnamed, ...carried.flatMap((each) => each.units)]), ...selects];
}

/** A choice, and the text that has to stand beside it: the whole label where it is too long, the line to type where a custom id is. */
function carriedChoice(
  { label, invocation }: Choice,
  most: number,
  more: number,
): { choice: CarriedChoice | null; units: string[] } {
  const body = encodeInvocation(invocation);
  const line = showHidden(writeInvocation(invocation));
  const text = plainText(labelOf({ label, invocation }, plainText));
  if (body === null)
    return { choice: null, units: writeLines([plain(`${text}: `), { text: line, look: 'code' }], limits.text.most) };
  const split = splitLabel(text, most, more);
  if (split !== null) return { choice: { ...split, body }, units: [] };
  const { head, units } = shorten(text, most);
  return { choice: { label: head, description: null, body }, units };
}

/** A label that fits, and its whole text where it had to be shortened. */
function shorten(text: string, most: number): { head: string; units: string[] } {
  if (text.length <= most) return { head: text, units: [] };
  const head = splitLabel(text, most - 1, text.length)?.label ?? '';
  return { head: `${head}…`, units: writeLines([plain(text)], limits.text.most) };
}

/** Rows of at most so many choices, and of at most so much text. */
function rows(choices: readonly CarriedChoice[], most: number): CarriedChoice[][] {
  const all: CarriedChoice[][] = [];
  let length = 0;
  for (const choice of choices) {
    const cost = choice.label.length + (choice.description?.length ?? 0);
    const row = all.at(-1);
    if (row === undefined || row.length === most || length + cost > optionsText) {
      all.push([choice]);
      length = cost;
    } else {
      row.push(choice);
      length += cost;
    }
  }
  return all;
}

function lines(units: readonly string[]): Piece[] {
  return units.length === 0 ? [] : [{ kind: 'text', units }];
}

function plain(text: string): Run {
  return { text, look: 'plain' };
}
