import { expect, it } from 'vitest';
import { countProblems, limitProblems } from '../../src/dataset/limit-problems.ts';
import { type LocatedProblem, problemLine } from '../../src/dataset/located-problem.ts';

const problemsOf = (file: string, count: number): LocatedProblem[] =>
  Array.from({ length: count }, (_, index) => ({ file, line: index + 1, column: 1, path: '', message: 'wrong' }));

const linesOf = (problems: readonly LocatedProblem[], most: number) => limitProblems(problems, most).map(problemLine);

it('tells the first in full, and counts the others by file', () => {
  const problems = [...problemsOf('a', 2), ...problemsOf('b', 3), ...problemsOf('c', 1)];
  expect(linesOf(problems, 3)).toEqual([
    'a:1:1  wrong',
    'a:2:1  wrong',
    'b:1:1  wrong',
    'b  and 2 more problems',
    'c  and 1 more problem',
  ]);
  expect(limitProblems(problems, 6)).toEqual(problems);
});

it('adds to what was counted before, and loses none', () => {
  const once = [...limitProblems(problemsOf('a', 500), 100), ...limitProblems(problemsOf('b', 300), 100)];
  expect(linesOf(once, 100).slice(100)).toEqual(['a  and 400 more problems', 'b  and 300 more problems']);
  expect(countProblems(limitProblems(once, 100))).toBe(800);
});

it('has no more lines for a thousand files than for a hundred', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => problemsOf(`f${index}`, 2)).flat();
  const lines = linesOf(many, 100);
  expect([lines.length, lines.at(-1)]).toEqual([201, '850 other files  and 1700 more problems']);
});
