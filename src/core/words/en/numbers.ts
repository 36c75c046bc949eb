import type { Interval } from '../../figure/interval.ts';

const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A number as people read it: 11,000. */
export function numberText(x: number): string {
  return format.format(x);
}

/** The numbers that an interval allows: "180–220", "240 or more", "190 to under 210". */
export function intervalText({ low, high, lowOpen, highOpen }: Interval): string {
  const [from, to] = [numberText(low), numberText(high)];
  if (low === -Infinity && high === Infinity) return 'any number';
  if (high === Infinity) return lowOpen ? `more than ${from}` : `${from} or more`;
  if (low === -Infinity || (low === 0 && !lowOpen && high > 0)) return highOpen ? `under ${to}` : `up to ${to}`;
  if (low === high) return from;
  if (lowOpen) return highOpen ? `above ${from} and under ${to}` : `above ${from}, up to ${to}`;
  return highOpen ? `${from} to under ${to}` : `${from}–${to}`;
}

/** A sum that we computed, with the bounds that its terms give it: "at least 240", "3,750 to under 4,250". */
export function sumText(interval: Interval): string {
  if (interval.high === Infinity && interval.low > 0)
    return `${interval.lowOpen ? 'more than' : 'at least'} ${numberText(interval.low)}`;
  return intervalText(interval);
}

/** A fraction as per cent, rounded up to a tenth so that it is never too narrow. */
export function percentText(fraction: number): string {
  return `${numberText(Math.ceil(Number((fraction * 1000).toPrecision(12))) / 10)}\u00a0%`;
}
