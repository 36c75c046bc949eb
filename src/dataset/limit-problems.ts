import { countText } from './count-text.ts';
import type { LocatedProblem } from './located-problem.ts';

/** How many problems are told in full. */
export const mostTold = 100;
const mostFiles = 100;

/** The first problems as they are, and of the others a line for each file that says how many more it has. */
export function limitProblems(problems: readonly LocatedProblem[], most: number): LocatedProblem[] {
  const told = problems.filter(({ more }) => more === undefined).slice(0, most);
  if (told.length === problems.length) return told;
  const isTold = new Set(told);
  const left = new Map<string, number>();
  for (const problem of problems) {
    if (isTold.has(problem)) continue;
    left.set(problem.file, (left.get(problem.file) ?? 0) + (problem.more ?? 1));
  }
  const files = [...left];
  const others = files.slice(mostFiles);
  const inOthers = others.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...told,
    ...files.slice(0, mostFiles).map(([file, count]) => moreProblems(file, count)),
    ...(others.length === 0 ? [] : [moreProblems(countText(others.length, 'other file'), inOthers)]),
  ];
}

/** A line for problems of a file that are only counted. */
export function moreProblems(file: string, more: number): LocatedProblem {
  return { file, line: 1, column: 1, path: '', message: `and ${countText(more, 'more problem')}`, more };
}

/** How many problems there are, with those that are only counted. */
export function countProblems(problems: readonly LocatedProblem[]): number {
  return problems.reduce((sum, { more = 1 }) => sum + more, 0);
}
