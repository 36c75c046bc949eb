import type { Interval } from './interval.ts';
import { closed } from './interval.ts';
import type { Hedge } from './lexicon.ts';
import type { Policy } from './policy.ts';

/** A hedged quantity: "at least 120", "some 11,000". */
export interface Figure {
  /** As written. */
  text: string;
  hedge: Hedge;
  /** The number that is named; of a range or a vague word, its lower end. */
  number: number;
  /** The upper end of a range or a vague word; else null. */
  upper: number | null;
  /** The words after the number ("soldiers", "%"), or null. */
  unit: string | null;
  /** The numbers that the words allow, under the dossier's policy. */
  interval: Interval;
}

export type FigureWithoutText = Omit<Figure, 'text'>;

/** The place value of the last digit of x that is not zero. 200 → 100, 240 → 10, 2.5 → 0.1; 0 → 1. */
export function granularity(x: number): number {
  if (x === 0) return 1;
  const decimals = decimalPlaces(x);
  if (decimals > 0) return 10 ** -decimals;
  let placeValue = 1;
  while (x % (placeValue * 10) === 0) placeValue *= 10;
  return placeValue;
}

function decimalPlaces(x: number): number {
  const [digits = '', exponent] = String(x).split('e');
  const fraction = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent ?? 0));
}

/** Half the width of the interval of a bare or an approximate number, in the number's own unit. */
export function halfWidth(hedge: 'bare' | 'about', x: number, policy: Policy): number {
  const g = granularity(x);
  if (hedge === 'bare') return g === 1 ? 0 : Math.min(g / 2, policy.bare * x);
  const [least, most] = policy.about;
  return Math.min(Math.max(g / 2, least * x), most * x);
}

/**
 * The interval of a number under a hedge. `upper` is the second number of a range. `leeway` is how far a number may be
 * off by its words alone, as "two dozen" may; "about" doubles it.
 */
export function intervalOf(
  hedge: Exclude<Hedge, 'vague'>,
  x: number,
  upper: number | null,
  policy: Policy,
  leeway = 0,
): Interval {
  switch (hedge) {
    case 'exact':
      return closed(x, x);
    case 'bare': {
      if (leeway > 0) return around(x, leeway);
      const h = halfWidth('bare', x, policy);
      return h === 0
        ? closed(x, x)
        : { low: roundTo14Digits(x - h), high: roundTo14Digits(x + h), lowOpen: false, highOpen: true };
    }
    case 'about':
      return around(x, Math.max(halfWidth('about', x, policy), 2 * leeway));
    case 'at-least':
      return closed(x, Infinity);
    case 'more-than':
      return { low: x, high: Infinity, lowOpen: true, highOpen: true };
    case 'at-most':
      return closed(0, x);
    case 'fewer-than':
      return { low: 0, high: x, lowOpen: false, highOpen: true };
    case 'nearly':
      return { low: roundTo14Digits(x * (1 - policy.nearly)), high: x, lowOpen: false, highOpen: true };
    case 'just-over':
      return { low: x, high: roundTo14Digits(x * (1 + policy['just-over'])), lowOpen: true, highOpen: false };
    case 'reached':
      return closed(x, roundTo14Digits(x * (1 + policy.reached)));
    case 'range':
      return closed(x, upper ?? x);
    default:
      return hedge satisfies never;
  }
}

function around(x: number, h: number): Interval {
  return closed(Math.max(0, roundTo14Digits(x - h)), roundTo14Digits(x + h));
}

/** Drops the error that binary fractions leave in the last digits: 4,000 × 1.1 becomes 4,400. */
export function roundTo14Digits(x: number): number {
  return Number(x.toPrecision(14));
}
