import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's own files below some folders, by their path from the project's root. */
export function readTree(folders: readonly string[], ending: string): Map<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return new Map(
    paths
      .filter((path) => path.endsWith(ending))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}
