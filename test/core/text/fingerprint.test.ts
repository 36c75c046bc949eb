import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint.ts';

it('is the same for the same text, and others for texts that differ in one letter or in their order', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `${i % 7 === 0 ? 'a' : 'b'} claim ${i}`);
  expect(new Set(texts.map(fingerprint)).size).toBe(20_000);
  expect(fingerprint('two pumps')).toBe(fingerprint('two pumps'));
  expect(fingerprint('ab')).not.toBe(fingerprint('ba'));
});
