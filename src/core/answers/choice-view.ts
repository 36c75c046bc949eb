import type { Phrase } from '../message/inline.ts';
import type { Action, View } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { Meant } from './refusal-view.ts';

/** As many as stand beside each other on a phone without filling it. */
const mostButtons = 5;

/** A question that fits several records: one line, and for each a way to ask the same; `more` leads to others. */
export function choiceView(
  line: Phrase,
  { choices, more }: { choices: readonly Meant[]; more: readonly Meant[] },
  { words: w }: { words: Words },
): View {
  const options = choices.map(({ label = [], command, options: given }) => {
    return { label, invocation: { command, options: given } };
  });
  const others = more.map(({ label = [], command, options: given }): Action => {
    return { kind: 'button', label, invocation: { command, options: given } };
  });
  const actions: readonly Action[] =
    options.length <= mostButtons
      ? options.map((option): Action => ({ kind: 'button', ...option }))
      : [{ kind: 'select', label: w.chooseOne, options }];
  return {
    title: w.choiceTitle,
    blocks: [
      { kind: 'paragraph', text: line },
      { kind: 'actions', actions: [...actions, ...others] },
    ],
    footer: [],
    asksBack: true,
  };
}
