import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { factLists, richBlocks, sections } from './rich-blocks.ts';
import { richText, type TextOptions } from './rich-text.ts';
import type { UnplacedBlock } from './slack-message.ts';

type Cell = types.RichTextBlock | types.RawTextElement;
type Row = readonly Phrase[];

/**
 * A table as table blocks. More columns or rows than one block holds go on in further ones, each under its headings.
 */
export function renderTable(columns: Row, rows: readonly Row[], options: TextOptions): UnplacedBlock[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  if (count === 0) return [];
  return columnGroups(count).flatMap((group) => {
    const pick = (row: Row): Phrase[] => group.map((column) => row[column] ?? []);
    return tablesOf(pick(columns), rows.map(pick), options);
  });
}

/** The columns of each table: all of them, or the first one and as many of the others as fit. */
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

/** Tables of as many rows as fit. A row that is too long for any table becomes a list of its cells. */
function tablesOf(headings: Row, rows: readonly Row[], options: TextOptions): UnplacedBlock[] {
  const hasHeadings = headings.some((phrase) => phrase.length > 0);
  const headingRows = hasHeadings ? [headings.map((phrase) => cell(phrase, options))] : [];
  const headingLength = escapedLength(headingRows);
  const isHeadingTooLong = headingLength > limits.tableText / 2;
  if (isHeadingTooLong || rows.length === 0) {
    const noHeadings = headings.map(() => []);
    return [
      ...richBlocks(headings.flatMap((phrase) => sections(phrase, options, { bold: true }))),
      ...rows.flatMap((row) => rowAsList(noHeadings, row, options)),
    ];
  }
  const blocks: UnplacedBlock[] = [];
  let openRows: Cell[][] = [];
  let openLength = 0;
  const closeTable = (): void => {
    if (openRows.length > 0) blocks.push(tableBlock([...headingRows, ...openRows]));
    openRows = [];
    openLength = 0;
  };
  for (const row of rows) {
    const cells = row.map((phrase) => cell(phrase, options));
    const length = escapedLength(cells);
    if (headingLength + length > limits.tableText) {
      closeTable();
      blocks.push(...rowAsList(headings, row, options));
      continue;
    }
    const isFull = openRows.length + headingRows.length >= limits.tableRows;
    if (isFull || headingLength + openLength + length > limits.tableText) closeTable();
    openRows.push(cells);
    openLength += length;
  }
  closeTable();
  return blocks;
}

function tableBlock(rows: Cell[][]): UnplacedBlock {
  const settings = (rows[0] ?? []).map(() => ({ is_wrapped: true }));
  return { block: { type: 'table', rows, column_settings: settings } };
}

function rowAsList(headings: Row, row: Row, options: TextOptions): UnplacedBlock[] {
  const facts = row.map((value, column) => ({ label: headings[column] ?? [], value }));
  return richBlocks(factLists(facts, options));
}

/** A cell must not be empty. */
function cell(phrase: Phrase, options: TextOptions): Cell {
  const elements = richText(phrase, options).flat();
  const isPlain = elements.every((element) => element.type === 'text' && element.style === undefined);
  const text = elements.map((element) => element.text).join('');
  // Elements that fit one by one can be too long as one text.
  if (!isPlain || text.length > limits.plainText)
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
  return { type: 'raw_text', text: text || '–' };
}
