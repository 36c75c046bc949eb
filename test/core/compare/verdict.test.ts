import { expect, it } from 'vitest';
import { rankOf, type Verdict, verdicts, worst } from '../../../src/core/compare/verdict.ts';

function worstOf(...ruled: Verdict[]) {
  return worst(ruled.map((verdict, place) => ({ verdict, rule: 'none-stands' as const, place })));
}

it.each(verdicts.map((verdict, place) => [verdict, verdicts.slice(place)] as const))(
  '%s is worse than all that follow it',
  (verdict, follow) => {
    expect(worstOf(...follow.toReversed())?.verdict).toBe(verdict);
  },
);

it('of equally bad rulings the first is the worst; of none, none', () => {
  expect(worstOf('agree', 'conflict', 'agree', 'conflict')).toMatchObject({ verdict: 'conflict', place: 1 });
  expect(worstOf()).toBeNull();
});

it('that two may be of one origin says more than that they cannot be compared, and less than all else', () => {
  const ruled = [
    { verdict: 'not-comparable', rule: 'unstated' },
    { verdict: 'single-source', rule: 'may-be-one-origin' },
    { verdict: 'single-source', rule: 'one-origin' },
    { verdict: 'single-source', rule: 'another-figure' },
    { verdict: 'not-weighed', rule: 'worded' },
  ] as const;
  const inOrder = ruled.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ rule }) => rule);
  expect(inOrder).toEqual(['worded', 'another-figure', 'may-be-one-origin', 'unstated', 'one-origin']);
});
