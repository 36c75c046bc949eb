import { describe, expect, it } from 'vitest';
import { type GivenSchedule, readSchedule } from '../../../src/core/command/read-schedule.ts';
import { usualSections } from '../../../src/core/digest/section.ts';
import { textOf } from '../../../src/core/message/inline.ts';
import { english } from '../../../src/core/words/en.ts';

const choices = { quiet: 'silent', late: 'skip' } as const;
const nothing: GivenSchedule = {
  time: undefined,
  days: undefined,
  zone: undefined,
  include: undefined,
  picture: undefined,
};
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

const read = (given: Partial<GivenSchedule>, zone = 'Asia/Seoul') =>
  readSchedule({ ...nothing, ...given }, choices, { words: english, zone });

function faultsOf(given: Partial<GivenSchedule>): string[] {
  const result = read(given);
  return result.ok ? [] : result.faults.map(textOf);
}

function rightOf(given: Partial<GivenSchedule>) {
  const result = read(given);
  return result.ok ? null : result.right;
}

describe('a schedule', () => {
  it('is daily and in the own zone, where only a time is given', () => {
    expect(read({ time: '8:05' })).toEqual({
      ok: true,
      value: {
        ...choices,
        time: '08:05',
        days: [...weekdays, 'sat', 'sun'],
        zone: 'Asia/Seoul',
        sections: usualSections,
      },
    });
  });

  it('is on the days, in the zone and with the parts that are given', () => {
    expect(read({ time: '23:59', days: 'thu,mon', zone: 'europe/paris', include: 'open' })).toEqual({
      ok: true,
      value: { ...choices, time: '23:59', days: ['mon', 'thu'], zone: 'Europe/Paris', sections: ['open'] },
    });
  });

  it.each([
    [{}, 'A schedule needs a time of day.'],
    [{ time: '' }, '“” is no time of day; write hours and minutes with a colon between.'],
    [{ time: '8:00', days: 'someday' }, '“someday” names no days; write daily, weekdays, or a list such as mon,thu.'],
    [{ time: '8:00', zone: 'Europe/Pariss' }, '“Europe/Pariss” is no time zone; did you mean Europe/Paris?'],
    [{ time: '8:00', zone: 'London' }, '“London” is no time zone; did you mean Europe/London?'],
    [{ time: '8:00', zone: '+02:00' }, '“+02:00” is no time zone; write one of the IANA names, such as Europe/Kyiv.'],
    [
      { time: '8:00', include: 'weather' },
      '“weather” names no parts of a digest; write all, or a list of changes, differences, agreements, single, sources, open.',
    ],
  ])('is refused with what would be right: %j', (given, fault) => {
    expect(faultsOf(given)).toEqual([fault]);
  });

  it('is told all that is wrong at once', () => {
    const wrong = { time: '25:00', days: 'funday', zone: 'Kiew', include: 'weather' };
    expect(faultsOf(wrong).map((fault) => fault.split(' ')[0])).toEqual(['“25:00”', '“funday”', '“Kiew”', '“weather”']);
    expect(rightOf(wrong)).toEqual({
      ...choices,
      time: '08:00',
      days: weekdays,
      zone: 'Europe/Kyiv',
      sections: usualSections,
    });
  });

  it.each([
    [
      { time: '25:00', days: 'mon', zone: 'Asia/Tokyo', include: 'open' },
      { time: '08:00', days: ['mon'], zone: 'Asia/Tokyo', sections: ['open'] },
    ],
    [{ time: '8pm' }, { time: '20:00', zone: 'Asia/Seoul' }],
    [
      { time: '9:15', zone: 'Mars' },
      { time: '09:15', zone: 'Asia/Seoul' },
    ],
  ])('keeps what was right: %j', (given, right) => {
    expect(rightOf(given)).toMatchObject(right);
  });
});
