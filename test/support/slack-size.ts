import { linesIn, textWidth } from '../../src/core/text/text-width.ts';

/** What of a Slack block is measured; every kind of block has some of it. */
interface Loose {
  type?: string;
  text?: string | Loose;
  placeholder?: Loose;
  elements?: readonly Loose[];
  blocks?: readonly Loose[];
  rows?: readonly (readonly Loose[])[];
  title?: Loose;
  indent?: number;
}

/** Pixels of a line in a window of 380 px, beside the avatar; and what a list, a quote and a cell take of it. */
const px = { line: 308, small: 296, bullet: 28, quote: 20, button: 26, leastButton: 80, gap: 8, menu: 190 } as const;
/** Pixels of an em. */
const em = { text: 15, header: 18 * 1.03, small: 12, button: 13 * 1.01 } as const;
/** Slack sets what is written in these in Lato, which is narrower than Noto Sans. */
const narrow = { letters: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]/gu, by: 0.06 };

/** What one message of Slack shows: its blocks, characters, and lines at 380 px. */
export function slackSize(message: object): { parts: number; characters: number; lines: number } {
  const { blocks = [] }: Loose = message;
  return {
    parts: blocks.length,
    characters: charactersIn(blocks),
    lines: blocks.reduce((sum, block) => sum + linesOfBlock(block, px.line), 0),
  };
}

/** The length of every text but those of closed menus and what is drawn. */
function charactersIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, each) => sum + charactersIn(each), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, value]) => {
    if (key === 'options' || key === 'picture') return sum;
    return sum + (key === 'text' && typeof value === 'string' ? value.length : charactersIn(value));
  }, 0);
}

function linesOfBlock(block: Loose, width: number): number {
  switch (block.type) {
    case 'header':
      return linesAt(textOf(block.text), width, em.header);
    case 'context':
      return sum(block.elements, (element) => linesAt(textOf(element.text), px.small, em.small));
    case 'section':
      return linesAt(textOf(block.text), width, em.text);
    case 'rich_text':
      return sum(block.elements, (element) => linesOfRichText(element, width));
    case 'actions':
      return linesOfActions(block.elements ?? [], width);
    case 'container':
      return linesAt(textOf(block.title), width, em.text) + sum(block.blocks, (each) => linesOfBlock(each, width - 24));
    case 'table':
    case 'data_table':
      return (block.rows ?? []).reduce((lines, row) => lines + linesOfRow(row, width), 0);
    case 'divider':
    // a picture counts as nothing, as in the budgets
    case 'picture':
      return 0;
    default:
      throw new Error(`a block of Slack that is not measured yet: ${block.type}`);
  }
}

function linesOfRichText(element: Loose, width: number): number {
  switch (element.type) {
    case 'rich_text_section':
      return linesOfElements(element.elements ?? [], width);
    case 'rich_text_quote':
      return linesOfElements(element.elements ?? [], width - px.quote);
    case 'rich_text_list': {
      const inner = width - px.bullet * (1 + (element.indent ?? 0));
      return sum(element.elements, (item) => linesOfElements(item.elements ?? [], inner));
    }
    default:
      throw new Error(`a rich text of Slack that is not measured yet: ${element.type}`);
  }
}

function linesOfElements(elements: readonly Loose[], width: number): number {
  return linesAt(elements.map(({ text }) => textOf(text)).join(''), width, em.text);
}

/** Buttons and menus stand side by side as far as there is room. */
function linesOfActions(controls: readonly Loose[], width: number): number {
  let lines = 0;
  let left = 0;
  for (const control of controls) {
    const label = textWidth(textOf(control.text)) * em.button * (1 - narrow.by) + px.button;
    const own = control.type === 'button' ? Math.max(px.leastButton, label) : px.menu;
    if (lines === 0 || own + px.gap > left) {
      lines += 1;
      left = width;
    }
    left -= own + px.gap;
  }
  return lines;
}

/** The cells of a row stand side by side, each in a column of its own. */
function linesOfRow(row: readonly Loose[], width: number): number {
  return Math.max(1, ...row.map((cell) => linesOfCell(cell, width / row.length)));
}

function linesOfCell(cell: Loose, width: number): number {
  const inner = width - 16;
  return cell.type === 'rich_text' ? linesOfBlock(cell, inner) : linesAt(textOf(cell.text), inner, em.text);
}

/** Lines of a text of a size (pixels of an em) in a width (pixels). */
function linesAt(text: string, width: number, size: number): number {
  const share = (text.match(narrow.letters)?.length ?? 0) / Math.max(1, text.length);
  return linesIn(text, width / size / (1 - narrow.by * share));
}

function textOf(text: string | Loose | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return textOf(text.text);
}

function sum(parts: readonly Loose[] | undefined, measure: (part: Loose) => number): number {
  return (parts ?? []).reduce((all, part) => all + measure(part), 0);
}
