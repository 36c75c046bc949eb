import { expect, it } from 'vitest';
import { firstThatFit } from '../../../src/core/answers/first-that-fit.ts';
import { fits, sizeOf } from '../../../src/core/message/measure.ts';
import { words } from '../../../src/core/message/phrase.ts';
import type { Block } from '../../../src/core/message/view.ts';
import { english } from '../../../src/core/words/en.ts';
import { linesOf } from './lines-of.ts';

const room = { characters: 200, lines: 5 };
function* blocks(count: number, made: { count: number } = { count: 0 }): Generator<Block> {
  for (let index = 0; index < count; index++) {
    made.count += 1;
    yield { kind: 'paragraph', text: [words('one')] };
  }
}

it.each([
  ['all of them, where they have room', 4, ['one', 'one', 'one', 'one']],
  ['the first, and how many more there are', 9, ['one', 'one', 'one', 'one', 'and 5 more']],
  ['nothing of nothing', 0, []],
])('%s', (_, count, expected) => {
  const shown = firstThatFit(blocks(count), count, room, english);
  expect(linesOf(shown)).toEqual(expected);
  expect(fits(sizeOf(shown), room)).toBe(true);
});

it('counts all where even the first has no room', () => {
  const long: Block = { kind: 'paragraph', text: [words('very '.repeat(100))] };
  expect(linesOf(firstThatFit([long, long], 2, room, english))).toEqual(['and 2 more']);
});

it('makes no more of them than it needs to know', () => {
  const made = { count: 0 };
  firstThatFit(blocks(1_000, made), 1_000, room, english);
  expect(made.count).toBe(5);
});
