import { flatten, type Phrase } from '../../../src/core/message/inline.ts';
import { writeInvocation } from '../../../src/core/message/invocation.ts';
import type { Action, Block, View } from '../../../src/core/message/view.ts';

/** Every text that a reader of a view must get, addresses and lines to type included. */
export function textsOfView({ title, blocks, footer, thread = [] }: View): string[] {
  return [
    ...textsOf(title),
    ...blocks.flatMap(textsOfBlock),
    ...textsOf(footer),
    ...thread.flatMap((part) => [...textsOf(part.title), ...part.blocks.flatMap(textsOfBlock)]),
  ];
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'small':
    case 'notice':
      return textsOf(block.text);
    case 'picture':
      return textsOf(block.alt);
    case 'verbatim':
      return block.lines.map(({ text }) => text);
    case 'entry':
      return [block.text, ...block.lines, ...block.small].flatMap(textsOf);
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
  if (action.kind === 'button') return [...textsOf(action.label), writeInvocation(action.invocation)];
  const options = action.options.flatMap(({ label, invocation }) => [
    ...textsOf(label),
    // a line that options share is written once, with each option's own value below it
    ...Object.entries(invocation.options).map(([name, value]) => writtenValue(name, value)),
  ]);
  return [...textsOf(action.label), ...options];
}

function writtenValue(name: string, value: string): string {
  return writeInvocation({ command: '', options: { [name]: value } }).slice(`/ ${name}:`.length);
}

function textsOf(phrase: Phrase): string[] {
  return flatten(phrase).flatMap((inline) => (inline.kind === 'link' ? [inline.text, inline.url] : [inline.text]));
}
