import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideLate, maximumLatenessMs, onTimeMs } from '../../../src/core/schedule/lateness.ts';
import { lateChoices } from '../../../src/core/schedule/schedule.ts';

const dayMs = 86_400_000;
const now = 100 * dayMs;
const due = (...agesMs: number[]) => agesMs.map((age) => ({ localDate: `${age}`, dueAt: now - age }));
const outcomes = (...args: Parameters<typeof decideLate>) =>
  decideLate(...args).map((one) => (one.kind === 'post' ? 'post' : one.reason));

test('what is on time is posted, whatever the policy', () => {
  for (const policy of lateChoices) expect(outcomes(due(onTimeMs), policy, now)).toEqual(['post']);
});

test('five minutes late is on time, and a millisecond more is late', () => {
  const fiveMinutesMs = 5 * 60_000;
  expect(onTimeMs).toBe(fiveMinutesMs);
  const late = (ageMs: number) => decideLate(due(ageMs), 'all', now).map((one) => one.kind === 'post' && one.late);
  expect([late(fiveMinutesMs), late(fiveMinutesMs + 1)]).toEqual([[false], [true]]);
  expect([outcomes(due(fiveMinutesMs), 'skip', now), outcomes(due(fiveMinutesMs + 1), 'skip', now)]).toEqual([
    ['post'],
    ['late-skip'],
  ]);
});

test('72 hours late is posted, and a millisecond more is not', () => {
  expect(maximumLatenessMs).toBe(3 * dayMs);
  for (const policy of ['latest', 'all'] as const) {
    expect(outcomes(due(3 * dayMs), policy, now)).toEqual(['post']);
    expect(outcomes(due(3 * dayMs + 1), policy, now)).toEqual(['too-late']);
  }
  expect(outcomes(due(dayMs), 'all', now, dayMs)).toEqual(['post']);
  expect(outcomes(due(dayMs + 1), 'all', now, dayMs)).toEqual(['too-late']);
});

test('a miss says what became of it', () => {
  const states = (policy: 'latest' | 'skip') =>
    decideLate(due(4 * dayMs, 2 * dayMs, dayMs), policy, now).map((one) =>
      one.kind === 'miss' ? one.state : one.late,
    );
  expect(states('latest')).toEqual(['expired', 'skipped', true]);
  expect(states('skip')).toEqual(['expired', 'skipped', 'skipped']);
});

test('after three days, each policy does as it says', () => {
  const missed = due(3 * dayMs + 1, 2 * dayMs, dayMs, 3_600_000);
  expect(outcomes(missed, 'latest', now)).toEqual(['too-late', 'superseded', 'superseded', 'post']);
  expect(outcomes(missed, 'all', now)).toEqual(['too-late', 'post', 'post', 'post']);
  expect(outcomes(missed, 'skip', now)).toEqual(['too-late', 'late-skip', 'late-skip', 'late-skip']);
});

test('every occurrence gets one decision, in order, and nothing too late is posted', () => {
  const ages = fc.array(fc.integer({ min: 0, max: 30 * dayMs }), { maxLength: 40 });
  fc.assert(
    fc.property(ages, fc.constantFrom(...lateChoices), (some, policy) => {
      const missed = due(...some.toSorted((a, b) => b - a));
      const decisions = decideLate(missed, policy, now);
      expect(decisions.map(({ occurrence }) => occurrence)).toEqual(missed);
      for (const { kind, occurrence } of decisions)
        if (kind === 'post') expect(now - occurrence.dueAt).toBeLessThanOrEqual(maximumLatenessMs);
    }),
  );
});
