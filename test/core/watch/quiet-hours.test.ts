import { describe, expect, test } from 'vitest';
import { formatQuietHours, parseQuietHours, quietUntil } from '../../../src/core/watch/quiet-hours.ts';

test.each([
  ['22:00-07:00', { from: '22:00', to: '07:00' }],
  [' 9:30 – 11:00 ', { from: '09:30', to: '11:00' }],
  ['22:00 to 7:00', { from: '22:00', to: '07:00' }],
  ['22:00', null],
  ['22:00-22:00', null],
  ['22:00-25:00', null],
  ['22:00-07:00-08:00', null],
  ['at night', null],
])('“%s” is read as %o', (text, hours) => {
  expect(parseQuietHours(text)).toEqual(hours);
});

test('what is written is read again', () => {
  expect(parseQuietHours(formatQuietHours({ from: '22:00', to: '07:00' }))).toEqual({ from: '22:00', to: '07:00' });
});

const at = (moment: string) => Date.parse(moment);
const until = (hours: string, zone: string, moment: string) => {
  const parsed = parseQuietHours(hours);
  if (parsed === null) throw new Error('these are hours');
  const end = quietUntil({ ...parsed, zone }, at(moment));
  return end === null ? null : Temporal.Instant.fromEpochMilliseconds(end).toString();
};

describe('quiet hours end', () => {
  test.each([
    ['within one day', '12:00-14:00', 'UTC', '2026-03-01T12:00:00Z', '2026-03-01T14:00:00Z'],
    ['just before', '12:00-14:00', 'UTC', '2026-03-01T11:59:59Z', null],
    ['at their end', '12:00-14:00', 'UTC', '2026-03-01T14:00:00Z', null],
    ['before midnight', '22:00-07:00', 'Europe/Kyiv', '2026-03-01T20:00:00Z', '2026-03-02T05:00:00Z'],
    ['after midnight', '22:00-07:00', 'Europe/Kyiv', '2026-03-02T04:59:00Z', '2026-03-02T05:00:00Z'],
    ['by day', '22:00-07:00', 'Europe/Kyiv', '2026-03-02T05:00:00Z', null],
    // In the night of 29 March 2026 Kyiv's clocks go from 03:00 to 04:00: the night is an hour shorter.
    ['over a gap', '22:00-07:00', 'Europe/Kyiv', '2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z'],
    ['in a gap: after it', '22:00-03:30', 'Europe/Kyiv', '2026-03-28T21:00:00Z', '2026-03-29T01:30:00Z'],
    // In the night of 25 October 2026 they go from 04:00 back to 03:00.
    ['over an hour that comes twice', '22:00-07:00', 'Europe/Kyiv', '2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z'],
    ['in it: the first time', '22:00-03:30', 'Europe/Kyiv', '2026-10-25T00:29:00Z', '2026-10-25T00:30:00Z'],
    ['and do not begin again', '22:00-03:30', 'Europe/Kyiv', '2026-10-25T01:10:00Z', null],
  ])('%s', (_, hours, zone, moment, end) => {
    expect(until(hours, zone, moment)).toBe(end);
  });
});
