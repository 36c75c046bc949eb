import type { types } from '@slack/bolt';
import { flatten, type Phrase } from '../../core/message/inline.ts';
import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';
import type { Action, ListItem } from '../../core/message/view.ts';
import { type Choice, labelOf } from '../../platform/button-label.ts';
import { limits } from '../limits.ts';
import { actionId, encodeInvocation } from './encode-invocation.ts';
import { escapedLength } from './escaped-length.ts';
import { firstPart, plainText, shorten, shownText } from './plain-text.ts';
import { listParts, richBlocks } from './rich-blocks.ts';
import type { TextOptions } from './rich-text.ts';
import type { Piece } from './slack-message.ts';

type Control = types.Button | types.StaticSelect;
/** The controls of some actions, and what they could not show whole. */
interface Rendered {
  controls: Control[];
  notes: ListItem[];
}

/**
 * Buttons and selects that carry whole invocations. What a label has no room for stands above them; what is too long to be carried becomes
 * a line to type. `next` gives the numbers of the actions' ids.
 */
export function renderActions(actions: readonly Action[], next: () => number, options: TextOptions): Piece[] {
  const rendered = actions.map((action): Rendered => {
    switch (action.kind) {
      case 'button':
        return button(action, next);
      case 'select':
        return select(action.label, action.options, next);
      default:
        return action satisfies never;
    }
  });
  const notes = rendered.flatMap((each) => each.notes);
  const blocks = actionBlocks(rendered.flatMap((each) => each.controls));
  return [...richBlocks(listParts(notes, options)), ...blocks];
}

/** A button of any act, for the ones that are added to an answer. */
export function actButton(id: string, label: Phrase, invocation: Invocation): types.Button {
  return {
    type: 'button',
    action_id: id,
    text: plainText(shorten(shownText(label), limits.buttonLabel)),
    value: encodeInvocation(invocation),
  };
}

function button({ label, invocation }: Choice, next: () => number): Rendered {
  if (encodeInvocation(invocation).length > limits.buttonValue)
    return { controls: [], notes: [lineToType({ label, invocation })] };
  const text = labelOf({ label, invocation }, shownText);
  const notes =
    shownText(text).length > limits.buttonLabel || hidesAddress(label) ? [whole({ label, invocation })] : [];
  return { controls: [actButton(actionId('ask', next()), text, invocation)], notes };
}

function select(label: Phrase, choices: readonly Choice[], next: () => number): Rendered {
  const values = choices.map(({ invocation }) => encodeInvocation(invocation));
  const fits = (index: number): boolean =>
    (values[index]?.length ?? 0) <= limits.optionValue && values.indexOf(values[index] ?? '') === index;
  const fitting = choices.filter((_, index) => fits(index));
  const others = choices.filter((_, index) => !fits(index)).map((choice) => button(choice, next));
  const placeholder = shownText(label);
  const tooLong = fitting.filter((choice) => optionTexts(choice).length === 0 || hidesAddress(choice.label)).map(whole);
  const alone =
    placeholder.length > limits.placeholder || (placeholder !== '' && fitting.length === 0) || hidesAddress(label);
  const selects = groups(fitting.map(optionOf), limits.selectOptions).map((options): Control => {
    const id = actionId('ask', next());
    const shown = placeholder === '' ? {} : { placeholder: plainText(shorten(placeholder, limits.placeholder)) };
    return { type: 'static_select', action_id: id, options, ...shown };
  });
  return {
    controls: [...selects, ...others.flatMap(({ controls }) => controls)],
    notes: [...(alone ? [{ text: label, details: [] }] : []), ...tooLong, ...others.flatMap(({ notes }) => notes)],
  };
}

function optionOf(choice: Choice): types.PlainTextOption {
  const [text = shorten(shownText(labelOf(choice, shownText)), limits.optionLabel), description] = optionTexts(choice);
  const more = description === undefined ? {} : { description: plainText(description) };
  return { text: plainText(text), value: encodeInvocation(choice.invocation), ...more };
}

/** The label of an option, or its two halves; nothing where both together have no room for it. */
function optionTexts(choice: Choice): string[] {
  const text = shownText(labelOf(choice, shownText));
  if (text.length <= limits.optionLabel) return [text];
  const [first, rest] = firstPart(text, limits.optionLabel);
  return rest.length <= limits.optionLabel ? [first, rest] : [];
}

/** A label as it stands above the actions. */
function whole(choice: Choice): ListItem {
  return { text: hidesAddress(choice.label) ? choice.label : labelOf(choice, shownText), details: [] };
}

/** A label is plain text, and cannot hold the address of a link. */
function hidesAddress(label: Phrase): boolean {
  return flatten(label).some((inline) => inline.kind === 'link' && inline.url !== inline.text);
}

function lineToType({ label, invocation }: Choice): ListItem {
  return { text: label, details: [[{ kind: 'example', text: writeInvocation(invocation) }]] };
}

function actionBlocks(controls: readonly Control[]): Piece[] {
  return groups(controls, limits.actions).map((elements) => ({ block: { type: 'actions', elements } }));
}

/** Things in groups of at most so many, that hold no more text together than an actions block should. */
function groups<Thing>(things: readonly Thing[], most: number): Thing[][] {
  const all: Thing[][] = [];
  let room = 0;
  for (const thing of things) {
    const weight = escapedLength(thing);
    const group = all.at(-1);
    if (group === undefined || group.length >= most || weight > room) {
      all.push([thing]);
      room = limits.actionsText - weight;
    } else {
      group.push(thing);
      room -= weight;
    }
  }
  return all;
}
