import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { Id } from '../core/dossier/id.ts';
import { readDossierFolder } from './dossier-folder.ts';
import { defaultLimits, startReading } from './reading.ts';
import { revisionOf } from './revision.ts';
import { sourceIdOf } from './source-id.ts';

/** The files of a dossier as texts, by their names within its folder, in sorted order. */
export type CarriedFiles = Readonly<Record<string, string>>;

/**
 * The files that a dossier was loaded from, to be carried elsewhere. Null where they were changed since, so that their
 * revision is another.
 */
export function carriedFiles(
  dataDir: string,
  { id, revision }: { id: string; revision: string },
  maxBytes = defaultLimits.maxBytes,
): CarriedFiles | null {
  const reading = startReading(dataDir, { ...defaultLimits, maxBytes });
  const { files } = readDossierFolder(join(dataDir, id), id, reading);
  if (revisionOf(files) !== revision || ![...files.values()].every((bytes) => isUtf8(bytes))) return null;
  return Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

/** The bytes of carried files, in the order by which the revision is made. */
export function bytesOfFiles(files: CarriedFiles): ReadonlyMap<string, Buffer> {
  const sorted = Object.entries(files).toSorted(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  return new Map(sorted.map(([name, text]) => [name, Buffer.from(text)]));
}

function orderOf(name: string): number {
  return sourceIdOf(name) === null ? 0 : 1;
}

/** Why a name is not that of a file of a dossier; null where it is one. */
export function whyNoFileName(name: string): string | null {
  const id = sourceIdOf(name);
  const isKnown = name === 'dossier.yaml' || name === 'actors.yaml' || (id !== null && Id.safeParse(id).success);
  return isKnown ? null : `"${name}" is no file of a dossier; it holds dossier.yaml, actors.yaml and sources/<id>.yaml`;
}
