import { parse } from 'yaml';
import type { z } from 'zod';
import { columnsOf, type Mapping, type ShapeMapping } from '../core/import/mapping.ts';
import { listSome } from '../core/text/list-some.ts';
import { decodeTable } from './decode-table.ts';
import { UnreadableTable } from './limits.ts';
import { readBytes } from './read-bytes.ts';

/** Reads a mapping. Throws an UnreadableTable that says what would be right. */
export function readMapping<Kind extends Mapping | ShapeMapping>(path: string, schema: z.ZodType<Kind>): Kind {
  const text = decodeTable(readBytes(path), 'utf-8');
  const read = schema.safeParse(parseYaml(text, path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const key = issue?.path.join('.') ?? '';
  throw new UnreadableTable(`the mapping ${path}${key === '' ? '' : ` at ${key}`}: ${wordsOf(issue)}`);
}

/** Throws where a mapping names a column that a table does not have. */
export function holdAgainst(mapping: Mapping | ShapeMapping, columns: readonly string[]): void {
  const unknown = columnsOf(mapping).find((column) => !columns.includes(column));
  if (unknown !== undefined)
    throw new UnreadableTable(`the mapping names the column "${unknown}"; the table has ${listSome(columns)}`);
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UnreadableTable(`the mapping ${path} is not YAML: ${why}`);
  }
}

function wordsOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return `"${issue.keys.join('", "')}" is no key of a mapping`;
    case 'invalid_value':
      return `write one of ${issue.values.join(', ')}`;
    default:
      return 'write the name of a column, { column: …, means: { … } } or { always: … }';
  }
}
