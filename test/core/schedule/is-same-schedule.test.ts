import { expect, it } from 'vitest';
import { isSameSchedule } from '../../../src/core/schedule/is-same-schedule.ts';
import { aSchedule } from '../../store/some-rows.ts';

it('compares what is posted and when, in any order, and not whose it is', () => {
  const one = aSchedule('a', { days: ['mon', 'thu'], sections: ['changes', 'open'] });
  const again = aSchedule('b', {
    days: ['thu', 'mon'],
    sections: ['open', 'changes'],
    createdBy: 'U2',
    paused: 'asked',
  });
  expect(isSameSchedule(one, again)).toBe(true);
  for (const other of [{ time: '08:01' }, { days: ['mon'] as const }, { zone: 'UTC' }, { late: 'skip' as const }])
    expect(isSameSchedule(one, { ...again, ...other })).toBe(false);
});
