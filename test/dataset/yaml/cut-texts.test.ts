import { expect, it } from 'vitest';
import { hasCutText } from '../../../src/dataset/yaml/cut-texts.ts';
import { readLocatedYaml } from '../../../src/dataset/yaml/located-yaml.ts';

it.each([
  ['title: Breaking #Ukraine', 'title', '"#Ukraine"'],
  ['claims:\n  - quote: about 300 #troops and 40 dead', 'claims.0.quote', '"#troops and 40 dead"'],
  ['claims:\n  - value: 300 # or so', 'claims.0.value', '"# or so"'],
  ['title: #Ukraine\nurl: null', 'title', '"#Ukraine"'],
  ['actors:\n  a:\n    aliases:\n      - X #1\n', 'actors.a.aliases.0', '"#1"'],
])('finds the text that a comment cuts: %j', (text, path, says) => {
  expect(readLocatedYaml(text).cut).toEqual([expect.objectContaining({ message: expect.stringContaining(says) })]);
  expect(readLocatedYaml(text).cut[0]?.path.join('.')).toBe(path);
  expect(hasCutText(text)).toBe(true);
});

it.each([
  'title: "Breaking #Ukraine" # the headline',
  'title: Breaking#Ukraine',
  '# title: a #b\ntitle: a\n# b',
  'title: a\n  # b\nclaims: []',
  'scope: houses # all of them',
  'at: [1, 4] # by hand',
  'note: >\n  a #b\n',
])('leaves %j', (text) => {
  expect(readLocatedYaml(text).cut).toEqual([]);
  expect(hasCutText(text)).toBe(false);
});
