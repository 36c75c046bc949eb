import { expect, it } from 'vitest';
import { readPlainScalar } from '../../../src/dataset/yaml/read-plain-scalar.ts';

it.each([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['0', 0],
  ['-3', -3],
  ['1.5', 1.5],
  ['9007199254740991', 9007199254740991],
])('reads "%s" as %s', (text, value) => {
  expect(readPlainScalar(text)).toBe(value);
});

it.each(['yes', 'no', 'nUll', 'tRUE', '0x10', '010', '1e3', '.5', '1.', '+1', '-0', '1_000', '1.50', '.inf', '12 '])(
  'leaves "%s" as text',
  (text) => {
    expect(readPlainScalar(text)).toBe(text);
  },
);
