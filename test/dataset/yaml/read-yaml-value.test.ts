import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readYamlValue } from '../../../src/dataset/yaml/read-yaml-value.ts';

function read(text: string) {
  return readYamlValue(parseDocument(text, { schema: 'failsafe', uniqueKeys: false }));
}

it('tells quoted from unquoted scalars', () => {
  expect(read('a: [1, "1", true, \'true\', ~, "", ]\n')).toEqual({
    value: { a: [1, '1', true, 'true', null, ''] },
    faults: [],
  });
});

it.each([
  ['a: &x 1\n', { a: 1 }, ['a'], 'anchors such as &x are not used here; take it out'],
  ['b: [!!str 1]\n', { b: [1] }, ['b', 0], 'tags such as tag:yaml.org,2002:str are not used here; take it out'],
  ['a: 1\nc: *a\n', { a: 1, c: null }, ['c'], 'write it out here; references such as *a are not used'],
  ['a: 1\na: 2\n', { a: 1 }, ['a'], '"a" stands here twice; keep one'],
  ['b: 1\n1: x\n', { b: 1 }, [], 'a key is plain text; put it in quotes if it is one'],
  ['b: 1\n[a]: x\n', { b: 1 }, [], 'a key is plain text; put it in quotes if it is one'],
  ['b: 1\n__proto__: x\n', { b: 1 }, [], 'a key is plain text; put it in quotes if it is one'],
  ['{ a: { b: 1,000, c: 2 } }', { a: { b: '1,000', c: 2 } }, ['a', 'b'], 'a comma needs quotes; write b: "1,000"'],
  ['{ b: about 1,250,000 or so }', { b: 'about 1,250,000 or so' }, ['b'], 'write b: "about 1,250,000 or so"'],
  ['%YAML 1.2\n---\na: 1\n', { a: 1 }, [], 'directives such as %YAML are not used here; take it out'],
] as const)('reads %j with a fault', (text, value, path, message) => {
  const { value: found, faults } = read(text);
  expect(found).toEqual(value);
  expect(faults).toMatchObject([{ path, message: expect.stringContaining(message) }]);
});

it('gives the offset of what is wrong', () => {
  expect(read('a: 1\na: 2\n').faults[0]?.offset).toBe(5);
  expect(read('a: 1\nb: *x\n').faults[0]?.offset).toBe(8);
});

it('finds no fault in the start of a document without directives, or in a directive that is a syntax error', () => {
  expect(read('---\na: 1\n')).toEqual({ value: { a: 1 }, faults: [] });
  expect(read('%YAML 1.2\na: 1\n').faults).toEqual([]);
});

it('takes no key of three digits for the rest of a figure where there is none before it', () => {
  expect(read('{ b: some, 300a: 1 }').faults).toEqual([]);
  expect(read('{ b: "1", 000: 2 }')).toEqual({ value: { b: '1', '000': 2 }, faults: [] });
});
