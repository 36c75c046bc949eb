import { expect, it } from 'vitest';
import { beforeCounted, isNothing } from '../../../../src/core/words/en/counted.ts';

it.each([
  ['12', 'houses', ' '],
  ['dozens', 'houses', ' of '],
  ['Hundreds', 'flooded houses', ' of '],
  ['up to tens of thousands', 'armed drones', ' of '],
  ['a few dozen', 'houses', ' '],
  ['dozens or more', 'houses', ' '],
  ['dozens', 'killed', ' '],
  ['dozens', 'killed and wounded', ' '],
  ['dozens', 'missing in the town', ' '],
  ['dozens', 'dead', ' '],
  ['none', 'houses', null],
  ['None', 'armed drones', null],
  ['none', 'killed', ' '],
])('between "%s" and "%s" stands %j', (text, counted, joint) => {
  expect(beforeCounted(text, counted)).toBe(joint);
});

it('knows the words that say that there is nothing', () => {
  expect(['none', 'Nobody', 'nil', '0', 'none of the houses'].map(isNothing)).toEqual([true, true, true, false, false]);
});
