import { expect, test } from 'vitest';
import { matchWatches } from '../../../src/core/watch/match-watches.ts';

const watches = [
  { id: 'a1', name: 'Troops sent (any change)' },
  { id: 'b2', name: 'Troops sent (figures above 10,000)' },
  { id: 'c3', name: 'Troops at the front (verdict)' },
];

test.each([
  ['a1', ['a1']],
  [' b2 ', ['b2']],
  ['troops', ['a1', 'b2', 'c3']],
  ['front', ['c3']],
  ['sent fig', ['b2']],
  ['TROOPS SENT (any change)', ['a1']],
  ['sent 10', ['b2']],
  ['nothing', []],
  ['  ', []],
])('“%s” means %o', (typed, ids) => {
  expect(matchWatches(watches, typed, ({ name }) => name).map(({ id }) => id)).toEqual(ids);
});
