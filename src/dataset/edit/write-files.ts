import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeDurably } from '../write-durably.ts';

/** Within a dossier's folder, while several files are written. */
const journalFile = '.edit-journal.json';
const Journal = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), before: z.string().nullable(), text: z.string() })),
});

/** Writes a file whole or not at all: under another name first, which then takes the place of the old file. */
export function writeWhole(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  writeDurably(temporary, Buffer.from(text), 'w');
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/**
 * Writes several files of a folder, all of them or none, whatever dies when: what is to be written stands in a journal
 * first. `finishWriting` goes on where a process died in between. Call both under the dossier's lock.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>, checkpoint = (_: string) => {}): void {
  const journal = [...files].map(([name, text]) => ({ name, before: hashOf(join(folder, name)), text }));
  checkpoint('before the journal');
  writeWhole(join(folder, journalFile), JSON.stringify({ files: journal }));
  checkpoint('after the journal');
  finishWriting(folder, checkpoint);
}

/**
 * Finishes what a process that died had begun to write. Where somebody changed one of the files since, nothing is
 * written over it, and the name of that file is given.
 */
export function finishWriting(folder: string, checkpoint = (_: string) => {}): string | null {
  const path = join(folder, journalFile);
  if (!existsSync(path)) return null;
  const { files } = Journal.parse(JSON.parse(readFileSync(path, 'utf8')));
  const changed = files.find(({ name, before, text }) => ![before, hash(text)].includes(hashOf(join(folder, name))));
  if (changed === undefined)
    for (const { name, text } of files) {
      writeWhole(join(folder, name), text);
      checkpoint(`after ${name}`);
    }
  rmSync(path);
  syncFolder(folder);
  return changed?.name ?? null;
}

function hashOf(path: string): string | null {
  return existsSync(path) ? hash(readFileSync(path)) : null;
}

function hash(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
