import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { factParts, richBlocks, sections } from './rich-blocks.ts';
import { richText, type TextOptions } from './rich-text.ts';
import type { Piece } from './slack-message.ts';

type Cell = types.RichTextBlock | types.RawTextElement;

/** A table as Slack's table blocks: more columns or rows than one holds go on in further tables, each under its headings. */
export function renderTable(
  columns: readonly Phrase[],
  rows: readonly (readonly Phrase[])[],
  options: TextOptions,
): Piece[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  if (count === 0) return [];
  return columnGroups(count).flatMap((group) => {
    const pick = (row: readonly Phrase[]): Phrase[] => group.map((column) => row[column] ?? []);
    return tables(pick(columns), rows.map(pick), options);
  });
}

/** The columns of each table: all of them, or the first with as many others as there is room for. */
function columnGroups(count: number): number[][] {
  const all = Array.from({ length: count }, (_, column) => column);
  if (count <= limits.tableColumns) return [all];
  const [first = 0, ...rest] = all;
  const size = limits.tableColumns - 1;
  return Array.from({ length: Math.ceil(rest.length / size) }, (_, index) => [
    first,
    ...rest.slice(index * size, (index + 1) * size),
  ]);
}

/** Tables of some rows each; a row too long for any table becomes a list of its cells. */
function tables(heading: readonly Phrase[], rows: readonly (readonly Phrase[])[], options: TextOptions): Piece[] {
  const head = heading.some((phrase) => phrase.length > 0) ? [heading.map((phrase) => cell(phrase, options))] : [];
  const headWeight = escapedLength(head);
  const tall = headWeight > limits.tableText / 2;
  if (tall || rows.length === 0) {
    const headings = richBlocks(heading.flatMap((phrase) => sections(phrase, options, { bold: true })));
    return tall
      ? [
          ...headings,
          ...rows.flatMap((row) =>
            asList(
              heading.map(() => []),
              row,
              options,
            ),
          ),
        ]
      : headings;
  }
  const pieces: Piece[] = [];
  let open: Cell[][] = [];
  let weight = 0;
  const close = (): void => {
    if (open.length > 0) pieces.push(table([...head, ...open]));
    open = [];
    weight = 0;
  };
  for (const row of rows) {
    const cells = row.map((phrase) => cell(phrase, options));
    const more = escapedLength(cells);
    if (headWeight + more > limits.tableText) {
      close();
      pieces.push(...asList(heading, row, options));
      continue;
    }
    if (open.length + head.length >= limits.tableRows || headWeight + weight + more > limits.tableText) close();
    open.push(cells);
    weight += more;
  }
  close();
  return pieces;
}

function table(rows: Cell[][]): Piece {
  const settings = (rows[0] ?? []).map(() => ({ is_wrapped: true }));
  return { block: { type: 'table', rows, column_settings: settings } };
}

function asList(heading: readonly Phrase[], row: readonly Phrase[], options: TextOptions): Piece[] {
  return richBlocks(
    factParts(
      row.map((value, column) => ({ label: heading[column] ?? [], value })),
      options,
    ),
  );
}

/** A cell must not be empty. */
function cell(phrase: Phrase, options: TextOptions): Cell {
  const elements = richText(phrase, options).flat();
  const plain = elements.every((element) => element.type === 'text' && element.style === undefined);
  if (!plain) return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
  const text = elements.map((element) => element.text).join('');
  // several elements may each fit and be too long as one
  if (text.length > limits.plainText) return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
  return { type: 'raw_text', text: text || '–' };
}
