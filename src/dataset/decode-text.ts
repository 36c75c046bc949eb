import { isUtf8 } from 'node:buffer';

export const byteOrderMark = '\ufeff';

/** The text of a file without a byte order mark, and what is wrong with its bytes. */
export interface DecodedText {
  text: string;
  /** `offset` counts in the text, in UTF-16 code units. */
  faults: readonly { offset: number; message: string }[];
}

/** Decodes bytes as UTF-8. Bytes that are not UTF-8 become U+FFFD, with a fault at the first. */
export function decodeText(bytes: Buffer): DecodedText {
  const whole = bytes.toString('utf8');
  const hasMark = whole.startsWith(byteOrderMark);
  const text = hasMark ? whole.slice(1) : whole;
  if (!isUtf8(bytes)) {
    const offset = Math.max(0, text.indexOf('\ufffd'));
    return { text, faults: [{ offset, message: 'the file is not UTF-8 from here on; save it as UTF-8' }] };
  }
  const message = 'the file starts with a byte order mark; save it as UTF-8 without one';
  return { text, faults: hasMark ? [{ offset: 0, message }] : [] };
}
