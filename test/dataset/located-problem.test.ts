import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import {
  fromCurrentFolder,
  type LocatedProblem,
  problemLine,
  problemOfFile,
  sortProblems,
} from '../../src/dataset/located-problem.ts';

const problem: LocatedProblem = { file: 'a.yaml', line: 41, column: 9, path: 'claims[3].value', message: 'wrong' };

it('is one line', () => {
  expect(problemLine(problem)).toBe('a.yaml:41:9  claims[3].value  wrong');
  expect(problemLine(problemOfFile(resolve('data/a.yaml'), 'empty'))).toBe('data/a.yaml:1:1  empty');
});

it('names files from the current folder', () => {
  expect(fromCurrentFolder(resolve('data', 'a.yaml'))).toBe('data/a.yaml');
  expect(fromCurrentFolder(resolve('.'))).toBe('.');
});

it('sorts by file, line and column', () => {
  const at = (file: string, line: number, column: number) => ({ ...problem, file, line, column });
  const sorted = [at('a', 2, 9), at('a', 10, 1), at('a', 10, 2), at('b', 1, 1), at('b', 1, 10)];
  for (const order of [
    [4, 3, 2, 1, 0],
    [1, 0, 4, 2, 3],
  ]) {
    expect(sortProblems(order.flatMap((index) => sorted[index] ?? []))).toEqual(sorted);
  }
});
