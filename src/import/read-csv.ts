import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Table } from '../core/import/table.ts';
import { limits, UnreadableTable } from './limits.ts';
import { tableOf } from './table-of.ts';

const delimiters = [',', ';', '\t'] as const;

/** Reads CSV (RFC 4180) with commas, semicolons or tabs. Throws an UnreadableTable where it cannot be read. */
export function readCsv(text: string): Table {
  const [header = ''] = text.split(/\r\n|[\r\n]/, 1);
  const count = (sign: string) => header.replaceAll(/"[^"]*"/g, '').split(sign).length;
  const [delimiter = ','] = delimiters.toSorted((a, b) => count(b) - count(a));
  return tableOf(parseRecords(text, delimiter));
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      max_record_size: limits.rowLength,
      // one more than may be is enough to know
      to: limits.rows + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableTable(whyNot(error));
  }
}

function whyNot({ code, lines }: CsvError): string {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `the row at line ${lines} has more than ${limits.rowLength.toLocaleString('en')} characters; a row of claims is shorter`;
    case 'CSV_QUOTE_NOT_CLOSED':
      return `a quotation mark is opened and never closed; each cell that starts with " ends with one`;
    default:
      return `line ${lines} is not CSV: inside a cell in quotation marks, each " is written twice`;
  }
}
