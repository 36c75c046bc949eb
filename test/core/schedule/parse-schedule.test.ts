import { expect, test } from 'vitest';
import { formatDays, parseDays, parseTime, parseZone } from '../../../src/core/schedule/parse-schedule.ts';

test.each([
  ['daily', 'daily'],
  ['Weekdays', 'weekdays'],
  ['mon,thu', 'mon,thu'],
  ['thu, Mon, thu', 'mon,thu'],
  ['monday thursday', 'mon,thu'],
  ['Saturday,SUNDAY', 'sat,sun'],
  ['tuesday wednesday friday', 'tue,wed,fri'],
  ['tues weds thur', 'tue,wed,thu'],
  ['thurs', 'thu'],
  ['mon,tue,wed,thu,fri', 'weekdays'],
  ['sun', 'sun'],
  ['mon,someday', null],
  ['', null],
  ['weekend', null],
])('days "%s" are %s', (typed, expected) => {
  const days = parseDays(typed);
  expect(days === null ? null : formatDays(days)).toBe(expected);
});

test.each([
  ['08:00', '08:00'],
  [' 8:05 ', '08:05'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['8', null],
  ['08:60', null],
  ['8:00pm', null],
])('time "%s" is %s', (typed, expected) => {
  expect(parseTime(typed)).toBe(expected);
});

test.each([
  ['europe/KYIV', /^Europe\/K/u],
  ['Europe/Kiev', /^Europe\/K/u],
  ['America/New_York', /^America\/New_York$/u],
  ['UTC', /^UTC$/u],
])('zone "%s" is one', (typed, expected) => {
  expect(parseZone(typed)).toMatch(expected);
});

test.each(['+02:00', 'Mars/Olympus', '', 'now', '2026-01-01[UTC]'])('zone "%s" is none', (typed) => {
  expect(parseZone(typed)).toBeNull();
});
