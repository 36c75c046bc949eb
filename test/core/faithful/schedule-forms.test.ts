import { describe, expect, it } from 'vitest';
import { field } from '../../../src/core/message/field.ts';
import { problemsOf } from './problems-of.ts';

describe('a field of a schedule', () => {
  it.each([
    ['dossier', 'north-fires', 'North fires', 'the id of a dossier'],
    ['receipt', 'morning20310304', 'Dear reader', 'a receipt'],
    ['time', '08:05', '8:05', 'a time'],
    ['time', '08:05', '08:05:30', 'a time of hours and minutes'],
    ['city', 'Port-au-Prince', '4 o clock', 'a place'],
    ['city', 'Buenos Aires', 'Europe/Kyiv', 'a place without its region'],
    ['channel', 'newsroom-2 ✱', ' desk', 'a name of a channel'],
    ['channel', 'x'.repeat(100), 'x'.repeat(101), 'a name of a channel, as long as they are'],
    ['near-when', 'tomorrow, 08:00', 'next week, 08:00', 'a moment that is near'],
    ['near-when', 'Monday 3 March, 08:00', 'Monday 3 March', 'a moment of this year'],
    ['near-date', 'on 3 March', '3 March', 'a day of this year'],
    ['near-date', 'on 3 March 2030', 'in March 2030', 'a day of another year'],
    ['zone', 'Europe/Kyiv', 'Europe/Kyiv now', 'a zone'],
    ['zone', 'America/Port-au-Prince', '/Kyiv', 'a zone of several words'],
    ['zone', 'UTC', '0', 'a zone without a place'],
    ['date', 'Monday 24 November 2031', '24 November 2031', 'a date'],
    ['date', 'Monday 3 March 2031', 'Monday 24 November 2031, 08:00', 'a date without a time'],
    ['when', 'Monday 24 November 2031, 08:00', 'Monday 24 November 2031', 'a moment'],
    ['when', 'Monday 3 March 2031, 08:00', 'Monday 3 March 2031, 8:00', 'a moment with two digits an hour'],
  ])('%s is "%s", and not "%s"', (name, right, wrong) => {
    expect(problemsOf(field('schedule', 's', name, right))).toEqual([]);
    expect(problemsOf(field('schedule', 's', name, wrong))).toEqual([`"${wrong}" is no ${name} of a schedule`]);
  });

  it.each(['title', 'constructor', 'toString'])('%s is none', (name) => {
    expect(problemsOf(field('schedule', 's', name, 'x'))).toEqual([`"x" is no ${name} of a schedule`]);
  });
});
