import { isUtf8 } from 'node:buffer';

export const byteOrderMark = '\ufeff';

/** The text of a file without a byte order mark, and what is wrong with its bytes; with the place where it goes wrong. */
export interface FileText {
  text: string;
  faults: readonly { offset: number; message: string }[];
}

/** Reads bytes as UTF-8. What is not UTF-8 becomes U+FFFD, and a fault. */
export function readText(bytes: Buffer): FileText {
  const whole = bytes.toString('utf8');
  const marked = whole.startsWith(byteOrderMark);
  const text = marked ? whole.slice(1) : whole;
  if (!isUtf8(bytes)) {
    const offset = Math.max(0, text.indexOf('\ufffd'));
    return { text, faults: [{ offset, message: 'the file is not UTF-8 from here on; save it as UTF-8' }] };
  }
  const message = 'the file starts with a byte order mark; save it as UTF-8 without one';
  return { text, faults: marked ? [{ offset: 0, message }] : [] };
}
