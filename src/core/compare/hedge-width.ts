import { type Figure, granularity, roundTo14Digits } from '../figure/figure.ts';
import type { Interval } from '../figure/interval.ts';

/** True where the width of the figure's hedge is a value of the policy; the width of other hedges is in their words. */
export function hasPolicyWidth({ hedge }: Figure): boolean {
  return ['bare', 'about', 'nearly', 'just-over', 'reached'].includes(hedge);
}

/** How far an interval of a figure reaches from its number, as a fraction of the number. */
export function fractionOf({ low, high }: Interval, { number }: Figure): number {
  return roundTo14Digits(Math.max(high - number, number - low) / number);
}

/**
 * A bare number hides at most half of the place value of its last digit; another hedge can stand for up to the whole
 * figure.
 */
export function largestFraction({ hedge, number }: Figure): number {
  if (hedge !== 'bare') return 1;
  const g = granularity(number);
  return g === 1 ? 0 : roundTo14Digits(g / 2 / number);
}

/** The interval of a figure whose hedge is `fraction` wide. */
export function intervalOfWidth(figure: Figure, fraction: number): Interval {
  const x = figure.number;
  const [low, high] = [roundTo14Digits(x * (1 - fraction)), roundTo14Digits(x * (1 + fraction))];
  switch (figure.hedge) {
    case 'about':
      return { low, high, lowOpen: false, highOpen: false };
    case 'bare':
      return { low, high, lowOpen: false, highOpen: fraction !== 0 };
    case 'nearly':
      return { low, high: x, lowOpen: false, highOpen: true };
    case 'just-over':
      return { low: x, high, lowOpen: true, highOpen: false };
    case 'reached':
      return { low: x, high, lowOpen: false, highOpen: false };
    case 'exact':
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'fewer-than':
    case 'range':
    case 'vague':
      return figure.interval;
    default:
      return figure.hedge satisfies never;
  }
}
