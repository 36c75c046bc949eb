import type { Figure } from '../../../src/core/figure/figure.ts';
import type { Interval } from '../../../src/core/figure/interval.ts';
import { parseFigure } from '../../../src/core/figure/parse-figure.ts';
import type { Policy } from '../../../src/core/figure/policy.ts';
import { defaultPolicy } from '../../support/default-policy.ts';

/** An interval in mathematical notation: "[180, 220)". */
export function show({ low, high, lowOpen, highOpen }: Interval): string {
  const end = (x: number) => (x === Infinity ? '∞' : String(x));
  return `${lowOpen ? '(' : '['}${end(low)}, ${end(high)}${highOpen ? ')' : ']'}`;
}

/** The figure of a text; throws where the parser abstains. */
export function read(text: string, policy: Policy = defaultPolicy): Figure {
  const result = parseFigure(text, policy);
  if (!result.ok) throw new Error(result.reason);
  return result.figure;
}
