import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';

/** A folder that is removed when the test ends, with these files in it. */
export function tempFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A data folder with one dossier, "flood", of these files. */
export function tempDossier(files: Readonly<Record<string, string | Buffer>>): string {
  return tempFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`flood/${name}`, text])));
}

/** Lines with the folder's own path taken out of them. */
export function without(folder: string, text: string): string {
  return text.replaceAll(`${relative('', folder)}/`, '').replaceAll(relative('', folder), '.');
}

/** Every problem of a data folder, one line each. */
export function problemsIn(folder: string): string[] {
  return loadDataset(folder).problems.map((problem) => without(folder, problemLine(problem)));
}
