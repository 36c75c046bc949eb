import { join } from 'node:path';
import { didYouMean } from '../core/checks/did-you-mean.ts';
import { Id } from '../core/dossier/id.ts';
import type { Target } from '../core/import/claims-table.ts';
import { openDirectory } from '../core/import/directory.ts';
import { planImport } from '../core/import/plan-import.ts';
import { readDossierFolder } from '../dataset/dossier-folder.ts';
import { editDossier } from '../dataset/edit/edit-dossier.ts';
import { findDossiers } from '../dataset/find-dossiers.ts';
import { readDossier } from '../dataset/load-dossier.ts';
import { defaultLimits, startReading } from '../dataset/reading.ts';
import { editsOf } from './edits-of.ts';
import { guessFor, readTableFile, type TableFile } from './import-file.ts';
import { UnreadableTable } from './limits.ts';
import { reportLines } from './report.ts';

/** What to bring in, and into which dossier. */
export interface TableImport extends TableFile {
  dossier: string;
  /** The source that takes every row; null where each document is a source of its own. */
  sourceId: string | null;
  dryRun: boolean;
}

export interface ImportPlace {
  dataDir: string;
  maxBytes: number;
  /** In days since 1970-01-01. */
  today: number;
}

/** What was done, and 1 as its code where not every row is in the dossier now; or why nothing could be done. */
export type ImportResult = { ok: true; code: 0 | 1; text: string } | { ok: false; message: string };

/** Brings the rows of a file into a dossier: all that are accepted in one edit, or none. */
export async function importTable(request: TableImport, place: ImportPlace): Promise<ImportResult> {
  try {
    return await bringIn(request, place);
  } catch (error) {
    if (error instanceof UnreadableTable)
      return { ok: false, message: `Nothing was brought in: ${sentence(error.message)}` };
    throw error;
  }
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}

async function bringIn(request: TableImport, { dataDir, maxBytes, today }: ImportPlace): Promise<ImportResult> {
  const { dossier, path, encoding, mapping, dryRun } = request;
  const target = openTarget(request, { dataDir, maxBytes });
  if (mapping === 'new') return { ok: true, code: 0, text: await guessFor(path, encoding, target) };
  const outcomes = await readTableFile(request, target);
  const plan = planImport(outcomes, target.files, { directory: target.directory, today });
  const edits = editsOf(plan);
  if (!dryRun && edits.length > 0) {
    const edited = await editDossier({ dataDir, maxBytes }, dossier, edits);
    if (!edited.ok) throw new UnreadableTable(edited.problems.join('\n'));
  }
  const lines = reportLines(plan, dryRun ? 'dry-run' : 'written');
  const code = plan.refused.length > 0 || plan.changed.length > 0 ? 1 : 0;
  return { ok: true, code, text: `${lines.join('\n')}\n` };
}

function openTarget({ dossier, sourceId }: TableImport, { dataDir, maxBytes }: Omit<ImportPlace, 'today'>): Target {
  const { names } = findDossiers(dataDir);
  if (!names.includes(dossier))
    throw new UnreadableTable(
      `there is no dossier "${dossier}"${didYouMean(dossier, names) || `; there is ${names.join(', ')}`}`,
    );
  if (sourceId !== null && !Id.safeParse(sourceId).success)
    throw new UnreadableTable(`"${sourceId}" is no id of a source; an id is lower-case words joined by hyphens`);
  const reading = startReading(dataDir, { ...defaultLimits, maxBytes });
  const read = readDossier(readDossierFolder(join(dataDir, dossier), dossier, reading));
  if (!read.ok) throw new UnreadableTable(`the dossier ${dossier} has problems of its own; npm run check tells them`);
  return { files: read.files, directory: openDirectory(read.files.actors), sourceId };
}
