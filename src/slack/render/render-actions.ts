import type { types } from '@slack/bolt';
import { flatten, type Phrase } from '../../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';
import type { Action, Calendar, ListItem } from '../../core/message/view.ts';
import { type Choice, labelOf } from '../../platform/button-label.ts';
import { limits } from '../limits.ts';
import { datePicker } from './date-picker.ts';
import { encodeActionId, encodeInvocation } from './encode-invocation.ts';
import { escapedLength } from './escaped-length.ts';
import { plainText, shorten, shownText, splitOnce } from './plain-text.ts';
import { bulletLists, richBlocks } from './rich-blocks.ts';
import type { TextOptions } from './rich-text.ts';
import type { UnplacedBlock } from './slack-message.ts';

type Control = types.Button | types.StaticSelect | types.Datepicker;
/** An action's controls, and the lines above them with what the controls cannot show whole. */
interface RenderedAction {
  controls: Control[];
  notes: ListItem[];
}

/**
 * Buttons and selects whose values are whole invocations. A label that is too long stands whole above them. An
 * invocation that is too long for a value becomes a line to type. `nextNumber` gives the numbers of the ids.
 */
export function renderActions(
  actions: readonly Action[],
  nextNumber: () => number,
  options: TextOptions,
): UnplacedBlock[] {
  const rendered = actions.map((action): RenderedAction => {
    switch (action.kind) {
      case 'button':
        return renderButton(action, nextNumber);
      case 'select':
        return renderCalendar(action.calendar) ?? renderSelect(action.label, action.options, nextNumber);
      default:
        return action satisfies never;
    }
  });
  const notes = rendered.flatMap((each) => each.notes);
  const controls = rendered.flatMap((each) => each.controls);
  return [
    ...richBlocks(bulletLists(notes, options)),
    ...groupControls(controls, limits.actions).map(
      (elements): UnplacedBlock => ({ block: { type: 'actions', elements } }),
    ),
  ];
}

/** A button. Its label is cut where it is too long. */
export function button(id: string, label: Phrase, invocation: Invocation): types.Button {
  return {
    type: 'button',
    action_id: id,
    text: plainText(shorten(shownText(label), limits.buttonLabel)),
    value: encodeInvocation(invocation),
  };
}

function renderButton({ label, invocation }: Choice, nextNumber: () => number): RenderedAction {
  const choice = { label, invocation };
  if (encodeInvocation(invocation).length > limits.buttonValue) return { controls: [], notes: [lineToType(choice)] };
  const shown = labelOf(choice, shownText);
  const isCut = shownText(shown).length > limits.buttonLabel || hidesAddress(label);
  const control = button(encodeActionId('ask', nextNumber()), shown, invocation);
  return { controls: [control], notes: isCut ? [wholeLabel(choice)] : [] };
}

/** A calendar holds every day, so it stands in place of a select. */
function renderCalendar(calendar: Calendar | undefined): RenderedAction | null {
  const control = calendar === undefined ? null : datePicker(calendar);
  return control === null ? null : { controls: [control], notes: [] };
}

/** Options whose value is too long, or repeats an earlier one, become buttons: Slack refuses them in a select. */
function renderSelect(label: Phrase, choices: readonly Choice[], nextNumber: () => number): RenderedAction {
  const values = choices.map(({ invocation }) => encodeInvocation(invocation));
  const fits = (index: number): boolean => {
    const value = values[index] ?? '';
    return value.length <= limits.optionValue && values.indexOf(value) === index;
  };
  const fitting = choices.filter((_, index) => fits(index));
  const buttons = choices.filter((_, index) => !fits(index)).map((choice) => renderButton(choice, nextNumber));
  const placeholder = shownText(label);
  const isLabelCut =
    placeholder.length > limits.placeholder || (placeholder !== '' && fitting.length === 0) || hidesAddress(label);
  const cutOptions = fitting.filter((choice) => optionTexts(choice).length === 0 || hidesAddress(choice.label));
  const selects = groupControls(fitting.map(renderOption), limits.selectOptions).map((options): Control => {
    const id = encodeActionId('ask', nextNumber());
    const shown = placeholder === '' ? {} : { placeholder: plainText(shorten(placeholder, limits.placeholder)) };
    return { type: 'static_select', action_id: id, options, ...shown };
  });
  return {
    controls: [...selects, ...buttons.flatMap(({ controls }) => controls)],
    notes: [
      ...(isLabelCut ? [{ text: label, details: [] }] : []),
      ...cutOptions.map(wholeLabel),
      ...buttons.flatMap(({ notes }) => notes),
    ],
  };
}

function renderOption(choice: Choice): types.PlainTextOption {
  const cut = shorten(shownText(labelOf(choice, shownText)), limits.optionLabel);
  const [text = cut, description] = optionTexts(choice);
  const descriptionField = description === undefined ? {} : { description: plainText(description) };
  return { text: plainText(text), value: encodeInvocation(choice.invocation), ...descriptionField };
}

/** The label of an option, or its two halves; nothing where not even both have room for it. */
function optionTexts(choice: Choice): string[] {
  const text = shownText(labelOf(choice, shownText));
  if (text.length <= limits.optionLabel) return [text];
  const [first, rest] = splitOnce(text, limits.optionLabel);
  return rest.length <= limits.optionLabel ? [first, rest] : [];
}

function wholeLabel(choice: Choice): ListItem {
  return { text: hidesAddress(choice.label) ? choice.label : labelOf(choice, shownText), details: [] };
}

/** A label is plain text, and cannot hold the address of a link. */
function hidesAddress(label: Phrase): boolean {
  return flatten(label).some((inline) => inline.kind === 'link' && inline.url !== inline.text);
}

function lineToType({ label, invocation }: Choice): ListItem {
  return { text: label, details: [[{ kind: 'example', text: writeInvocation(invocation) }]] };
}

/** Groups of at most `most` controls or options, which together hold no more text than `limits.actionsText`. */
function groupControls<Part>(parts: readonly Part[], most: number): Part[][] {
  const groups: Part[][] = [];
  let lengthLeft = 0;
  for (const part of parts) {
    const length = escapedLength(part);
    const group = groups.at(-1);
    if (group === undefined || group.length >= most || length > lengthLeft) {
      groups.push([part]);
      lengthLeft = limits.actionsText - length;
    } else {
      group.push(part);
      lengthLeft -= length;
    }
  }
  return groups;
}
