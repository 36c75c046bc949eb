import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { codeOf } from './code-of.ts';
import { kindOf } from './list-folder.ts';
import type { Reading } from './reading.ts';

/** The bytes of a file; or why it is not read. */
export type DataFile = { ok: true; bytes: Buffer } | { ok: false; why: string };

/** Reads a file of the data, if it is a file and not too big. Never waits for a writer, as opening a FIFO would. */
export function readDataFile(path: string, reading: Reading): DataFile {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    const why = stats.isFile() ? whyTooBig(stats.size, reading) : `this is ${kindOf(stats)}; a file is expected here`;
    if (why !== null) return { ok: false, why };
    reading.left -= stats.size;
    return { ok: true, bytes: readFileSync(file) };
  } catch (error) {
    return { ok: false, why: `this file cannot be read (${codeOf(error)})` };
  } finally {
    if (file !== null) closeSync(file);
  }
}

function whyTooBig(size: number, { left, limits: { maxBytes } }: Reading): string | null {
  if (size > maxBytes / 4) {
    const most = `one file has at most ${megabytes(maxBytes / 4)}, a quarter of DATA_MAX_MB`;
    return `this file has ${megabytes(size)}, and ${most}; split it, or raise DATA_MAX_MB`;
  }
  if (size <= left) return null;
  return `with this file the data has more than ${megabytes(maxBytes)}; take some away, or raise DATA_MAX_MB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
