import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CaptureText, captureText } from '../../core/quote/capture-text.ts';

/** A capture as it is on disk. */
export interface Capture {
  sha256: string;
  /** Null where the bytes are not UTF-8. */
  text: CaptureText | null;
}

/** Reads a capture by the name of its file; null where there is no such file. */
export function readCapture(capturesDir: string, file: string): Capture | null {
  const path = join(capturesDir, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const bytes = readFileSync(path);
  // a byte order mark counts as a character here: positions are those of the file as it was captured
  const text = isUtf8(bytes) ? captureText(bytes.toString('utf8')) : null;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), text };
}
