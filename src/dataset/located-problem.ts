import { relative } from 'node:path';
import type { LineAndColumn } from './yaml/line-and-column.ts';

/** A problem in a file on disk, as people are told of it. */
export interface LocatedProblem extends LineAndColumn {
  /** From the current folder. */
  file: string;
  /** Such as "claims[3].value"; empty for the whole file. */
  path: string;
  message: string;
  /** Where it stands for problems of the file that are only counted: how many. */
  more?: number;
  /** The rule of the data that found it; the schema's problems have none. */
  rule?: string;
}

/** A problem as one line: `data/flood/sources/x.yaml:41:9  claims[3].value  "abuot 200" is not a figure`. */
export function problemLine({ file, line, column, path, message, more }: LocatedProblem): string {
  if (more !== undefined) return `${file}  ${message}`;
  const location = `${file}:${line}:${column}`;
  return path === '' ? `${location}  ${message}` : `${location}  ${path}  ${message}`;
}

/** A problem of a whole file or folder. */
export function problemOfFile(file: string, message: string): LocatedProblem {
  return { file: fromCurrentFolder(file), line: 1, column: 1, path: '', message };
}

/** Problems by file, line and column. */
export function sortProblems(problems: readonly LocatedProblem[]): LocatedProblem[] {
  return problems.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}

/** A path relative to the current folder. */
export function fromCurrentFolder(path: string): string {
  return relative('', path) || '.';
}
