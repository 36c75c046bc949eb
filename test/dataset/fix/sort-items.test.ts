import { expect, it } from 'vitest';
import { isCollection, isPair, parseDocument } from 'yaml';
import { sortItems } from '../../../src/dataset/fix/sort-items.ts';

/** A list of numbers, or a map with numbers as keys, after sorting; and whether that changed it. */
function sorted(text: string): [string, boolean] {
  const document = parseDocument(text, { schema: 'failsafe' });
  const { contents } = document;
  if (!isCollection(contents)) throw new Error('this is neither a list nor a map');
  const changed = sortItems(contents, (item) => Number(String(isPair(item) ? item.key : item)));
  return [document.toString(), changed];
}

it('sorts by number', () => {
  expect(sorted('- 3\n- 10\n- 2\n')).toEqual(['- 2\n- 3\n- 10\n', true]);
  expect(sorted('3: a\n2: b\n')).toEqual(['2: b\n3: a\n', true]);
});

it('keeps what is in order as it is, and equal items in their order', () => {
  expect(sorted('- 2\n\n- 2.0\n- 10\n')).toEqual(['- 2\n\n- 2.0\n- 10\n', false]);
  expect(sorted('- 2.0\n- 2\n- 1\n')).toEqual(['- 1\n- 2.0\n- 2\n', true]);
});

it('puts items at Infinity last, in their order', () => {
  expect(sorted('- Infinity\n- Infinity # the second\n- 2\n- 1\n')).toEqual([
    '- 1\n- 2\n- Infinity\n- Infinity # the second\n',
    true,
  ]);
});

it('keeps empty lines between the items of a list, and none before the first', () => {
  expect(sorted('- 3\n\n- 1\n\n- 2\n')[0]).toBe('- 1\n\n- 2\n\n- 3\n');
  expect(sorted('- 3\n- 1\n\n- 2\n')[0]).toBe('- 1\n\n- 2\n\n- 3\n');
  expect(sorted('3: a\n1: b\n\n2: c\n')[0]).toBe('1: b\n\n2: c\n3: a\n');
});
