import { isUtf8 } from 'node:buffer';

/** The text of bytes, or why they hold none. */
export type Decoded = { ok: true; text: string } | { ok: false; why: string };

/**
 * Decodes a text: by its byte order mark, as UTF-8, or by the charset that it declares itself (WHATWG encodings). What
 * is none of these is refused, and never guessed.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = markOf(bytes);
  if (marked === null && isUtf8(bytes)) return checked(new TextDecoder('utf-8').decode(bytes));
  const charset = marked ?? declared;
  if (charset === null)
    return { ok: false, why: 'the text is not UTF-8, and declares no other encoding; save it as UTF-8' };
  try {
    return checked(new TextDecoder(charset, { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, why: `the text cannot be read as ${charset}; save it as UTF-8` };
  }
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Control characters that no text has, but every program and picture. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

function checked(text: string): Decoded {
  if (binary.test(text)) return { ok: false, why: 'this is not a text; save the page as HTML or text' };
  return { ok: true, text };
}
