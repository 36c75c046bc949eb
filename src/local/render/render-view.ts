import type { Phrase } from '../../core/message/inline.ts';
import type { Block, ListItem, View } from '../../core/message/view.ts';
import { glyphsOf, withLook } from './glyph.ts';
import { type Line, widthOf, writeLine } from './line.ts';
import { phraseGlyphs } from './phrase-glyphs.ts';
import { renderActions } from './render-actions.ts';
import { renderFacts } from './render-facts.ts';
import { renderTable } from './render-table.ts';
import { wrap, wrapBehind } from './wrap.ts';

/** Narrower terminals get lines of this width: below it nothing can be laid out. */
const leastWidth = 30;
/** The widest running text: longer lines are hard to follow. Tables and actions use the whole width. */
const readableWidth = 100;
const indent = 2;

/** The mark and the word for a notice's tone, which needs no colour then. */
const tones = {
  info: { mark: 'i', word: 'Note:' },
  warning: { mark: '!', word: 'Warning:' },
  error: { mark: '✗', word: 'Error:' },
} as const;

/**
 * A view as text for a terminal of `width` columns, without a line break at its end. Title and headings are at the
 * margin, everything else is indented. Nothing is left out, and nothing in it is obeyed by a terminal (see
 * `showHidden`). It holds escape sequences only with `colour`.
 */
export function renderView(view: View, { width, colour }: { width: number; colour: boolean }): string {
  const columns = width >= leastWidth ? Math.floor(width) : leastWidth;
  const parts = [
    { ...view, page: view.page },
    ...(view.thread ?? []).map((part) => ({ ...part, footer: [], page: undefined })),
  ];
  const sections = parts
    .flatMap(({ title, blocks, footer, page }): Section[] => [
      { kind: 'title', lines: renderTitle(title, columns) },
      ...blocks.map((block) => ({ kind: kindOf(block), lines: renderBlock(block, columns) })),
      { kind: 'actions', lines: renderPage(page, columns) },
      { kind: 'footer', lines: renderFooter(footer, columns) },
    ])
    .filter(({ lines }) => lines.some((line) => line.length > 0));
  const lines = sections.flatMap((section, index) =>
    standsApart(sections[index - 1], section) ? [[], ...section.lines] : section.lines,
  );
  return lines.map((line) => writeLine(line, colour)).join('\n');
}

/** What a blank line before a block depends on. */
interface Section {
  kind: Block['kind'] | 'title' | 'footer' | 'short entry';
  lines: readonly Line[];
}

/** An entry that is one text has nothing below it, and follows another such one like items of a list. */
function kindOf(block: Block): Section['kind'] {
  if (block.kind !== 'entry') return block.kind;
  return block.lines.length === 0 && block.small.length === 0 ? 'short entry' : 'entry';
}

/** Whether a blank line parts two blocks: none is under a heading, over small print, or between short entries. */
function standsApart(before: Section | undefined, { kind }: Section): boolean {
  if (before === undefined) return false;
  if (before.kind === 'heading') return kind === 'heading';
  if (kind === 'small') return before.kind === 'title' || before.kind === 'actions' || before.kind === 'divider';
  return kind !== 'short entry' || before.kind !== 'short entry';
}

function renderTitle(title: Phrase, columns: number): Line[] {
  const lines = wrap(withLook(phraseGlyphs(title), 'strong'), Math.min(columns, readableWidth));
  const rule = '━'.repeat(Math.max(0, ...lines.map(widthOf)));
  return [...lines, glyphsOf(rule, 'dim')];
}

function renderBlock(block: Block, columns: number): Line[] {
  if (block.kind === 'heading')
    return wrap(withLook(phraseGlyphs(block.text), 'strong'), Math.min(columns, readableWidth));
  return indentLines(renderBody(block, columns - indent));
}

function renderBody(block: Exclude<Block, { kind: 'heading' }>, width: number): Line[] {
  const textWidth = Math.min(width, readableWidth - indent);
  switch (block.kind) {
    case 'paragraph':
      return wrap(phraseGlyphs(block.text), textWidth);
    case 'list':
      return renderList(block.items, textWidth);
    case 'entry':
      return [
        ...wrap(phraseGlyphs(block.text), textWidth),
        ...block.lines.flatMap((line) => wrapBehind(glyphsOf('  • '), phraseGlyphs(line), textWidth)),
        ...block.small.flatMap((line) => wrapBehind(glyphsOf('  '), smallGlyphs(line), textWidth)),
      ];
    case 'small':
      return wrap(smallGlyphs(block.text), textWidth);
    case 'quote':
      return wrapBehind(glyphsOf('│ ', 'dim'), phraseGlyphs(block.text), textWidth, glyphsOf('│ ', 'dim'));
    // a line that is wrapped could not be copied
    case 'verbatim':
      return block.lines.map(({ text }) => glyphsOf(text));
    case 'facts':
      return renderFacts(block.facts, textWidth);
    case 'table':
      return renderTable(block.columns, block.rows, width);
    case 'picture':
      return wrapBehind(glyphsOf('▧ ', 'dim'), smallGlyphs(block.alt), textWidth);
    case 'divider':
      return [glyphsOf('─'.repeat(textWidth), 'dim')];
    case 'actions':
      return renderActions(block.actions, width);
    case 'notice': {
      const { mark, word } = tones[block.tone];
      const text = [...glyphsOf(word, block.tone), ...glyphsOf(' '), ...phraseGlyphs(block.text)];
      return wrapBehind(glyphsOf(`${mark} `, block.tone), text, textWidth);
    }
    default:
      return block satisfies never;
  }
}

/** Items behind bullets, their details below them and dimmed. A blank line is between items that have details. */
function renderList(items: readonly ListItem[], width: number): Line[] {
  const spaced = items.some((item) => item.details.length > 0);
  return items.flatMap(({ text, details }, index) => {
    const detailLines = details.flatMap((detail) => {
      const dimmed = withLook(phraseGlyphs(detail), 'dim', 'plain');
      return wrapBehind(glyphsOf('    '), dimmed, width, glyphsOf('      '));
    });
    const lines = [...wrapBehind(glyphsOf('• '), phraseGlyphs(text), width), ...detailLines];
    return spaced && index > 0 ? [[], ...lines] : lines;
  });
}

function smallGlyphs(text: Phrase): Line {
  return withLook(phraseGlyphs(text), 'dim', 'plain');
}

function renderFooter(footer: Phrase, columns: number): Line[] {
  return indentLines(wrap(withLook(phraseGlyphs(footer), 'dim'), Math.min(columns, readableWidth) - indent));
}

/** Where a browser shows the same. */
function renderPage(page: View['page'], columns: number): Line[] {
  if (page === undefined) return [];
  const text = [...phraseGlyphs(page.label), ...glyphsOf('   '), ...glyphsOf(page.url, 'link')];
  return indentLines(wrapBehind(glyphsOf('→ ', 'dim'), text, columns - indent));
}

function indentLines(lines: readonly Line[]): Line[] {
  return lines.map((line) => (line.length === 0 ? line : [...glyphsOf(' '.repeat(indent)), ...line]));
}
