import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { problemLine } from '../../src/dataset/located-problem.ts';

/** The first dossier as the repository ships it. */
export function shippedDossier(): Dossier {
  const { dossiers, problems } = loadDataset('data');
  const [dossier] = dossiers;
  if (dossier === undefined || problems.length > 0)
    throw new Error(`the shipped data has problems: ${problems.map(problemLine).join('\n')}`);
  return dossier;
}
