import { YAMLException } from 'js-yaml';
import { type LocatedProblem, problemOfFile } from './located-problem.ts';

/** What stopped the reading of a file, as a problem: at its place where the parser tells one. */
export function unreadableFile(path: string, error: unknown): LocatedProblem {
  const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const problem = problemOfFile(path, `this file cannot be read: ${detail}`);
  const mark = error instanceof YAMLException ? error.mark : undefined;
  return mark === undefined ? problem : { ...problem, line: mark.line + 1, column: mark.column + 1 };
}
