import { readFileSync, statSync } from 'node:fs';
import { codeOf } from '../dataset/code-of.ts';
import { limits, UnreadableTable } from './limits.ts';

/** The bytes of a file. Throws an UnreadableTable where it is not there, no file, or longer than the limit. */
export function readBytes(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UnreadableTable(`there is no file "${path}"`);
  if (!found.isFile()) throw new UnreadableTable(`"${path}" is no file; name the table itself`);
  if (found.size > limits.bytes) {
    const [most, size] = [limits.bytes, found.size].map((bytes) => `${Math.ceil(bytes / 1_000_000)} MB`);
    throw new UnreadableTable(`the file has ${size}, and at most ${most} are brought in; keep the rows of this story`);
  }
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnreadableTable(`"${path}" cannot be read (${codeOf(error)})`);
  }
}
