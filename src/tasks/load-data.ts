import type { Loaded } from '../bot/dataset-holder.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { problemLine } from '../dataset/located-problem.ts';

/** Every dossier of a data folder; or every problem, with its place. */
export function loadData(dataDir: string): Loaded {
  const { dossiers, problems } = loadDataset(dataDir);
  if (problems.length > 0) return { ok: false, problems: problems.map(problemLine) };
  return { ok: true, dossiers: new Map(dossiers.map((dossier) => [dossier.id, dossier])) };
}
