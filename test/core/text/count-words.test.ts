import { expect, it } from 'vitest';
import { countWords } from '../../../src/core/text/count-words.ts';

it.each([
  ['', 0],
  ['at least 300 homes', 4],
  ['  two   words ', 2],
  ['a dash – is no word', 5],
  ['self-propelled guns', 2],
  ['“yes”, 5 %', 2],
])('"%s" has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
