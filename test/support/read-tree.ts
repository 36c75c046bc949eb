import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of all files in some folders, at any depth, whose names end in `ending`; by their path, sorted. */
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
