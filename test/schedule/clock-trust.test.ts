import { expect, test } from 'vitest';
import { createClockTrust } from '../../src/schedule/clock-trust.ts';

const [minuteMs, hourMs] = [60_000, 3_600_000];

function clocks() {
  const at = { wall: 1_000_000, real: 5 };
  const isTrusted = createClockTrust({ clock: () => at.wall, monotonic: () => at.real });
  return {
    isTrusted,
    pass: (ms: number) => {
      at.wall += ms;
      at.real += ms;
    },
    set: (byMs: number) => {
      at.wall += byMs;
    },
  };
}

test.each([0, minuteMs, -minuteMs])('a clock that is set by %d ms is believed', (byMs) => {
  const { isTrusted, pass, set } = clocks();
  pass(10 * hourMs);
  set(byMs);
  expect(isTrusted()).toBe(true);
});

test.each([minuteMs + 1, -minuteMs - 1, 365 * 24 * hourMs])(
  'one that is set by %d ms is not, for an hour of real time, even where it is set right again',
  (byMs) => {
    const { isTrusted, pass, set } = clocks();
    set(byMs);
    expect(isTrusted()).toBe(false);
    pass(minuteMs);
    set(-byMs);
    expect(isTrusted()).toBe(false);
    pass(hourMs - 1);
    expect(isTrusted()).toBe(false);
    pass(1);
    expect(isTrusted()).toBe(true);
  },
);
