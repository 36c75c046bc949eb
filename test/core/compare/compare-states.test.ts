import { describe, expect, it } from 'vitest';
import { ruling } from './ruling.ts';

describe('a denied state', () => {
  const categories = { wet: { label: 'wet', includes: ['damp'] }, damp: { label: 'damp' } };
  it.each([
    ['opposes the same state', 'wet', 'wet', 'conflict: opposed'],
    ['opposes a state that it includes', 'wet', 'damp', 'conflict: opposed'],
    ['leaves open a state that includes it', 'damp', 'wet', 'compatible: denied-other'],
  ])('%s', (_, denied, other, expected) => {
    expect(ruling({ measure: 'category', categories }, { value: denied, modality: 'denied' }, { value: other })).toBe(
      expected,
    );
    expect(ruling({ measure: 'place', categories }, { value: other }, { value: denied, modality: 'denied' })).toBe(
      expected,
    );
  });
});
