import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/**
 * Writes a file so that it is on the disk: a new one (`wx`), or in place of what it holds (`w`). `mode` is who may read
 * and write a new one, less what the process withholds.
 */
export function writeDurably(path: string, bytes: Buffer, flag: 'wx' | 'w', mode = 0o666): void {
  const file = openSync(path, flag, mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename lasts once its folder was written; Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
