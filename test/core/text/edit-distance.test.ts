import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../../src/core/text/edit-distance.ts';

const words = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['about', 'about', 0],
  ['abou', 'about', 1],
  ['aboout', 'about', 1],
  ['abuot', 'about', 1],
  ['zbout', 'about', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
  // The two halves of a character are one character.
  ['🌊', '🌋', 1],
])('from "%s" to "%s" it is %d', (from, to, distance) => {
  expect([editDistance(from, to), editDistance(to, from)]).toEqual([distance, distance]);
});

it('is 0 for equal words only, and at most the length of the longer word', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

it('is at most 1 where one character is added, removed, replaced or swapped with the next', () => {
  fc.assert(
    fc.property(words, fc.nat(6), fc.constantFrom(...'abc'), (word, place, letter) => {
      const at = Math.min(place, word.length);
      const [before, after] = [word.slice(0, at), word.slice(at)];
      const swapped = `${before}${after[1] ?? ''}${after[0] ?? ''}${after.slice(2)}`;
      for (const changed of [
        before + letter + after,
        before + after.slice(1),
        before + letter + after.slice(1),
        swapped,
      ])
        expect(editDistance(word, changed)).toBeLessThanOrEqual(1);
    }),
  );
});
