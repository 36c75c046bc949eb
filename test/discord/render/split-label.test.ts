import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { splitLabel } from '../../../src/discord/render/split-label.ts';

it.each([
  ['ten chars!', { label: 'ten chars!', description: null }],
  ['eleven char', { label: 'eleven', description: 'char' }],
  ['abcdefghijk', { label: 'abcdefghij', description: 'k' }],
  ['abcdefghij k', { label: 'abcdefghij', description: 'k' }],
  ['abcdefghijabcde', { label: 'abcdefghij', description: 'abcde' }],
  ['abcdefghijabcdef', null],
  ['abcdefghi👩x', { label: 'abcdefghi', description: '👩x' }],
  [' abcdefghijk', { label: ' abcdefghi', description: 'jk' }],
  ['a          b', { label: 'a', description: 'b' }],
  ['', { label: '', description: null }],
])('%j, where a label has 10 and a description 5', (text, expected) => {
  expect(splitLabel(text, 10, 5)).toEqual(expected);
});

test('what does not fit is not split at all', () => {
  expect(splitLabel('two words', 8, 0)).toBeNull();
  expect(splitLabel('👩', 1, 5)).toBeNull();
});

test('both together hold every word, within their limits', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '👩'), maxLength: 40 }), fc.nat(20), (text, most) => {
      const split = splitLabel(text, most, 20);
      if (split === null) return;
      const { label, description } = split;
      expect(label.length).toBeLessThanOrEqual(most);
      expect(description?.length ?? 0).toBeLessThanOrEqual(20);
      expect(`${label}${description ?? ''}`.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(`${label}${description ?? ''}`.isWellFormed()).toBe(true);
    }),
  );
});
