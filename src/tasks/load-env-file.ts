import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { decodeMarked, markedEncoding } from '../core/text/decode-marked.ts';

type Decoded = { ok: true; text: string } | { ok: false; message: string };

/**
 * Adds the variables of a file to an environment; what is already set wins, and a file that is not there holds none.
 * Gives why the file cannot be read, as one sentence with its name; null where it was read.
 */
export function loadEnvFile(file: string, environment: Record<string, string | undefined>): string | null {
  const bytes = readIfThere(file);
  if (bytes === null) return null;
  const decoded = decode(bytes);
  if (!decoded.ok) return `${file} ${decoded.message}`;
  for (const [name, value] of Object.entries(parseEnv(decoded.text))) environment[name] ??= value;
  return null;
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Decodes UTF-8, and UTF-16 with its byte order mark, as editors on Windows save it. The mark itself is left out. */
function decode(bytes: Buffer): Decoded {
  try {
    const text = decodeMarked(bytes);
    return text.includes('\0')
      ? refuse('holds NUL bytes, as UTF-16 without a byte order mark does')
      : { ok: true, text };
  } catch {
    return refuse(`is not ${markedEncoding(bytes).toUpperCase()}`);
  }
}

function refuse(what: string): Decoded {
  return { ok: false, message: `${what}; save it as UTF-8.` };
}
