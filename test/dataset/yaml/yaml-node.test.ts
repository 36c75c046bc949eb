import { expect, it } from 'vitest';
import { isMap, parseDocument, Scalar } from 'yaml';
import { keyText, startOf } from '../../../src/dataset/yaml/yaml-node.ts';

function firstKey(text: string): unknown {
  const { contents } = parseDocument(text, { schema: 'failsafe' });
  return isMap(contents) ? contents.items[0]?.key : null;
}

it.each([
  ['a', 'a'],
  ['"1"', '1'],
  ['"null"', 'null'],
  ['yes', 'yes'],
  ['1', null],
  ['null', null],
  ['true', null],
  ['&x a', null],
  ['!t a', null],
  ['[a]', null],
  ['__proto__', null],
  ['"__proto__"', null],
])('reads the key %s as %s', (key, text) => {
  expect(keyText(firstKey(`${key}: x\n`))).toBe(text);
});

it('knows where a node starts, unless it was read from no text', () => {
  expect(startOf(firstKey('  a: x\n'))).toBe(2);
  expect(startOf(new Scalar('a'))).toBeNull();
  expect(startOf(null)).toBeNull();
});
