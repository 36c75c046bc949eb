import { describe, expect, it } from 'vitest';
import { closed } from '../../../src/core/figure/interval.ts';
import { intervalOfRelative, parseRelative } from '../../../src/core/figure/relative-amount.ts';
import { defaultPolicy } from '../../support/default-policy.ts';
import { show } from './show.ts';

/** What a relative amount allows where the other is 108 to 132. */
function allowed(text: string): string | null {
  const amount = parseRelative(text);
  return amount === null ? null : show(intervalOfRelative(amount, closed(108, 132), defaultPolicy));
}

describe('an amount relative to [108, 132]', () => {
  it.each([
    ['the same amount', '[108, 132]'],
    ['as many', '[108, 132]'],
    ['exactly the same number', '[108, 132]'],
    ['at least the same amount', '[108, ∞)'],
    ['at least as many guns', '[108, ∞)'],
    ['more than the same number', '(108, ∞)'],
    ['no more than the same', '[0, 132]'],
    ['fewer than half as many', '[0, 66)'],
    ['twice as many', '[216, 264]'],
    ['more than twice the number', '(216, ∞)'],
    ['nearly double', '[194.4, 264)'],
    ['just over double', '(216, 290.4]'],
    ['three times as many', '[324, 396]'],
    ['1.5 times that number', '[162, 198]'],
    ['half as many', '[54, 66]'],
    ['about as many', '[102.6, 138.6]'],
  ])('%s is %s', (text, interval) => {
    expect(allowed(text)).toBe(interval);
  });

  it.each(['', '120', 'at least', 'many', 'as few', 'about twice as', 'twice 120', 'the same or more'])(
    '%j is none',
    (text) => {
      expect(allowed(text)).toBeNull();
    },
  );

  it('keeps the ends of the other that are open', () => {
    const over = { low: 100, high: Infinity, lowOpen: true, highOpen: true };
    const amounts = ['twice as many', 'at least as many', 'about as many'].flatMap((text) => parseRelative(text) ?? []);
    expect(amounts.map((amount) => show(intervalOfRelative(amount, over, defaultPolicy)))).toEqual([
      '(200, ∞)',
      '(100, ∞)',
      '(90, ∞)',
    ]);
  });
});
