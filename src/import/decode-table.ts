import { isUtf8 } from 'node:buffer';
import { UnreadableTable } from './limits.ts';

/** The encodings that tables have; UTF-16 tells itself by its mark, and Windows-1252 must be said. */
export const encodings = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** The text of a table's bytes, without a byte order mark. Throws an UnreadableTable for what is no text. */
export function decodeTable(bytes: Buffer, encoding: Encoding): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return decodeAs(mark === 'fffe' ? 'utf-16le' : 'utf-16be', bytes);
  if (bytes.includes(0))
    throw new UnreadableTable('the file is no text; bring in a CSV file, an .xlsx file or JSON, as UTF-8');
  if (encoding === 'windows-1252') return decodeAs(encoding, bytes);
  if (isUtf8(bytes)) return decodeAs(encoding, bytes);
  const line = bytes.toString('utf8').split('\ufffd', 1)[0]?.split('\n').length ?? 1;
  throw new UnreadableTable(
    `the file is not UTF-8 from line ${line} on; save it as UTF-8, or say --encoding windows-1252 if it is of an older program`,
  );
}

function decodeAs(encoding: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableTable(`the file is not ${encoding.toUpperCase()} throughout; save it as UTF-8`);
  }
}
