import { createHash } from 'node:crypto';

/**
 * The revision of a dossier: the first 12 hexadecimal digits of a SHA-256 over the names and bytes of its files, in the
 * order of the map.
 */
export function revisionOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  // with its length before them, no bytes can be taken for the name of the next file
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
