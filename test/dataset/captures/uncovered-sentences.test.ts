import { expect, it } from 'vitest';
import { codePoints, type Range } from '../../../src/core/quote/code-points.ts';
import { uncoveredSentences } from '../../../src/dataset/captures/uncovered-sentences.ts';

function uncovered(text: string, ranges: readonly Range[] = [], language = 'en') {
  return uncoveredSentences(text, codePoints(text), language, ranges);
}

it('lists the sentences that no range overlaps, line by line', () => {
  const text = '🌊 One is here. Two is there!\n***\n\nThree has no end\r\nFour.';
  const ranges = [
    [2, 5],
    [60, 70],
  ] as const;
  expect(uncovered(text, ranges)).toEqual([
    { at: [15, 28], words: 'Two is there!' },
    { at: [34, 50], words: 'Three has no end' },
    { at: [52, 57], words: 'Four.' },
  ]);
});

it('takes a sentence as covered from one common character, and not where a range only touches it', () => {
  const text = 'One. Two. Three.';
  const wordsBeside = (range: Range) => uncovered(text, [range]).map(({ words }) => words);
  expect(wordsBeside([4, 5])).toEqual(['One.', 'Two.', 'Three.']);
  expect(wordsBeside([3, 6])).toEqual(['Three.']);
  expect(wordsBeside([9, 11])).toEqual(['One.', 'Two.']);
});

it('leaves the spaces around a sentence out of its range', () => {
  expect(uncovered('  \tOne is here.  ')).toEqual([{ at: [3, 15], words: 'One is here.' }]);
});

it('shows eight words of a sentence', () => {
  const nine = 'One two three four five six seven eight nine.';
  expect(uncovered(nine)[0]?.words).toBe('One two three four five six seven eight …');
  const eight = 'One two three four five six seven eight.';
  expect(uncovered(eight)[0]?.words).toBe(eight);
});

it('ends sentences by the rules of the language', () => {
  const text = 'Is it wet; It is.';
  expect(uncovered(text, [], 'en')).toHaveLength(1);
  expect(uncovered(text, [], 'el')).toHaveLength(2);
});
