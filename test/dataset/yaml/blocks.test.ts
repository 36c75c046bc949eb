import { expect, it } from 'vitest';
import { blockAt, blocksOf } from '../../../src/dataset/yaml/blocks.ts';

const shown = (text: string) => blocksOf(text.split('\n')).map(({ lines, first }) => `${first}:${lines.join('|')}`);

it.each([
  ['a: 1\nb:\n  c: 2\nd: 3', ['0:a: 1', '1:b:|  c: 2', '3:d: 3']],
  ['list:\n  - a: 1\n    b: 2\n  # c\n\n  - a: 3', ['0:list:', '1:  - a: 1|    b: 2|  # c|', '5:  - a: 3']],
  ['  - a: 1\n    b: 2\n    c: 3', ['0:  - a: 1', '1:    b: 2', '2:    c: 3']],
  ['# first\na: 1\nb: 2', ['0:# first|a: 1', '2:b: 2']],
  ['a: 1', ['0:a: 1']],
])('splits %j', (text, blocks) => {
  expect(shown(text)).toEqual(blocks);
});

it('finds the block of an offset', () => {
  const text = 'a: 1\nb:\n  c: 2\nd: 3';
  const blocks = blocksOf(text.split('\n'));
  const found = [...text].map((_, offset) => blockAt(blocks, offset)?.first);
  expect(found.join('')).toBe('0000011111111113333');
});
