import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { printYaml } from '../../../src/dataset/yaml/print-yaml.ts';

it('puts spaces inside braces and none inside brackets, at every depth', () => {
  const text = 'a: [ 1,{b: [2,3],c: {}}, [] ]\n';
  expect(printYaml(parseDocument(text))).toBe('a: [1, { b: [2, 3], c: {} }, []]\n');
});

it('folds texts at 120 columns', () => {
  const words = Array.from({ length: 60 }, () => 'word').join(' ');
  const lines = printYaml(parseDocument(`a: ${words}\n`))
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => line.length)).toEqual([117, 116, 71]);
});

it('keeps comments and empty lines', () => {
  const text = '# top\na: 1 # beside\n\n# above b\nb: 2\n';
  expect(printYaml(parseDocument(text))).toBe(text);
});
