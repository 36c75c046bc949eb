import type { YAMLParseError } from 'yaml';

/** A line that is not YAML. */
export interface SyntaxFault {
  /** From 0. */
  line: number;
  /** From 0. */
  column: number;
  message: string;
  /** The line as it was probably meant; null where nobody can tell. */
  mended: string | null;
}

/** Finds the line that a parser's error comes from, which need not be the one where the parser noticed. */
export function syntaxFault(error: YAMLParseError, text: string, lines: readonly string[]): SyntaxFault {
  const before = text.slice(0, error.pos[0]).split('\n');
  const line = before.length - 1;
  const column = before.at(-1)?.length ?? 0;
  const here = lines[line] ?? '';
  const opening = /closing|^Flow/.test(error.message) ? lineOfOpening(lines, line) : -1;
  if (opening >= 0) return neverClosed(lines, opening);
  if (/^\s*- /.test(here) && error.code === 'BLOCK_AS_IMPLICIT_KEY' && column <= here.search(/\S/)) {
    return misplaced(lines, line, dashAbove(lines, line));
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        line,
        column: 0,
        message: 'tabs do not indent in YAML; use spaces',
        mended: here.replaceAll('\t', '  '),
      };
    case 'MULTIPLE_DOCS':
      return { line, column, message: 'a file holds one document; take this line out', mended: '#' };
    case 'BLOCK_IN_FLOW':
      return inQuotes(here, line, column, 'this text holds a colon and a space; put it in quotes');
    case 'BAD_SCALAR_START':
      return inQuotes(here, line, column, `a text that starts with ${here[column] ?? 'this sign'} needs quotes`);
    case 'BAD_DQ_ESCAPE':
      return inQuotes(
        here,
        line,
        column,
        `${here.slice(column, column + 2)} means nothing in double quotes; use single quotes`,
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return badKey(lines, line, column, error.message);
    default:
      return inQuotes(here, line, column, notYaml(error.message));
  }
}

function notYaml(detail: string): string {
  return `this is not YAML here; put the text in quotes, or mend the indentation (${detail})`;
}

function badKey(lines: readonly string[], line: number, column: number, detail: string): SyntaxFault {
  const here = lines[line] ?? '';
  const { indent, value } = partsOf(here);
  const glued = /^\s*(?:- +)*[\w-]+:(?=\S)/.exec(here)?.[0];
  if (glued !== undefined) {
    const mended = `${glued} ${here.slice(glued.length)}`;
    return { line, column: glued.length, message: 'a space is missing after the colon', mended };
  }
  if (value !== null && /:(\s|$)/.test(value)) {
    return inQuotes(here, line, column, 'this text holds a colon and a space; put it in quotes');
  }
  const next = lines.findIndex((text, index) => index > line && text.trim() !== '');
  return value === null || next < 0 ? inQuotes(here, line, column, notYaml(detail)) : misplaced(lines, next, indent);
}

function misplaced(lines: readonly string[], line: number, indent: number | null): SyntaxFault {
  const here = lines[line] ?? '';
  const mended = indent === null ? null : ' '.repeat(indent) + here.trim();
  return { line, column: here.search(/\S|$/), message: 'this line is not indented like the one above it', mended };
}

function neverClosed(lines: readonly string[], line: number): SyntaxFault {
  const here = lines[line] ?? '';
  const column = here.length - (partsOf(here).value?.length ?? 0);
  return inQuotes(here, line, column, `the ${here[column] ?? 'sign'} that opens here is never closed`);
}

/** The nearest line, upwards, on which a quotation mark or a bracket opens and does not close. */
function lineOfOpening(lines: readonly string[], from: number): number {
  const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
  return lines.findLastIndex((line, index) => {
    const { value } = partsOf(line);
    const sign = closing[value?.[0] ?? ''];
    return index <= from && sign !== undefined && value?.slice(1).includes(sign) === false;
  });
}

function dashAbove(lines: readonly string[], line: number): number | null {
  const above = lines.findLastIndex((text, index) => index < line && /^\s*- /.test(text));
  return above < 0 ? null : (lines[above] ?? '').search(/\S/);
}

function inQuotes(here: string, line: number, column: number, message: string): SyntaxFault {
  const { start, value } = partsOf(here);
  return { line, column, message, mended: value === null ? null : `${start}'${value.trim().replaceAll("'", "''")}'` };
}

/** What stands before a value on its line ("  - id: "), the column of its key, and the value; null where the line has none. */
function partsOf(line: string): { start: string; indent: number; value: string | null } {
  const [, dashes = '', key = '', value = null] = /^(\s*(?:- +)*)((?:[\w-]+:\s+)?)(\S.*)$/.exec(line) ?? [];
  if (dashes.trim() === '' && key === '') return { start: '', indent: dashes.length, value: null };
  return { start: dashes + key, indent: dashes.length, value };
}
