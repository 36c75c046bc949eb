import { describe, expect, test } from 'vitest';
import { shippedDossier } from '../../support/shipped.ts';
import { readPassages, scorePassages } from './score-passages.ts';

/** What the reader must reach on passages that nobody looked at while it was built. */
const least = { passages: 60, precision: 0.95, recall: 0.85 } as const;
/** The same of short sentences, each with one tie to the story or none. */
const leastOfStates = { passages: 33, precision: 0.95, recall: 0.75 } as const;

describe.each([
  ['tuned', least],
  ['kept', least],
  ['blind', least],
  ['states-tuned', leastOfStates],
  ['states-kept', leastOfStates],
] as const)('the %s passages', (half, least) => {
  const passages = readPassages(half);
  const { right, wrong, missed, wrongSpeakers } = scorePassages(passages, shippedDossier());

  test('are enough, and about half of them mislead', () => {
    const misleading = passages.filter(({ misleads }) => misleads).length;
    expect(passages.length).toBeGreaterThanOrEqual(least.passages);
    expect(Math.abs(misleading / passages.length - 0.5)).toBeLessThan(0.1);
  });

  test('are read with few wrong matches', () => {
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(least.precision);
  });

  test('are read with few matches missed', () => {
    expect(right / (right + missed)).toBeGreaterThanOrEqual(least.recall);
  });

  test('give no figure to a speaker who did not say it', () => {
    expect(wrongSpeakers).toBe(0);
  });
});
