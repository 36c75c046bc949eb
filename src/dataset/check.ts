import { loadDataset } from './load-dataset.ts';
import { problemLine } from './located-problem.ts';

export interface CheckParts {
  dataDir: string;
  capturesDir: string | null;
  write(text: string): void;
  writeError(text: string): void;
}

/** Prints the problems of the data, or what was checked. The exit code: 1 where there are problems, 2 for wrong arguments. */
export function runCheck(args: readonly string[], { dataDir, write, writeError }: CheckParts): number {
  if (args.length > 0) {
    writeError('npm run check takes no arguments.\n');
    return 2;
  }
  const { dossiers, problems } = loadDataset(dataDir);
  for (const problem of problems) writeError(`${problemLine(problem)}\n`);
  for (const { id, sources, claims, questions } of dossiers) {
    write(`${id}: ${sources.size} sources, ${claims.size} claims, ${questions.size} questions\n`);
  }
  return problems.length === 0 ? 0 : 1;
}
