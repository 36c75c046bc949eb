import { flatten, type Phrase } from '../../../src/core/message/inline.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import type { Action, Block, View } from '../../../src/core/message/view.ts';

/** Every text that a reader of a view must get, addresses and lines to type included. */
export function textsOfView({ title, blocks, footer }: View): string[] {
  return [...textsOf(title), ...blocks.flatMap(textsOfBlock), ...textsOf(footer)];
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'notice':
      return textsOf(block.text);
    case 'list':
      return block.items.flatMap(({ text, details }) => [text, ...details].flatMap(textsOf));
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [...textsOf(label), ...textsOf(value)]);
    case 'table':
      return [...block.columns, ...block.rows.flat()].flatMap(textsOf);
    case 'actions':
      return block.actions.flatMap(textsOfAction);
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function textsOfAction(action: Action): string[] {
  const lines = action.kind === 'button' ? [action] : action.options;
  const typed = lines.flatMap(({ label, invocation }) => [...textsOf(label), writeInvocation(invocation)]);
  return [...textsOf(action.label), ...typed];
}

function textsOf(phrase: Phrase): string[] {
  return flatten(phrase).flatMap((inline) => (inline.kind === 'link' ? [inline.text, inline.url] : [inline.text]));
}
