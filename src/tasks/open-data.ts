import { type DatasetHolder, holdDataset, type Loaded } from '../bot/dataset-holder.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { problemLine } from '../dataset/located-problem.ts';
import { fail, type TaskContext } from './task.ts';

/** The dossiers of the data folder, held; null where they have problems, which are printed with their places. */
export function openData(context: TaskContext): DatasetHolder | null {
  const { dataDir } = context.config;
  const loaded = load(dataDir);
  if (loaded.ok) return holdDataset(loaded.dossiers, () => load(dataDir));
  fail(context, `The data cannot be used:\n${loaded.problems.join('\n')}`);
  return null;
}

/** Every dossier of a data folder; or every problem, with its place. */
function load(dataDir: string): Loaded {
  const { dossiers, problems } = loadDataset(dataDir);
  if (problems.length > 0) return { ok: false, problems: problems.map(problemLine) };
  return { ok: true, dossiers: new Map(dossiers.map((dossier) => [dossier.id, dossier])) };
}
