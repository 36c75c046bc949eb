import { describe, expect, it } from 'vitest';
import { dateInSentence, dateText } from '../../../../src/core/words/en/dates.ts';
import { localDateText, momentText } from '../../../../src/core/words/en/times.ts';

describe('an uncertain date in words', () => {
  it.each([
    ['2031', '2031', 'in 2031'],
    ['2031-03', 'March 2031', 'in March 2031'],
    ['2031-03-04', '4 March 2031', 'on 4 March 2031'],
    ['2031-12-31', '31 December 2031', 'on 31 December 2031'],
    ['2031-03-04~', 'about 4 March 2031', 'about 4 March 2031'],
    ['2031-03?', 'perhaps March 2031', 'perhaps March 2031'],
    ['2031%', 'perhaps about 2031', 'perhaps about 2031'],
    ['203X', 'the 2030s', 'in the 2030s'],
    ['Y20311', 'Y20311', 'Y20311'],
    // The parts of a month, as the record writes them.
    ['2031-03-01/2031-03-10', 'early March 2031', 'in early March 2031'],
    ['2031-03-11/2031-03-20', 'mid-March 2031', 'in mid-March 2031'],
    ['2031-03-21/2031-03-31', 'late March 2031', 'in late March 2031'],
    ['2032-02-21/2032-02-29', 'late February 2032', 'in late February 2032'],
    ['2031-03-21/2031-03-30', '21–30 March 2031', 'between 21 and 30 March 2031'],
    ['2031-03-01~/2031-03-10', 'about 1 March 2031 – 10 March 2031', 'between about 1 March 2031 and 10 March 2031'],
    // Ranges, with what both ends share written once.
    ['2031-03-03/2031-03-09', '3–9 March 2031', 'between 3 and 9 March 2031'],
    ['2031-01-07/2031-06-30', '7 January – 30 June 2031', 'between 7 January and 30 June 2031'],
    ['2031-01-01/2031-02-10', '1 January – 10 February 2031', 'between 1 January and 10 February 2031'],
    ['2031-01/2031-06', 'January – June 2031', 'between January and June 2031'],
    ['2030-12-30/2031-01-02', '30 December 2030 – 2 January 2031', 'between 30 December 2030 and 2 January 2031'],
    ['2031-03-01/2032-03-10', '1 March 2031 – 10 March 2032', 'between 1 March 2031 and 10 March 2032'],
    ['2031-03-04/2031-05', '4 March 2031 – May 2031', 'between 4 March 2031 and May 2031'],
    ['2031/2032', '2031 – 2032', 'between 2031 and 2032'],
    // Open ends.
    ['2031-03-04/..', '4 March 2031 or later', '4 March 2031 or later'],
    ['2031-03-04/', '4 March 2031 or later', '4 March 2031 or later'],
    ['../2031-03-04', 'by 4 March 2031', 'by 4 March 2031'],
    ['../..', 'at an unknown date', 'at an unknown date'],
  ])('%s is "%s", and in a sentence "%s"', (edtf, text, inSentence) => {
    expect([dateText({ edtf }), dateInSentence({ edtf })]).toEqual([text, inSentence]);
  });
});

describe('a moment in a zone', () => {
  const at = Date.parse('2031-11-30T23:05:00Z');

  it.each([
    ['UTC', 'Sunday 30 November 2031, 23:05'],
    ['Europe/Kyiv', 'Monday 1 December 2031, 01:05'],
  ])('%s: %s', (zone, text) => {
    expect(momentText(at, zone)).toBe(text);
  });

  it('has a date with its weekday', () => {
    expect(localDateText('2031-11-24')).toBe('Monday 24 November 2031');
  });
});
