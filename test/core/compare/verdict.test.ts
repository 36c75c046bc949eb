import { expect, it } from 'vitest';
import { type Verdict, verdicts, worst } from '../../../src/core/compare/verdict.ts';

function worstOf(...ruled: Verdict[]) {
  return worst(ruled.map((verdict, place) => ({ verdict, place })));
}

it.each(verdicts.map((verdict, place) => [verdict, verdicts.slice(place)] as const))(
  '%s is worse than all that follow it',
  (verdict, follow) => {
    expect(worstOf(...follow.toReversed())?.verdict).toBe(verdict);
  },
);

it('of equally bad rulings the first is the worst; of none, none', () => {
  expect(worstOf('agree', 'conflict', 'agree', 'conflict')).toEqual({ verdict: 'conflict', place: 1 });
  expect(worstOf()).toBeNull();
});
