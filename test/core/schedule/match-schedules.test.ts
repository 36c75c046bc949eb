import { expect, it } from 'vitest';
import { matchSchedules } from '../../../src/core/schedule/match-schedules.ts';
import { aSchedule } from '../../store/some-rows.ts';

const schedules = [
  aSchedule('a1', { days: ['mon', 'tue', 'wed', 'thu', 'fri'] }),
  aSchedule('b2', { days: ['mon', 'thu'], zone: 'America/New_York' }),
  aSchedule('c3', { time: '09:30', dossier: 'north-fires' }),
];

it.each([
  ['a1', ['a1']],
  ['08:00', ['a1', 'b2']],
  ['8:00', ['a1', 'b2']],
  ['9:30', ['c3']],
  ['weekdays 08:00', ['a1']],
  ['Weekdays at 08:00, Kyiv time', ['a1']],
  ['08:00 weekdays', ['a1']],
  ['Mon, Thu 08:00', ['b2']],
  ['Mondays and Thursdays at 08:00, New York time', ['b2']],
  ['daily', ['c3']],
  ['kyiv', ['a1', 'c3']],
  ['Europe/Kyiv 09:30', ['c3']],
  ['north-fires', ['c3']],
  ['mon 08:00', []],
  ['weekdays 09:30', []],
  ['09:31', []],
  ['a', []],
  ['at', []],
  ['', []],
  ['constructor', []],
])('"%s" means %j', (typed, ids) => {
  expect(matchSchedules(schedules, typed).map(({ id }) => id)).toEqual(ids);
});
