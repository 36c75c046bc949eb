import { textOf } from '../message/inline.ts';
import type { Block, View } from '../message/view.ts';

/**
 * A view as one Markdown document (CommonMark). Texts are escaped, so that nothing in them formats, links or embeds.
 */
export function exportMarkdown({ title, blocks, footer }: View): string {
  const lines = [`# ${escapeText(textOf(title))}`, ...blocks.flatMap(blockLines), escapeText(textOf(footer))];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`## ${escapeText(textOf(block.text))}`];
    case 'paragraph':
    case 'small':
    case 'notice':
      return [escapeText(textOf(block.text))];
    case 'picture':
      return [escapeText(textOf(block.alt))];
    case 'entry':
      return [
        escapeText(textOf(block.text)),
        block.lines.map((line) => `- ${escapeText(textOf(line))}`).join('\n'),
        ...block.small.map((line) => escapeText(textOf(line))),
      ];
    case 'quote':
      return [`> ${escapeText(textOf(block.text))}`];
    case 'verbatim':
      return [fenced(block.lines.map(({ text }) => text).join('\n'))];
    case 'list':
      return [
        block.items
          .map(({ text, details }) =>
            [`- ${escapeText(textOf(text))}`, ...details.map((line) => `  - ${escapeText(textOf(line))}`)].join('\n'),
          )
          .join('\n'),
      ];
    case 'facts':
      return [
        block.facts
          .map(({ label, value }) => `- **${escapeText(textOf(label))}**: ${escapeText(textOf(value))}`)
          .join('\n'),
      ];
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const head = block.columns.map((column) => escapeText(textOf(column)));
      return [
        [
          row(head),
          row(head.map(() => '---')),
          ...block.rows.map((cells) => row(cells.map((cell) => escapeText(textOf(cell))))),
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

/** A text as it stands, in a fence that is longer than any run of back-ticks in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/**
 * A text with a backslash before every mark that CommonMark or GitHub could read. No line starts a list, a heading or a
 * rule, and no address becomes a link.
 */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#+!|~&@]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, 'www\\.')
    .replaceAll(/^(\s*)([-=])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
