import { join } from 'node:path';
import { didYouMean } from '../../core/checks/did-you-mean.ts';
import { decodeText } from '../decode-text.ts';
import { type DossierFolder, readDossierFolder } from '../dossier-folder.ts';
import { findDossiers } from '../find-dossiers.ts';
import { type LoadedDossier, loadDossier } from '../load-dossier.ts';
import { fromCurrentFolder, problemLine } from '../located-problem.ts';
import { defaultLimits, startReading } from '../reading.ts';
import { applyEdit } from './apply-edit.ts';
import { withDossierLock } from './dossier-lock.ts';
import type { Edit, Edited } from './edit.ts';
import { finishWriting, writeFiles } from './write-files.ts';

export interface EditPlace {
  dataDir: string;
  /** The most that the data may have, in bytes. */
  maxBytes?: number;
  /** Is told how far the writing is; for tests that end the process there. */
  checkpoint?(step: string): void;
}

/** A dossier as it is, and as it would be with some edits; or why it cannot have them. */
export type PreviewedEdits =
  | { ok: true; before: LoadedFiles; after: LoadedFiles; texts: ReadonlyMap<string, string> }
  | { ok: false; problems: readonly string[] };
type LoadedFiles = Extract<LoadedDossier, { ok: true }>;

/**
 * Changes the files of a dossier: all edits or none. Nothing is written where the dossier would have a problem after
 * them, or has one before. Two who edit at once both have their edits written, one after the other.
 */
export async function editDossier(place: EditPlace, dossier: string, edits: readonly Edit[]): Promise<Edited> {
  const path = folderOf(place, dossier);
  if (!path.ok) return path;
  return withDossierLock(path.folder, () => {
    const changed = finishWriting(path.folder);
    if (changed !== null)
      return refuse(
        `${fromCurrentFolder(join(path.folder, changed))} was changed while an edit was cut off; npm run check`,
      );
    const edited = previewEdits(place, dossier, edits);
    if (!edited.ok) return edited;
    const written = new Map([...edited.texts].toSorted(([a], [b]) => rankOf(a) - rankOf(b)));
    writeFiles(path.folder, written, place.checkpoint);
    return { ok: true, files: [...written.keys()] };
  });
}

/** What edits would make of a dossier. Nothing is written. */
export function previewEdits(place: EditPlace, dossier: string, edits: readonly Edit[]): PreviewedEdits {
  const path = folderOf(place, dossier);
  if (!path.ok) return path;
  const { dataDir, maxBytes = defaultLimits.maxBytes } = place;
  const limits = { ...defaultLimits, maxBytes };
  const folder = readDossierFolder(path.folder, dossier, startReading(dataDir, limits));
  const before = loadDossier(folder);
  if (!before.ok)
    return { ok: false, problems: [...before.problems.map(problemLine), 'mend this first: npm run check'] };
  const edited = editTexts(folder, edits);
  if (!edited.ok) return edited;
  const files = new Map([...folder.files, ...bytesOf(edited.texts)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const after = loadDossier({ ...folder, files, reading: startReading(dataDir, limits) });
  if (!after.ok) return { ok: false, problems: after.problems.map(problemLine) };
  return { ok: true, before, after, texts: edited.texts };
}

function folderOf({ dataDir }: EditPlace, dossier: string) {
  const { names } = findDossiers(dataDir);
  if (names.includes(dossier)) return { ok: true, folder: join(dataDir, dossier) } as const;
  return refuse(`there is no dossier "${dossier}"${didYouMean(dossier, names) || `; there is ${names.join(', ')}`}`);
}

function refuse(problem: string): { ok: false; problems: readonly string[] } {
  return { ok: false, problems: [problem] };
}

/** What sources name is written before them. */
function rankOf(name: string): number {
  return name.startsWith('sources/') ? 1 : 0;
}

function bytesOf(texts: ReadonlyMap<string, string>): [string, Buffer][] {
  return [...texts].map(([name, text]) => [name, Buffer.from(text)]);
}

/** The texts that the edits change. Lines end as they did. */
function editTexts(
  folder: DossierFolder,
  edits: readonly Edit[],
): { ok: true; texts: ReadonlyMap<string, string> } | { ok: false; problems: readonly string[] } {
  const texts = new Map([...folder.files].map(([name, bytes]) => [name, decodeText(bytes).text]));
  const withReturns = new Set([...texts].flatMap(([name, text]) => (text.includes('\r\n') ? [name] : [])));
  for (const name of withReturns) texts.set(name, texts.get(name)?.replaceAll('\r\n', '\n') ?? '');
  const changed = new Map<string, string>();
  for (const edit of edits) {
    const applied = applyEdit(edit, texts);
    if (!applied.ok) return { ok: false, problems: [applied.problem] };
    texts.set(applied.name, applied.text);
    changed.set(applied.name, withReturns.has(applied.name) ? applied.text.replaceAll('\n', '\r\n') : applied.text);
  }
  return { ok: true, texts: changed };
}
