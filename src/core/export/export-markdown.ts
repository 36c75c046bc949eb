import { textOf } from '../message/inline.ts';
import type { Block, View } from '../message/view.ts';

/** A view as one Markdown document (CommonMark). Every text is escaped, so that nothing in it formats, links or embeds. */
export function exportMarkdown({ title, blocks, footer }: View): string {
  const lines = [`# ${inert(textOf(title))}`, ...blocks.flatMap(blockLines), inert(textOf(footer))];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`## ${inert(textOf(block.text))}`];
    case 'paragraph':
    case 'notice':
      return [inert(textOf(block.text))];
    case 'quote':
      return [`> ${inert(textOf(block.text))}`];
    case 'list':
      return [
        block.items
          .map(({ text, details }) =>
            [`- ${inert(textOf(text))}`, ...details.map((line) => `  - ${inert(textOf(line))}`)].join('\n'),
          )
          .join('\n'),
      ];
    case 'facts':
      return [
        block.facts.map(({ label, value }) => `- **${inert(textOf(label))}**: ${inert(textOf(value))}`).join('\n'),
      ];
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const head = block.columns.map((column) => inert(textOf(column)));
      return [
        [
          row(head),
          row(head.map(() => '---')),
          ...block.rows.map((cells) => row(cells.map((cell) => inert(textOf(cell))))),
        ].join('\n'),
      ];
    }
    case 'divider':
      return ['---'];
    case 'actions':
      return [];
    default:
      return block satisfies never;
  }
}

/** Every mark that CommonMark or GitHub could read gets a backslash; a line cannot start a list, a heading or a rule, and nothing links itself. */
function inert(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#+!|~&@]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, 'www\\.')
    .replaceAll(/^(\s*)([-=])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
