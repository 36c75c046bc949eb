import { createHash } from 'node:crypto';

/** The dossier's revision: the first 12 hexadecimal digits of the SHA-256 over its files' names and bytes, in sorted order. */
export function revisionOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  // lengths keep a name and its bytes apart
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
