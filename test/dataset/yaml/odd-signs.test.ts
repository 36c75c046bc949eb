import { expect, it } from 'vitest';
import { readLocatedYaml } from '../../../src/dataset/yaml/located-yaml.ts';
import { findOddSigns } from '../../../src/dataset/yaml/odd-signs.ts';

it.each([
  ['title:\u00a0null', 6, 'space (U+00A0)', 'title: null'],
  ['\u00a0\u00a0- id: a', 0, 'space (U+00A0)', '  - id: a'],
  ['  -\u3000id: a', 3, 'space (U+3000)', '  - id: a'],
  ['title：null', 5, 'colon (U+FF1A)', 'title: null'],
])('mends %j', (text, column, says, repaired) => {
  expect(findOddSigns(['a: 1', text])).toEqual([
    { line: 1, column, message: expect.stringContaining(`this ${says}`), repaired },
  ]);
});

it.each(['title: a\u00a0b', 'title: a：b', '  - id: a', 'a:\tb', '\u00a0', 'note: x\u00a0'])('leaves %j', (text) => {
  expect(findOddSigns([text])).toEqual([]);
});

it('tells one fault for each such line, and reads past it', () => {
  const { value, faults } = readLocatedYaml(
    'title:\u00a0null\nclaims:\n\u00a0\u00a0- id: a\n    note：b\nlanguage: en\n',
  );
  expect(value).toEqual({ title: null, claims: [{ id: 'a', note: 'b' }], language: 'en' });
  expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:7', '3:1', '4:9']);
});
