import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withDossierLock } from '../dataset/edit/dossier-lock.ts';
import { finishWriting } from '../dataset/edit/write-files.ts';
import type { Place } from './place.ts';

/** Finishes what a process that was killed had begun to write, so that a dossier is read whole. */
export async function finishEdits({ dataDir }: Place, dossier: string): Promise<void> {
  const folder = join(dataDir, dossier);
  if (existsSync(join(folder, 'dossier.yaml'))) await withDossierLock(folder, () => finishWriting(folder));
}
