import { expect, it } from 'vitest';
import { edtfOfDate } from '../../../src/core/time/edtf-of-date.ts';

it.each([
  ['12 March 2031', ['2031-03-12']],
  ['12th of Mar. 2031', ['2031-03-12']],
  ['Friday, 12 march 2031', ['2031-03-12']],
  ['March 12, 2031', ['2031-03-12']],
  ['March 2031', ['2031-03']],
  ['2031/3/12', ['2031-03-12']],
  ['2031-3-4', ['2031-03-04']],
  ['07.03.2031', ['2031-03-07', '2031-07-03']],
  ['17/3/2031', ['2031-03-17']],
  ['3-3-2031', ['2031-03-03']],
])('writes %s as EDTF: %j', (text, edtf) => {
  expect(edtfOfDate(text)).toEqual(edtf);
});

it.each([
  '2031',
  '2031-03-04',
  '2031-03-04/2031-03-06',
  '31 February 2031',
  '12 Brumaire 2031',
  '40.40.2031',
  'unknown',
])('makes nothing of %s', (text) => {
  expect(edtfOfDate(text)).toEqual([]);
});
