import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReplayGuard } from '../../../src/slack/connect/replay-guard.ts';

const minutes = 60_000;

test('a signature is admitted once', () => {
  const guard = createReplayGuard(() => 0);
  const admit = (signature: string) => guard.admit(signature, 0);
  expect([admit('a'), admit('b'), admit('a'), admit('b')]).toEqual([true, true, false, false]);
});

test('it is refused for as long as its request would be taken: five minutes early to five minutes late', () => {
  let now = 0;
  const guard = createReplayGuard(() => now);
  guard.admit('a', 5 * minutes);
  now = 10 * minutes - 1;
  // What can be forgotten is forgotten when another one comes.
  guard.admit('b', now);
  expect(guard.admit('a', 5 * minutes)).toBe(false);
});

test('what was forgotten is refused for its time, and what was sent later is taken', () => {
  let now = 0;
  const guard = createReplayGuard(() => now);
  for (const signature of ['a', 'b', 'c', 'd']) {
    expect(guard.admit(signature, now)).toBe(true);
    now += 10 * minutes;
  }
  expect(guard.bytes).toBeLessThan(4 * 150);
  // The clock was set back meanwhile: otherwise nobody would ask.
  expect(guard.admit('a', 0)).toBe(false);
  expect(guard.admit('e', now - 5 * minutes)).toBe(true);
});

describe('a guard whose generations hold three', () => {
  test('holds no more than two of them', () => {
    const guard = createReplayGuard(() => 0, 3);
    for (let second = 0; second < 100; second += 1) guard.admit(`s${second}`, second * 1_000);
    expect(guard.bytes).toBeLessThanOrEqual(6 * 150);
  });

  test('takes less old requests where many come, in place of one that might be a replay', () => {
    const guard = createReplayGuard(() => 0, 3);
    const admit = (second: number, other = '') => guard.admit(`s${second}${other}`, second * 1_000);
    for (let second = 0; second < 10; second += 1) expect(admit(second)).toBe(true);
    expect([admit(0), admit(5), admit(6), admit(9)]).toEqual([false, false, false, false]);
    expect([admit(5, 'late'), admit(6, 'late')]).toEqual([false, true]);
  });

  test('never takes one twice, in whatever order they come and however the clock is set', () => {
    const step = fc.record({ signature: fc.nat(20), sentAt: fc.nat(5), forward: fc.integer({ min: -20, max: 20 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = 0;
        const guard = createReplayGuard(() => now, 3);
        const taken = new Set<string>();
        for (const { signature, sentAt, forward } of steps) {
          now += forward * minutes;
          const name = `${signature} ${sentAt}`;
          if (guard.admit(name, sentAt * minutes)) expect(taken.has(name)).toBe(false);
          else continue;
          taken.add(name);
        }
      }),
    );
  });
});

test('as many are remembered as a busy workspace sends in ten minutes, and adding costs the same then', () => {
  const guard = createReplayGuard(() => 0);
  for (let index = 0; index < 199_999; index += 1) guard.admit(`${index}`, index);
  expect([guard.admit('0', 0), guard.admit('150000', 150_000)]).toEqual([false, false]);
  guard.admit('one more', 200_000);
  guard.admit('and one more', 200_001);
  expect(guard.admit('99999', 99_999)).toBe(false);
  expect(guard.bytes).toBeLessThan(32_000_000);
});
