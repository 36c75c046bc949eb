import { countText } from './count-text.ts';
import { type LocatedProblem, problemLine } from './located-problem.ts';

/** So many problems of one kind are told in full, and of the others only where they are. */
const mostOfAKind = 3;

/** What problems have in common: their rule, or else their message without what differs from place to place. */
export function kindOf({ rule, message }: LocatedProblem): string {
  return rule ?? message.replaceAll(/"[^"]*"|\[\d+, \d+\]|\d+/gu, '…');
}

/**
 * Problems as lines, in their order. Of one kind the first three are told in full, and one line says where the others
 * are.
 */
export function problemLines(problems: readonly LocatedProblem[]): string[] {
  const kinds = Map.groupBy(problems, (one) => (one.more === undefined ? kindOf(one) : one.file));
  return problems.flatMap((problem) => {
    const group = kinds.get(kindOf(problem)) ?? [];
    const place = group.indexOf(problem);
    if (problem.more !== undefined || group.length <= mostOfAKind + 1 || place < mostOfAKind)
      return [problemLine(problem)];
    return place === mostOfAKind ? [othersLine(group.slice(mostOfAKind))] : [];
  });
}

/** "58 more like it: a.yaml:3:1, 9:1; b.yaml:3:1". */
function othersLine(others: readonly LocatedProblem[]): string {
  const files = [...Map.groupBy(others, ({ file }) => file)].map(([file, inFile]) => {
    const places = Map.groupBy(inFile, ({ line, column }) => `${line}:${column}`);
    const shown = [...places].map(([place, { length }]) => (length === 1 ? place : `${place} (${length} times)`));
    return `${file}:${shown.join(', ')}`;
  });
  return `  ${countText(others.length, 'more problem')} like these: ${files.join('; ')}`;
}
