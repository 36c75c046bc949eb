import { expect, it } from 'vitest';
import { countText } from '../../src/dataset/count-text.ts';

it('counts in the singular and the plural', () => {
  expect([0, 1, 2].map((number) => countText(number, 'quote'))).toEqual(['0 quotes', '1 quote', '2 quotes']);
});
