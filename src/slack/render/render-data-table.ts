import type { types } from '@slack/bolt';
import type { Phrase } from '../../core/message/inline.ts';
import type { Table } from '../../core/message/view.ts';
import { limits } from '../limits.ts';
import { escapedLength } from './escaped-length.ts';
import { shorten, shownText } from './plain-text.ts';
import { cell } from './render-table.ts';
import type { TextOptions } from './rich-text.ts';

/**
 * A table that a reader can sort and page through. `above` is the heading that it stands under. Null where a data table
 * cannot hold all of it: its headings must be plain text, and there is one.
 * https://docs.slack.dev/reference/block-kit/blocks/data-table-block
 */
export function renderDataTable(
  { columns, rows }: Table,
  above: Phrase,
  options: TextOptions,
): types.DataTableBlock | null {
  const headings = columns.map(shownText);
  const isEven = rows.length > 0 && rows.every((row) => row.length === columns.length);
  const isNamed = headings.length > 0 && headings.every((text) => text.trim() !== '');
  if (!isEven || !isNamed || columns.length > limits.tableColumns || rows.length >= limits.tableRows) return null;
  const all = [
    headings.map((text): types.RawTextElement => ({ type: 'raw_text', text })),
    ...rows.map((row) => row.map((phrase) => cell(phrase, options))),
  ];
  if (escapedLength(all) > limits.tableText) return null;
  const caption = shorten(shownText(above), limits.header);
  return { type: 'data_table', caption: caption.trim() === '' ? headings.join(', ') : caption, rows: all };
}
