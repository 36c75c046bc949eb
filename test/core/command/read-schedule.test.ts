import { describe, expect, it } from 'vitest';
import { type GivenTimes, readSchedule } from '../../../src/core/command/read-schedule.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';

const choices = { quiet: 'silent', late: 'skip', sections: ['open'] } as const;
const nothing: GivenTimes = { time: undefined, days: undefined, zone: undefined };

function read(given: Partial<GivenTimes>, zone = 'Asia/Seoul') {
  const result = readSchedule({ ...nothing, ...given }, choices, { words: english, zone });
  return result.ok ? result.value : textOf(result.reason);
}

describe('a schedule', () => {
  it('is daily and in the own zone, where only a time is given', () => {
    expect(read({ time: '8:05' })).toEqual({
      ...choices,
      time: '08:05',
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      zone: 'Asia/Seoul',
    });
  });

  it('is on the days and in the zone that are given', () => {
    expect(read({ time: '23:59', days: 'thu,mon', zone: 'europe/paris' })).toEqual({
      ...choices,
      time: '23:59',
      days: ['mon', 'thu'],
      zone: 'Europe/Paris',
    });
  });

  it.each([
    [{}, 'A schedule needs a time, such as /digest do:schedule time:08:00.'],
    [{ time: '' }, '“” is no time of day; write hours and minutes with a colon between'],
    [{ time: '24:00', days: 'someday' }, '“24:00” is no time of day'],
    [{ time: '8:00', days: 'someday', zone: 'Mars' }, '“someday” names no days'],
    [{ time: '8:00', zone: 'Europe/Pariss' }, '“Europe/Pariss” is no time zone; did you mean Europe/Paris?'],
    [{ time: '8:00', zone: 'London' }, '“London” is no time zone; did you mean Europe/London?'],
    [{ time: '8:00', zone: '+02:00' }, '“+02:00” is no time zone; write one of the IANA names'],
  ])('is refused for the first thing that is wrong: %j', (given, reason) => {
    expect(read(given)).toContain(reason);
  });
});
