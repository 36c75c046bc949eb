import { closeSync, fchmodSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The most lines that are kept. */
export const historySize = 500;

/** The lines typed before, the newest first, as readline takes them. Empty where the file cannot be read. */
export function loadHistory(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines
      .filter((line) => line !== '')
      .reverse()
      .slice(0, historySize);
  } catch {
    return [];
  }
}

/** Writes the lines, the newest last, for this user alone. A file that cannot be written is no reason to stop. */
export function saveHistory(file: string, newestFirst: readonly string[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const opened = openSync(file, 'w', 0o600);
    // The file may be there with a wider mode.
    fchmodSync(opened, 0o600);
    writeFileSync(opened, `${newestFirst.toReversed().join('\n')}\n`);
    closeSync(opened);
  } catch {
    // The prompt works without its history.
  }
}
