import { describe, expect, it } from 'vitest';
import { readLocatedYaml } from '../../../src/dataset/yaml/located-yaml.ts';
import { flood } from '../flood.ts';
import { mistakes, withMistakes } from '../mistakes.ts';

const text = `title: Flood
empty:
quoted: ""
flow: { a: 1, list: [x, y] }
block:
  inner: 1
list:
  - id: first
    why:
  - id: second
`;

describe('a location', () => {
  const { locationOf } = readLocatedYaml(text);

  it.each([
    [['title'], '1:8', '1:1'],
    [['empty'], '2:1', '2:1'],
    [['quoted'], '3:9', '3:1'],
    [['flow'], '4:7', '4:1'],
    [['flow', 'a'], '4:12', '4:9'],
    [['flow', 'list'], '4:21', '4:15'],
    [['flow', 'list', 1], '4:25', '4:25'],
    [['block'], '5:1', '5:1'],
    [['block', 'inner'], '6:10', '6:3'],
    [['list'], '7:1', '7:1'],
    [['list', 0], '8:5', '8:5'],
    [['list', 0, 'why'], '9:5', '9:5'],
    [['list', 1, 'id'], '10:9', '10:5'],
    [[], '1:1', '1:1'],
  ])('of the value at %j is %s, of its key %s', (path, value, key) => {
    const lineAndColumn = (part: 'key' | 'value') => {
      const { line, column } = locationOf(path, part);
      return `${line}:${column}`;
    };
    expect([lineAndColumn('value'), lineAndColumn('key')]).toEqual([value, key]);
    expect(locationOf(path)).toEqual(locationOf(path, 'value'));
  });

  it.each([
    [['none'], 1, 1],
    [['none', 'deeper'], 1, 1],
    [['block', 'none'], 5, 1],
    [['flow', 'none', 'a'], 4, 7],
    [['list', 1, 'none'], 10, 5],
    [['list', 2], 7, 1],
    [['title', 'none'], 1, 8],
    [['title', 0, 'id'], 1, 8],
  ])('of what is missing at %j is that of what should hold it', (path, line, column) => {
    expect(locationOf(path)).toEqual({ line, column });
    expect(locationOf(path, 'key')).toEqual({ line, column });
  });
});

it('gives every fault its line and column, syntax first, and the lines that are not YAML', () => {
  const { faults, brokenLines, complete, value } = readLocatedYaml('a: &x 1\nb: @y\nword word\nc: !!str 2\n');
  expect(faults.map(({ line, column, path }) => `${line}:${column} ${path.join('.')}`)).toEqual([
    '2:4 ',
    '3:1 ',
    '1:7 a',
    '4:10 c',
  ]);
  expect(brokenLines).toEqual(new Set([2, 3]));
  expect(complete).toBe(false);
  expect(value).toEqual({ a: 1, b: '@y', c: 2 });
});

it('has the value, and no faults, of a file in order', () => {
  expect(readLocatedYaml('a: [1, "2", ~]\n')).toMatchObject({
    value: { a: [1, '2', null] },
    faults: [],
    complete: true,
    brokenLines: new Set(),
  });
});

it('keeps the lines of a file in which it repairs some', () => {
  const { locationOf, brokenLines } = readLocatedYaml(withMistakes(flood, mistakes)['dossier.yaml'] ?? '');
  expect(brokenLines).toEqual(new Set([13]));
  expect(locationOf(['events', 'overtopping'])).toEqual({ line: 21, column: 16 });
});
