import { expect, it } from 'vitest';
import { holdsFigure } from '../../../src/core/figure/holds-figure.ts';

it.each([
  ['200 guns', true],
  ['two hundred guns', true],
  ['a dozen', true],
  ['hundreds of guns', true],
  ['２００門', true],
  ['٢٠٠', true],
  [`${'word '.repeat(900)}two hundred`, true],
  ['no one says so', false],
  ['', false],
  ['word '.repeat(900), false],
  ['x'.repeat(5_000), false],
])('%j: %s', (text, holds) => {
  expect(holdsFigure(text, 'en')).toBe(holds);
});
