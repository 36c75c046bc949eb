export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How a text is written that its byte order mark tells of: UTF-8, or UTF-16 as Windows writes it. */
export function markedEncoding([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of some bytes, without the mark itself. Throws a TypeError where they are not of that encoding. */
export function decodeMarked(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes), { fatal: true }).decode(bytes);
}
