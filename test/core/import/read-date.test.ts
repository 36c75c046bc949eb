import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/core/import/read-date.ts';

describe('a date of a table', () => {
  it.each([
    ['2031-03-04', 'iso', '2031-03-04'],
    ['2031-03', 'iso', '2031-03'],
    ['4 March 2031', 'iso', '2031-03-04'],
    ['2031-03-04T23:30:00+09:00', 'iso', '2031-03-04'],
    ['2031-03-04 00:00:00.000', 'iso', '2031-03-04'],
    ['25.03.2031', 'iso', '2031-03-25'],
    ['07.03.2031', 'day/month/year', '2031-03-07'],
    ['07/03/2031', 'month/day/year', '2031-07-03'],
  ] as const)('%s in the order %s is %s', (text, order, edtf) => {
    const read = readDate(text, order);
    expect(read.ok && (typeof read.date === 'string' ? read.date : read.date.edtf)).toBe(edtf);
  });

  it.each([
    ['07.03.2031', 'iso', 'may be 2031-03-07 or 2031-07-03'],
    ['25.03.2031', 'month/day/year', 'no date in the order'],
    ['31.02.2031', 'day/month/year', 'is no date'],
    ['Friday', 'iso', 'is no date'],
    ['', 'iso', 'is no date'],
  ] as const)('%s in the order %s is refused', (text, order, why) => {
    expect(readDate(text, order)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
