import { expect, it } from 'vitest';
import { rootOf, stemOf, withoutPossessives } from '../../../src/core/text/stem.ts';

it.each([
  ['troops', 'troop'],
  ['troop', 'troop'],
  ['casualties', 'casualty'],
  ['losses', 'loss'],
  ['loss', 'loss'],
  ['pieces', 'piece'],
  ['virus', 'virus'],
  ['gas', 'gas'],
  ['m1989s', 'm1989s'],
  ['будинкиs', 'будинкиs'],
])('the stem of %s is %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

it('a root begins all forms of a word', () => {
  for (const word of ['casualty', 'casualties']) expect(word.startsWith(rootOf('casualties'))).toBe(true);
  expect(rootOf('army')).toBe('army');
});

it.each([
  ["Seoul's guns", 'Seoul  guns'],
  ['Seoul’s', 'Seoul '],
  ["the ministers' guns", 'the ministers  guns'],
  ["O'Brien said", "O'Brien said"],
])('%j is %j without possessive endings', (text, bare) => {
  expect(withoutPossessives(text)).toBe(bare);
});
