import { expect, it } from 'vitest';
import { fits, fittingWords } from '../../../src/core/query/word-fit.ts';

const words = { asking: { passedOver: new Set<string>(), alike: [['spy', 'intelligence']] } };
const known = ['artillery', 'arts', 'guns', 'intelligence', 'troops', 'troop', '200', '国防'];

it.each([
  [
    'troop',
    [
      ['troops', fits.same],
      ['troop', fits.same],
    ],
    'forms of one word',
  ],
  ['spy', [['intelligence', fits.near]], 'a word said for another'],
  [
    'art',
    [
      ['artillery', fits.near],
      ['arts', fits.same],
    ],
    'a beginning, and a form',
  ],
  ['ar', [], 'too short for a beginning'],
  ['artilery', [['artillery', fits.slip + 1]], 'a slip'],
  ['artlilxery', [['artillery', fits.slip + 2]], 'two slips of a long word'],
  ['gums', [], 'a slip of a short word'],
  ['20', [], 'no beginning of a number'],
  ['201', [], 'no slip of a number'],
  ['国', [], 'no beginning of a pair of letters'],
] satisfies [string, [string, number][], string][])('%s is %j: %s', (typed, found) => {
  expect([...fittingWords(typed, known, words)]).toEqual(expect.arrayContaining(found));
  expect(fittingWords(typed, known, words).size).toBe(found.length);
});

it('a slip is only looked for where no word is right', () => {
  expect([...fittingWords('troops', ['troops', 'troupes'], words).keys()]).toEqual(['troops']);
});
