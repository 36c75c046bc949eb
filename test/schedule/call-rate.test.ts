import { expect, test } from 'vitest';
import { createCallRate } from '../../src/schedule/call-rate.ts';

function rateOf(perSecond: number | null) {
  const time = { now: 5_000 };
  return { time, rate: createCallRate({ monotonic: () => time.now }, perSecond) };
}

test('no more calls begin at once than a platform takes in a second', () => {
  const { rate } = rateOf(40);
  expect([rate.take(30), rate.take(30), rate.take(30)]).toEqual([30, 10, 0]);
});

test('what began is free again a second later, and no earlier', () => {
  const { rate, time } = rateOf(40);
  rate.take(30);
  time.now += 400;
  rate.take(10);
  time.now += 599;
  expect(rate.take(40)).toBe(0);
  time.now += 1;
  expect(rate.take(40)).toBe(30);
  time.now += 399;
  expect(rate.take(40)).toBe(0);
  time.now += 1;
  expect(rate.take(40)).toBe(10);
});

test('in no second are there more, however long nothing was called before', () => {
  const { rate, time } = rateOf(40);
  time.now += 3_600_000;
  const begun: number[] = [];
  for (let tick = 0; tick < 300; tick++) {
    for (let call = rate.take(7); call > 0; call--) begun.push(time.now);
    time.now += 10;
  }
  const inSecondFrom = (at: number) => begun.filter((one) => one >= at && one < at + 1_000).length;
  expect(Math.max(...begun.map(inSecondFrom))).toBe(40);
  expect(begun).toHaveLength(120);
});

test('calls that were not made can be taken by others', () => {
  const { rate, time } = rateOf(40);
  expect(rate.take(40)).toBe(40);
  rate.giveBack(35);
  expect(rate.take(40)).toBe(35);
  rate.giveBack(0);
  expect(rate.take(1)).toBe(0);
  time.now += 1_000;
  expect(rate.take(100)).toBe(40);
});

test('what is given back is never more than what was taken', () => {
  const { rate } = rateOf(40);
  rate.take(10);
  rate.giveBack(50);
  expect(rate.take(100)).toBe(40);
});

test('where the platform names no number, all may begin', () => {
  const { rate } = rateOf(null);
  expect([rate.take(10_000), rate.take(10_000)]).toEqual([10_000, 10_000]);
  rate.giveBack(5);
  expect(rate.take(1)).toBe(1);
});
