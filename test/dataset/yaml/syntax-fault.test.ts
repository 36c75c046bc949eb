import { expect, it } from 'vitest';
import { parseYamlLeniently } from '../../../src/dataset/yaml/parse-yaml-leniently.ts';

const colon = 'this text holds a colon and a space; put it in quotes';
const indent = 'this line is not indented like the one above it';
const noSpace = 'a space is missing after the colon';
const notYaml = 'this is not YAML here; put the text in quotes, or mend the indentation';

/** A text, the line and column of its one fault (from 1), the message, and the line as it was repaired. */
const faults: readonly (readonly [string, string, string, string | null])[] = [
  ['a:\n\tb: 2\nc: 3', '2:1', 'tabs do not indent in YAML; use spaces', '  b: 2'],
  ['a: 1\n---\nb: 2', '2:1', 'a file holds one document; take this line out', '#'],
  ['b: 1\na: x: y', '2:4', colon, "a: 'x: y'"],
  ["why: the mayor's own: pumps", '1:6', colon, "why: 'the mayor''s own: pumps'"],
  ['a: [x: y: z]', '1:8', colon, "a: '[x: y: z]'"],
  ['- a: 1\n- why: x: y', '2:8', colon, "- why: 'x: y'"],
  ['a: pumps:', '1:4', colon, "a: 'pumps:'"],
  ['- a: @x', '1:6', 'a text that starts with @ needs quotes', "- a: '@x'"],
  ['a: `x`', '1:4', 'a text that starts with ` needs quotes', "a: '`x`'"],
  ['- @x', '1:3', 'a text that starts with @ needs quotes', "- '@x'"],
  ['a: "\\d"', '1:5', '\\d means nothing in double quotes; use single quotes', `a: '"\\d"'`],
  ['a: "x\nb: 1\nc: 2', '1:4', 'the " that opens here is never closed', `a: '"x'`],
  ["b: 1\na: 'x\nc: 1", '2:4', "the ' that opens here is never closed", "a: '''x'"],
  ['a: [1, 2\nb: 1', '1:4', 'the [ that opens here is never closed', "a: '[1, 2'"],
  ['a: { b: 1\nc: 1', '1:4', 'the { that opens here is never closed', "a: '{ b: 1'"],
  ['a:\n  - b: "it is\n    c: "d"', '2:8', 'the " that opens here is never closed', `  - b: '"it is'`],
  ['c: "whole"\na: [1, 2\nb: [3]', '2:4', 'the [ that opens here is never closed', "a: '[1, 2'"],
  ['a:1\nb: 2', '1:3', noSpace, 'a: 1'],
  ['a:\n  - b:1\n    c: 2', '2:7', noSpace, '  - b: 1'],
  ['a: 1\nb:2\nc: 3', '2:3', noSpace, 'b: 2'],
  ['a: 1\n  b: 2\nc: 3', '2:3', indent, 'b: 2'],
  ['a:\n  b: 1\n   c: 2\n  d: 3', '3:4', indent, '  c: 2'],
  ['a: x\n\n\n  y: 1\nb: 2', '4:3', indent, 'y: 1'],
  ['l:\n  - a: 1\n    b: 2\n - a: 3', '4:2', indent, '  - a: 3'],
  ['a: [1, 2]]', '1:10', notYaml, "a: '[1, 2]]'"],
  ["a: 'it's'", '1:8', notYaml, "a: '''it''s'''"],
  ['a: 1\n# c\n  - e', '2:1', notYaml, null],
  ['a: 1\nword word', '2:1', notYaml, null],
  ['word\nb: 2', '1:1', notYaml, null],
];

it.each(faults)('finds in %j at %s that %s', (text, place, message, repaired) => {
  const read = parseYamlLeniently(`${text}\n`);
  expect(read.faults).toEqual([
    {
      line: Number(place.split(':')[0]) - 1,
      column: Number(place.split(':')[1]) - 1,
      message: expect.stringMatching(new RegExp(`^${RegExp.escape(message)}`)),
      repaired,
    },
  ]);
  const lines = text.split('\n');
  lines[Number(place.split(':')[0]) - 1] = repaired ?? '';
  expect(read.text).toBe(`${lines.join('\n')}\n`);
});
