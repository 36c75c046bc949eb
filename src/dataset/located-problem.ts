import { relative } from 'node:path';

/** A problem in a file on disk, as people are told of it. */
export interface LocatedProblem {
  /** From the current folder. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  column: number;
  /** Such as "claims[3].value"; empty for the whole file. */
  path: string;
  message: string;
}

/** A problem as one line: `data/flood/sources/x.yaml:41:9  claims[3].value  "abuot 200" is not a figure`. */
export function problemLine({ file, line, column, path, message }: LocatedProblem): string {
  const place = `${file}:${line}:${column}`;
  return path === '' ? `${place}  ${message}` : `${place}  ${path}  ${message}`;
}

/** A problem of a whole file or folder. */
export function wholeFile(file: string, message: string): LocatedProblem {
  return { file: fromHere(file), line: 1, column: 1, path: '', message };
}

/** A path as seen from the current folder. */
export function fromHere(path: string): string {
  return relative('', path) || '.';
}
