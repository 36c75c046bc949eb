import { expect, it } from 'vitest';
import { pageOf } from '../../../src/core/message/paging.ts';

const letters = [...'abcdefg'];

it.each([
  [1, ['a', 'b', 'c']],
  [2, ['d', 'e', 'f']],
  [3, ['g']],
])('page %i of seven things by three', (page, items) => {
  expect(pageOf(letters, page, 3)).toEqual({ items, page, pages: 3 });
});

it.each([0, -1, 4])('there is no page %i of them', (page) => {
  expect(pageOf(letters, page, 3)).toBeNull();
});

it('a page that is just full is the last', () => {
  expect([pageOf(letters.slice(1), 2, 3)?.pages, pageOf(letters.slice(1), 3, 3)]).toEqual([2, null]);
});

it('the first page of nothing is empty', () => {
  expect([pageOf([], 1, 3), pageOf([], 2, 3)]).toEqual([{ items: [], page: 1, pages: 1 }, null]);
});
