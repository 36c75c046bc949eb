import { expect, test } from 'vitest';
import { createReplayGuard } from '../../../src/slack/connect/replay-guard.ts';

const minutes = 60_000;

test('a signature is admitted once', () => {
  const guard = createReplayGuard(() => 0);
  expect([guard.admit('a'), guard.admit('b'), guard.admit('a'), guard.admit('b')]).toEqual([true, true, false, false]);
});

test('it is refused for as long as its request would be taken: five minutes early to five minutes late', () => {
  let now = 0;
  const guard = createReplayGuard(() => now);
  guard.admit('a');
  now = 10 * minutes - 1;
  // What can be forgotten is forgotten when another one comes.
  guard.admit('b');
  expect(guard.admit('a')).toBe(false);
});

test('it is forgotten once its request would be too old anyway', () => {
  let now = 0;
  const guard = createReplayGuard(() => now);
  guard.admit('a');
  now = 10 * minutes;
  guard.admit('b');
  expect(guard.admit('a')).toBe(true);
  expect(guard.admit('b')).toBe(false);
});

test('no more are remembered than allowed, and the oldest are forgotten first', () => {
  const guard = createReplayGuard(() => 0, 3);
  for (const signature of ['a', 'b', 'c']) guard.admit(signature);
  expect(guard.admit('a')).toBe(false);
  guard.admit('d');
  expect([guard.admit('b'), guard.admit('c'), guard.admit('d')]).toEqual([false, false, false]);
  expect(guard.admit('a')).toBe(true);
});

test('as many are remembered as a busy workspace sends in ten minutes', () => {
  const guard = createReplayGuard(() => 0);
  for (let index = 0; index < 100_000; index += 1) guard.admit(`${index}`);
  expect(guard.admit('0')).toBe(false);
  guard.admit('one more');
  expect(guard.admit('0')).toBe(true);
});
