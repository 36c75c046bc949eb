import { type DatasetHolder, holdDataset, type Loaded } from '../bot/dataset-holder.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { loadInWorker } from '../dataset/load-in-worker.ts';
import { type LocatedProblem, problemLine } from '../dataset/located-problem.ts';
import { fail, type TaskContext } from './task.ts';

/**
 * The dossiers of the data folder, held; null where they have problems, which are printed with their places. They are
 * loaded here, since nobody is served yet, and again in a thread of its own.
 */
export function openData(context: TaskContext): DatasetHolder | null {
  const { dataDir, dataMaxBytes: maxBytes } = context.config;
  const { dossiers, problems } = loadDataset(dataDir, maxBytes);
  const loaded = asLoaded(new Map(dossiers.map((dossier) => [dossier.id, dossier])), problems);
  if (loaded.ok) {
    return holdDataset(loaded.dossiers, async (served, signal) => {
      const again = await loadInWorker({ dataDir, maxBytes, served, signal });
      return asLoaded(again.dossiers, again.problems);
    });
  }
  fail(context, `The data cannot be used:\n${loaded.problems.join('\n')}`);
  return null;
}

function asLoaded(dossiers: ReadonlyMap<string, Dossier>, problems: readonly LocatedProblem[]): Loaded {
  return problems.length > 0 ? { ok: false, problems: problems.map(problemLine) } : { ok: true, dossiers };
}
