import { describe, expect, test } from 'vitest';
import { shippedDossier } from '../../support/shipped.ts';
import { readPassages, scorePassages } from './score-passages.ts';

/** What the reader must reach on passages that nobody looked at while it was built. */
const least = { precision: 0.95, recall: 0.85 } as const;

describe.each(['tuned', 'kept', 'blind'] as const)('the %s passages', (half) => {
  const passages = readPassages(half);
  const { right, wrong, missed, wrongSpeakers } = scorePassages(passages, shippedDossier());

  test('holds sixty passages at least, of which about half mislead', () => {
    const misleading = passages.filter(({ misleads }) => misleads).length;
    expect(passages.length).toBeGreaterThanOrEqual(60);
    expect(Math.abs(misleading / passages.length - 0.5)).toBeLessThan(0.1);
  });

  test('is read with few wrong matches', () => {
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(least.precision);
  });

  test('is read with few matches missed', () => {
    expect(right / (right + missed)).toBeGreaterThanOrEqual(least.recall);
  });

  test('gives no figure to a speaker who did not say it', () => {
    expect(wrongSpeakers).toBe(0);
  });
});
