import { sections } from '../../src/core/digest/section.ts';
import type { Channel } from '../../src/core/place/channel.ts';
import { type KeptSchedule, weekdays } from '../../src/core/schedule/schedule.ts';
import type { NewOccurrence } from '../../src/store/occurrences.ts';

export const channel: Channel = { platform: 'slack', place: 'T1', channel: 'C1' };

export function aSchedule(id: string, over: Partial<KeptSchedule> = {}): KeptSchedule {
  return {
    id,
    channel,
    dossier: 'floods',
    time: '08:00',
    days: weekdays,
    zone: 'Europe/Kyiv',
    quiet: 'line',
    late: 'latest',
    sections,
    createdBy: 'U1',
    createdAt: 1_000,
    paused: null,
    ...over,
  };
}

/** An occurrence with so many parts. */
export function anOccurrence(schedule: KeptSchedule, localDate: string, parts = 1): NewOccurrence {
  const id = `${schedule.id}${localDate.replaceAll('-', '')}`;
  const content = {
    parts: Array.from({ length: parts }, (_, index) => ({
      key: `${id}p${index}`,
      part: { payload: { text: `part ${index}` } },
    })),
    hash: 'abc',
    snapshot: JSON.stringify({ date: localDate }),
    claims: ['claim-1', 'claim-2'],
  };
  return { id, schedule, localDate, dueAt: 5_000, outcome: { kind: 'post', content } };
}
