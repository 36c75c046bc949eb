import type { Phrase } from '../../core/message/inline.ts';
import type { Block, ListItem, View } from '../../core/message/view.ts';
import { phraseCells } from './phrase-cells.ts';
import { renderActions } from './render-actions.ts';
import { renderFacts } from './render-facts.ts';
import { renderTable } from './render-table.ts';
import { cells, paint, type Row, relook, widthOf } from './row.ts';
import { wrap, wrapBehind } from './wrap.ts';

/** Narrower terminals get lines of this width: below it nothing can be laid out. */
const leastWidth = 30;
/** The widest that running text is set: longer lines are hard to follow. Tables and actions use the whole width. */
const readableWidth = 100;
const indent = 2;

/** What a notice's tone is called, so that no colour has to say it. */
const tones = {
  info: { sign: 'i', word: 'Note:' },
  warning: { sign: '!', word: 'Warning:' },
  error: { sign: '✗', word: 'Error:' },
} as const;

/**
 * A view as text for a terminal of `width` columns, without a line break at its end: title and headings at the margin, everything
 * else indented. Nothing is left out, and nothing in it is obeyed by a terminal (see `showHidden`). Escape sequences
 * stand in it only with `colour`.
 */
export function renderView(view: View, { width, colour }: { width: number; colour: boolean }): string {
  const columns = width >= leastWidth ? Math.floor(width) : leastWidth;
  const parts = [
    { kind: 'title', rows: renderTitle(view.title, columns) },
    ...view.blocks.map((block) => ({ kind: block.kind, rows: renderBlock(block, columns) })),
    { kind: 'footer', rows: renderFooter(view.footer, columns) },
  ].filter(({ rows }) => rows.some((row) => row.length > 0));
  const rows = parts.flatMap((part, index) => {
    const underHeading = parts[index - 1]?.kind === 'heading' && part.kind !== 'heading';
    return index === 0 || underHeading ? part.rows : [[], ...part.rows];
  });
  return rows.map((row) => paint(row, colour)).join('\n');
}

function renderTitle(title: Phrase, columns: number): Row[] {
  const rows = wrap(relook(phraseCells(title), 'strong'), Math.min(columns, readableWidth));
  const rule = '━'.repeat(Math.max(0, ...rows.map(widthOf)));
  return [...rows, cells(rule, 'dim')];
}

function renderBlock(block: Block, columns: number): Row[] {
  if (block.kind === 'heading')
    return wrap(relook(phraseCells(block.text), 'strong'), Math.min(columns, readableWidth));
  return inset(renderBody(block, columns - indent));
}

function renderBody(block: Exclude<Block, { kind: 'heading' }>, width: number): Row[] {
  const readable = Math.min(width, readableWidth - indent);
  switch (block.kind) {
    case 'paragraph':
      return wrap(phraseCells(block.text), readable);
    case 'list':
      return renderList(block.items, readable);
    case 'quote':
      return wrapBehind(cells('│ ', 'dim'), phraseCells(block.text), readable, cells('│ ', 'dim'));
    case 'facts':
      return renderFacts(block.facts, readable);
    case 'table':
      return renderTable(block.columns, block.rows, width);
    case 'divider':
      return [cells('─'.repeat(readable), 'dim')];
    case 'actions':
      return renderActions(block.actions, width);
    case 'notice': {
      const { sign, word } = tones[block.tone];
      const text = [...cells(word, block.tone), ...cells(' '), ...phraseCells(block.text)];
      return wrapBehind(cells(`${sign} `, block.tone), text, readable);
    }
    default:
      return block satisfies never;
  }
}

/** Items behind bullets, their details below them and dimmed; a blank line between items that have details. */
function renderList(items: readonly ListItem[], width: number): Row[] {
  const airy = items.some((item) => item.details.length > 0);
  return items.flatMap(({ text, details }, index) => {
    const below = details.flatMap((detail) => {
      const dimmed = relook(phraseCells(detail), 'dim', 'plain');
      return wrapBehind(cells('    '), dimmed, width, cells('      '));
    });
    const rows = [...wrapBehind(cells('• '), phraseCells(text), width), ...below];
    return airy && index > 0 ? [[], ...rows] : rows;
  });
}

function renderFooter(footer: Phrase, columns: number): Row[] {
  return inset(wrap(relook(phraseCells(footer), 'dim'), Math.min(columns, readableWidth) - indent));
}

function inset(rows: readonly Row[]): Row[] {
  return rows.map((row) => (row.length === 0 ? row : [...cells(' '.repeat(indent)), ...row]));
}
