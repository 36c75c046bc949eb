import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import { words } from '../../core/message/phrase.ts';
import type { ListItem } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { bulletLists, factLists, richBlocks, sections } from './rich-blocks.ts';
import { richText, type TextOptions } from './rich-text.ts';
import type { UnplacedBlock } from './slack-message.ts';

type Cell = types.RichTextBlock | types.RawTextElement;
type Row = readonly Phrase[];

/** How many columns a phone of 380 px shows without breaking words: seen with names and dates. */
const mostColumns = 3;

/**
 * A table as table blocks, or as a list of its rows where it has so many columns that a phone would break their words.
 */
export function renderTable(columns: Row, rows: readonly Row[], options: TextOptions): UnplacedBlock[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  if (count === 0) return [];
  const whole = (row: Row): Phrase[] => Array.from({ length: count }, (_, column) => row[column] ?? []);
  if (count > mostColumns && rows.length > 0) return richBlocks(bulletLists(rowsAsItems(columns, rows), options));
  return tablesOf(whole(columns), rows.map(whole), options);
}

/** The rows of a table as items of a list: the first cell, then the others below it, each after its column's name. */
export function rowsAsItems(columns: Row, rows: readonly Row[]): ListItem[] {
  return rows.map((row) => {
    const count = Math.max(columns.length, row.length);
    const [text = [], ...details] = Array.from({ length: count }, (_, column) =>
      labelled(columns[column] ?? [], row[column] ?? []),
    );
    return { text, details };
  });
}

function labelled(label: Phrase, value: Phrase): Phrase {
  const shown = value.length === 0 ? [words('–')] : value;
  return label.length === 0 ? shown : [...label, words(': '), ...shown];
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

/** A phrase as a cell of a table, which must not be empty. */
export function cell(phrase: Phrase, options: TextOptions): Cell {
  const elements = richText(phrase, options).flat();
  const isPlain = elements.every((element) => element.type === 'text' && element.style === undefined);
  const text = elements.map((element) => element.text).join('');
  // Elements that fit one by one can be too long as one text.
  if (!isPlain || text.length > limits.plainText)
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
  return { type: 'raw_text', text: text || '–' };
}
