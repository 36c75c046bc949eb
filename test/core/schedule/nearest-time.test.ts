import { expect, it } from 'vitest';
import { nearestTime } from '../../../src/core/schedule/nearest-time.ts';

it.each([
  ['8', '08:00'],
  ['0830', '08:30'],
  ['8.30', '08:30'],
  ['8h30', '08:30'],
  ['20h', '20:00'],
  ['8 pm', '20:00'],
  ['8:30 a.m.', '08:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['25:00', null],
  ['8:75', null],
  ['13pm', null],
  ['0am', null],
  ['noon', null],
  ['', null],
])('"%s" is %s', (typed, time) => {
  expect(nearestTime(typed)).toBe(time);
});
