import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Id } from '../core/dossier/id.ts';
import { exportFormat } from '../core/export/export-schema.ts';
import { decodeMarked, markedEncoding } from '../core/text/decode-marked.ts';
import { listSome } from '../core/text/list-some.ts';
import { bytesOfFiles, whyNoFileName } from '../dataset/carried-files.ts';
import { codeOf } from '../dataset/code-of.ts';
import { readDossierFolder } from '../dataset/dossier-folder.ts';
import { findDossiers, otherEntries } from '../dataset/find-dossiers.ts';
import { readDossier } from '../dataset/load-dossier.ts';
import { fromCurrentFolder, problemLine, problemOfFile } from '../dataset/located-problem.ts';
import { defaultLimits, type Reading, startReading } from '../dataset/reading.ts';
import { revisionOf } from '../dataset/revision.ts';
import { writeDossier } from '../dataset/write-dossier.ts';
import type { ImportPlace, ImportResult } from './import-table.ts';

/** What is read of an export: the rest of it says the same for readers. */
const Carried = z.looseObject({
  format: z.literal(exportFormat),
  dossier: Id,
  revision: z.string(),
  files: z.record(z.string(), z.string()).nullable(),
});

/** An export has its files and, beside them, rows with the proof of every difference. */
const mostTimesLarger = 16;

/** Whether a file says of itself that it is an exported dossier. */
export function isExportedDossier(path: string): boolean {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const start = Buffer.alloc(400);
    readSync(file, start);
    return new RegExp(`^\\s*\\{\\s*"format":\\s*"${exportFormat}"`).test(
      new TextDecoder(markedEncoding(start)).decode(start),
    );
  } catch {
    return false;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/**
 * Brings in a dossier that was exported as JSON: its own files, so that it has the same revision. It is written whole
 * or not at all, and never over another one.
 */
export function importDossier(
  { path, dossier, dryRun }: { path: string; dossier: string | null; dryRun: boolean },
  { dataDir, maxBytes }: Omit<ImportPlace, 'today'>,
): ImportResult {
  const read = readCarried(path, maxBytes);
  if (typeof read === 'string') return refused(read);
  const { dossier: id, revision, files: texts } = read;
  if (dossier !== null && dossier !== id)
    return refused(`the file holds the dossier ${id}, not ${dossier}; leave --dossier out, or name ${id}`);
  if (otherEntries.includes(id)) return refused(`"${id}" cannot be the name of a dossier`);
  const wrongName = Object.keys(texts)
    .map(whyNoFileName)
    .find((why) => why !== null);
  if (wrongName !== undefined) return refused(wrongName);
  const files = bytesOfFiles(texts);
  const found = revisionOf(files);
  if (found !== revision)
    return refused(`its files are of revision ${found}, and it says ${revision}: it was changed; export it again`);
  const reading = startReading(dataDir, { ...defaultLimits, maxBytes });
  const whyNot = whyTooLarge(files, maxBytes) ?? whyNotBeside(id, files, dataDir, reading);
  if (whyNot !== null) return refused(whyNot);
  const place = join(dataDir, id);
  const folder = { id, path: place, files, problems: missingFiles(files), complete: true, reading };
  const checked = readDossier(folder);
  if (!checked.ok) return refused(`its data has problems:\n${checked.problems.map(problemLine).join('\n')}`);
  const shown = fromCurrentFolder(place);
  if (existsSync(place)) return done(`${shown} has revision ${revision} already; nothing new.`);
  const count = `${files.size} files of revision ${revision}`;
  if (dryRun) return done(`${shown}: would write ${count}.`);
  const failed = writeDossier(dataDir, id, files);
  return failed === null ? done(`${shown}: wrote ${count}.`) : refused(failed);
}

function done(text: string): ImportResult {
  return { ok: true, code: 0, text: `${text}\n` };
}

function refused(why: string): ImportResult {
  return { ok: false, message: `Nothing was brought in: ${/[.?]$/.test(why) ? why : `${why}.`}` };
}

type ReadFile = { dossier: string; revision: string; files: Readonly<Record<string, string>> };

/** What an export carries; or why it cannot be brought in. */
function readCarried(path: string, maxBytes: number): ReadFile | string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return `there is no file "${path}"`;
  if (!found.isFile()) return `"${path}" is no file; name the export itself`;
  if (found.size > maxBytes * mostTimesLarger)
    return `the file has ${megabytes(found.size)}, and an export has at most ${megabytes(maxBytes * mostTimesLarger)}; raise DATA_MAX_MB`;
  let json: unknown;
  try {
    json = JSON.parse(decodeMarked(readFileSync(path)));
  } catch (error) {
    const isNone = error instanceof SyntaxError || error instanceof TypeError;
    return isNone ? `"${path}" is not JSON` : `"${path}" cannot be read (${codeOf(error)})`;
  }
  const read = Carried.safeParse(json);
  if (!read.success)
    return `"${path}" is no exported dossier; npm run --silent export -- --format json makes one. For a table, name the dossier with --dossier`;
  const { dossier, revision, files } = read.data;
  if (files === null)
    return "the file has the rows for readers alone, without the dossier's own files; npm run --silent export -- --format json makes one with them";
  return { dossier, revision, files };
}

function whyTooLarge(files: ReadonlyMap<string, Buffer>, maxBytes: number): string | null {
  const large = [...files].find(([, bytes]) => bytes.length > maxBytes / 4);
  if (large === undefined) return null;
  return `${large[0]} has ${megabytes(large[1].length)}, and one file has at most ${megabytes(maxBytes / 4)}, a quarter of DATA_MAX_MB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Why a dossier cannot stand beside those that are there: another of its name, or no room. */
function whyNotBeside(
  id: string,
  files: ReadonlyMap<string, Buffer>,
  dataDir: string,
  reading: Reading,
): string | null {
  const names = existsSync(dataDir) ? findDossiers(dataDir, reading).names : [];
  const folders = names.map((name) => readDossierFolder(join(dataDir, name), name, reading));
  const there = folders.find((folder) => folder.id === id);
  if (there !== undefined) return differenceFrom(there.files, files, id);
  if (existsSync(join(dataDir, id)))
    return `${fromCurrentFolder(join(dataDir, id))} is there already, and is no dossier`;
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (size <= reading.left) return null;
  return `with this dossier the data has more than ${megabytes(reading.limits.maxBytes)}; raise DATA_MAX_MB`;
}

/** How the files of a dossier that is there differ; null where they do not. */
function differenceFrom(
  there: ReadonlyMap<string, Buffer>,
  files: ReadonlyMap<string, Buffer>,
  id: string,
): string | null {
  const changed = [...files].flatMap(([name, bytes]) => {
    const own = there.get(name);
    return own === undefined ? [`${name} (not there)`] : own.equals(bytes) ? [] : [`${name} (differs)`];
  });
  const added = [...there.keys()].filter((name) => !files.has(name)).map((name) => `${name} (only there)`);
  const all = [...changed, ...added];
  if (all.length === 0) return null;
  return `there is a dossier ${id} of revision ${revisionOf(there)}, and it differs in ${listSome(all)}; move it away first, or bring this one in with another DATA_DIR`;
}

function missingFiles(files: ReadonlyMap<string, Buffer>) {
  return ['actors.yaml', 'dossier.yaml']
    .filter((name) => !files.has(name))
    .map((name) => problemOfFile(name, 'this file is missing; every dossier has one'));
}
