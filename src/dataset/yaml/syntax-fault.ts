import type { YAMLParseError } from 'yaml';
import { locator } from './line-and-column.ts';

/** A line that is not YAML. */
export interface SyntaxFault {
  /** From 0. */
  line: number;
  /** From 0. */
  column: number;
  message: string;
  /** The line as it was probably meant; null where nobody can tell. */
  repaired: string | null;
}

/** Finds the line that causes a parser's error. The parser may have noticed the error on another line. */
export function findSyntaxFault(error: YAMLParseError, text: string, lines: readonly string[]): SyntaxFault {
  const at = locator(text)(error.pos[0]);
  const [line, column] = [at.line - 1, at.column - 1];
  const here = lines[line] ?? '';
  const opening = /closing|^Flow/.test(error.message) ? lineOfOpening(lines, line) : -1;
  if (opening >= 0) return unclosed(lines, opening);
  if (/^\s*- /.test(here) && error.code === 'BLOCK_AS_IMPLICIT_KEY' && column <= here.search(/\S/)) {
    return misindented(lines, line, indentOfItemAbove(lines, line));
  }
  switch (error.code) {
    case 'TAB_AS_INDENT': {
      const message = 'tabs do not indent in YAML; use spaces';
      return { line, column: 0, message, repaired: here.replaceAll('\t', '  ') };
    }
    case 'MULTIPLE_DOCS':
      return { line, column, message: 'a file holds one document; take this line out', repaired: '#' };
    case 'BLOCK_IN_FLOW':
      return unquoted(here, line, column, 'this text holds a colon and a space; put it in quotes');
    case 'BAD_SCALAR_START':
      return unquoted(here, line, column, `a text that starts with ${here[column] ?? 'this sign'} needs quotes`);
    case 'BAD_DQ_ESCAPE': {
      const sequence = here.slice(column, column + 2);
      return unquoted(here, line, column, `${sequence} means nothing in double quotes; use single quotes`);
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return badKey(lines, line, column, error.message);
    default:
      return unquoted(here, line, column, notYaml(error.message));
  }
}

function notYaml(detail: string): string {
  return `this is not YAML here; put the text in quotes, or mend the indentation (${detail})`;
}

function badKey(lines: readonly string[], line: number, column: number, detail: string): SyntaxFault {
  const here = lines[line] ?? '';
  const { indent, value } = splitLine(here);
  const keyWithoutSpace = /^\s*(?:- +)*[\w-]+:(?=\S)/.exec(here)?.[0];
  if (keyWithoutSpace !== undefined) {
    const repaired = `${keyWithoutSpace} ${here.slice(keyWithoutSpace.length)}`;
    return { line, column: keyWithoutSpace.length, message: 'a space is missing after the colon', repaired };
  }
  if (value !== null && /:(\s|$)/.test(value)) {
    return unquoted(here, line, column, 'this text holds a colon and a space; put it in quotes');
  }
  const next = lines.findIndex((text, index) => index > line && text.trim() !== '');
  return value === null || next < 0 ? unquoted(here, line, column, notYaml(detail)) : misindented(lines, next, indent);
}

function misindented(lines: readonly string[], line: number, rightIndent: number | null): SyntaxFault {
  const here = lines[line] ?? '';
  const repaired = rightIndent === null ? null : ' '.repeat(rightIndent) + here.trim();
  return { line, column: here.search(/\S|$/), message: 'this line is not indented like the one above it', repaired };
}

function unclosed(lines: readonly string[], line: number): SyntaxFault {
  const here = lines[line] ?? '';
  const column = here.length - (splitLine(here).value?.length ?? 0);
  return unquoted(here, line, column, `the ${here[column] ?? 'sign'} that opens here is never closed`);
}

/** A fault that is repaired by quotes around the line's value. */
function unquoted(here: string, line: number, column: number, message: string): SyntaxFault {
  const { start, value } = splitLine(here);
  const repaired = value === null ? null : `${start}'${value.trim().replaceAll("'", "''")}'`;
  return { line, column, message, repaired };
}

/** The nearest line, from a line upwards, on which a quotation mark or a bracket opens and does not close; or -1. */
function lineOfOpening(lines: readonly string[], from: number): number {
  const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };
  return lines.findLastIndex((line, index) => {
    const { value } = splitLine(line);
    const sign = closing[value?.[0] ?? ''];
    return index <= from && sign !== undefined && value?.slice(1).includes(sign) === false;
  });
}

/** The indent of the nearest list item above a line; null where there is none. */
function indentOfItemAbove(lines: readonly string[], line: number): number | null {
  const above = lines.findLastIndex((text, index) => index < line && /^\s*- /.test(text));
  return above < 0 ? null : (lines[above] ?? '').search(/\S/);
}

/**
 * Splits a line into what stands before its value ("  - id: ") and the value, which is null where the line has none.
 * `indent` is the column of the line's key.
 */
function splitLine(line: string): { start: string; indent: number; value: string | null } {
  const [, dashes = '', key = '', value = null] = /^(\s*(?:- +)*)((?:[\w-]+:\s+)?)(\S.*)$/.exec(line) ?? [];
  if (dashes.trim() === '' && key === '') return { start: '', indent: dashes.length, value: null };
  return { start: dashes + key, indent: dashes.length, value };
}
