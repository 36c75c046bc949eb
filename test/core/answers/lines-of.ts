import { type Phrase, textOf } from '../../../src/core/message/inline.ts';
import type { Block, View } from '../../../src/core/message/view.ts';

/**
 * The lines of some blocks as a reader meets them: details are indented, facts are "label: value", headings end in a
 * colon.
 */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${textOf(block.text)}:`];
      case 'paragraph':
      case 'quote':
      case 'small':
      case 'notice':
        return [textOf(block.text)];
      case 'picture':
        return [textOf(block.alt)];
      case 'verbatim':
        return block.lines.map(({ text }) => text);
      case 'entry':
        return [textOf(block.text), ...block.lines.map(indented), ...block.small.map(indented)];
      case 'list':
        return block.items.flatMap(({ text, details }) => [textOf(text), ...details.map(indented)]);
      case 'facts':
        return block.facts.map(({ label, value }) => `${textOf(label)}: ${textOf(value)}`);
      case 'table':
      case 'divider':
      case 'actions':
        return [];
      default:
        return block satisfies never;
    }
  });
}

function indented(phrase: Phrase): string {
  return `  ${textOf(phrase)}`;
}

/** The labels of a view's buttons, and of its selects with their options. */
export function controlsOf({ blocks }: View): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) => [
      textOf(action.label),
      ...(action.kind === 'select' ? action.options.map(({ label }) => textOf(label)) : []),
    ]);
}
