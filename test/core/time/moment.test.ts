import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/core/time/moment.ts';

/** Days since 1970-01-01 as a date; infinite ends as "..". */
function show(day: number): string {
  return Number.isFinite(day) ? Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString() : '..';
}

describe('EDTF', () => {
  it.each([
    ['2031-03-04', '2031-03-04', '2031-03-04'],
    ['2031-03', '2031-03-01', '2031-03-31'],
    ['2031', '2031-01-01', '2031-12-31'],
    ['2032-02', '2032-02-01', '2032-02-29'],
    ['2032-02-29', '2032-02-29', '2032-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    // "?" marks a date as doubtful and leaves its days; "~" and "%" widen it by its precision.
    ['2031-03-04?', '2031-03-04', '2031-03-04'],
    ['2031-03?', '2031-03-01', '2031-03-31'],
    ['2031-03-04~', '2031-03-01', '2031-03-07'],
    ['2031-03-04%', '2031-03-01', '2031-03-07'],
    ['2031-03~', '2031-02-14', '2031-04-15'],
    ['2031~', '2030-07-02', '2032-07-01'],
    // An unknown digit.
    ['203X', '2030-01-01', '2039-12-31'],
    // Intervals and open ends.
    ['2031-03-04/2031-03-06', '2031-03-04', '2031-03-06'],
    ['2031-03/2031-04', '2031-03-01', '2031-04-30'],
    ['2031-03-04/2031', '2031-03-04', '2031-12-31'],
    ['2031-03-04/2031-03-04', '2031-03-04', '2031-03-04'],
    ['2031-03-04~/2031-03-06', '2031-03-01', '2031-03-06'],
    ['2031-03-04/2031-03-06~', '2031-03-04', '2031-03-09'],
    ['2031-03-04/..', '2031-03-04', '..'],
    ['2031-03-04/', '2031-03-04', '..'],
    ['../2031-03-04', '..', '2031-03-04'],
    ['/2031-03-04', '..', '2031-03-04'],
    ['../..', '..', '..'],
    // Years far away.
    ['0000', '0000-01-01', '0000-12-31'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-15'],
    ['-0043', '-000043-01-01', '-000043-12-31'],
    ['Y20311', '+020311-01-01', '+020311-12-31'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
  ])('%s is from %s to %s', (edtf, first, last) => {
    const result = parseMoment(edtf);
    if (!result.ok) throw new Error(result.reason);
    expect([show(result.moment.first), show(result.moment.last)]).toEqual([first, last]);
    expect(result.moment.edtf).toBe(edtf);
  });

  it.each([
    ['2031-21', 'seasons are not used; write the months'],
    ['2031-24~', 'seasons are not used'],
    ['2031-33', 'seasons are not used'],
    ['2031-41', 'seasons are not used'],
    ['2031-21/2031-22', 'seasons are not used'],
    ['2031-03-04T10:00', 'write the day alone'],
    ['2031-03-04T10:00:00Z', 'write the day alone'],
    ['2031-03-04/2031-03-05T10:00:00Z', 'write the day alone'],
    ['2031-03-06/2031-03-04', 'it ends before it starts'],
    ['2031-04/2031-03', 'it ends before it starts'],
    ['2031-03-10~/2031-03-04', 'it ends before it starts'],
    ['2031-03-04/2031-03-05/2031-03-06', 'an interval has two ends'],
    ['2031-02-29', 'that year has no 29 February'],
    ['2031-02-29~', 'that year has no 29 February'],
    ['2031-~02-29', 'that year has no 29 February'],
    ['1900-02-29', 'that year has no 29 February'],
    ['2031-02-28/2031-02-29', 'that year has no 29 February'],
    ['20311', 'a year has four digits; one of more is written with a Y'],
    ['-20311', 'a year has four digits'],
    ['Y999999999', 'write it as EDTF'],
    ['1950S2', 'write the first and the last year that it may be, such as 1900/1999'],
    ['Y3388E2S3', 'significant digits are not used'],
    ['20XX', 'only a decade has a digit that is not known, such as 203X; write what is known'],
    ['2031-0X', 'only a decade has'],
    ['2031-XX', 'only a decade has'],
    ['2031-03-XX', 'only a decade has'],
    ['2031-02-2X', 'only a decade has'],
    ['193X-02-29', 'only a decade has'],
    ['203X-03', 'only a decade has'],
    ['203X~', 'only a decade has'],
    ['-004X', 'only a decade has'],
    ['2031/20XX', 'only a decade has'],
    ['~2031-03', 'a mark stands at the end, and is of the whole date; write 2031-03~'],
    ['?2031', 'write 2031?'],
    ['2031-~03', 'write 2031-03~'],
    ['2031~-03-04', 'write 2031-03-04~'],
    ['2031-03%-04', 'write 2031-03-04%'],
    ['~2031-03-04', 'write 2031-03-04~'],
    ['2031-01/~2031-03', 'write 2031-03~'],
    ['~2031-03~', 'write 2031-03~'],
    ['2031-02-30', 'write it as EDTF'],
    ['2031-04-31', 'write it as EDTF'],
    ['2031-13', 'write it as EDTF'],
    ['2031-3-4', 'write it as EDTF'],
    ['04.03.2031', 'write it as EDTF'],
    ['late October 2024', 'write it as EDTF'],
    ['[2031,2032]', 'write it as EDTF'],
    ['{2031,2032}', 'write it as EDTF'],
    ['203', 'write it as EDTF'],
    ['20', 'write it as EDTF'],
    ['..', 'write it as EDTF'],
    ['2031-03-04/soon', 'write it as EDTF'],
    [' 2031', 'write it as EDTF'],
    ['', 'write it as EDTF'],
  ])('%j is refused: %s', (edtf, why) => {
    const result = parseMoment(edtf);
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining(why) });
    expect(result).toMatchObject({ reason: expect.stringContaining(`"${edtf}" is not a date that can be read: `) });
  });

  it('keeps what a date was resolved from', () => {
    expect(parseMoment('2031-03-04', "the text says 'on Friday'")).toMatchObject({
      moment: { basis: "the text says 'on Friday'" },
    });
    expect(parseMoment('2031-03-04')).toMatchObject({ moment: { basis: null } });
  });
});

describe('every day of the calendar', () => {
  it('is the day that it says, and a day that the calendar lacks is refused', () => {
    // Without the year 0, whose leap day the package does not know.
    const days = fc.record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
        const exists = day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
        const result = parseMoment(text);
        expect(result.ok).toBe(exists);
        if (result.ok) expect([show(result.moment.first), show(result.moment.last)]).toEqual([text, text]);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the parser never throws, and what it reads has a first and a last day', () => {
  const pieces = fc.constantFrom(
    '2031',
    '-0043',
    '20',
    'XX',
    '-',
    '03',
    '02',
    '29',
    '3X',
    'X9',
    '~',
    '?',
    '%',
    '/',
    '..',
    'T',
    'Y',
    'E5',
    'S2',
    '[',
    ']',
    '{',
    '}',
    ',',
    '21',
    '1',
  );
  it.each([
    ['any string', fc.string()],
    ['any string of any characters', fc.string({ unit: 'binary' })],
    ['any string of the characters of dates', fc.string({ unit: fc.constantFrom(...'0123456789-/~?%XT.YES[]{},') })],
    ['any heap of pieces of dates', fc.array(pieces, { maxLength: 9 }).map((list) => list.join(''))],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseMoment(text);
        if (!result.ok) {
          expect(result.reason).toContain('is not a date that can be read');
          return;
        }
        const { first, last } = result.moment;
        expect(first <= last && first < Infinity && last > -Infinity).toBe(true);
        expect([first, last].every((day) => Number.isInteger(day) || Math.abs(day) === Infinity)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

it('gives equal dates as one object, and one with a basis as its own', () => {
  const momentOf = (basis: string | null) => parseMoment('2031-03-04~', basis);
  expect(momentOf(null)).toMatchObject({ moment: { basis: null } });
  expect(Object.values(momentOf(null))[1]).toBe(Object.values(momentOf(null))[1]);
  expect(momentOf('the text')).toMatchObject({ moment: { edtf: '2031-03-04~', basis: 'the text' } });
  expect(momentOf(null)).toMatchObject({ moment: { basis: null } });
});
