import { sections } from '../../src/core/digest/section.ts';
import type { Channel } from '../../src/core/place/channel.ts';
import { type KeptSchedule, weekdays } from '../../src/core/schedule/schedule.ts';
import { platformNames, traitsOf } from '../../src/platforms.ts';
import type { NewOccurrence } from '../../src/store/plan-occurrences.ts';

/** How fast each platform may be posted to, as the platforms declare it. */
export const paceMs = new Map(platformNames.map((name) => [name, traitsOf(name).paceMs]));

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

/** An occurrence whose digest has this many parts. */
export function anOccurrence(schedule: KeptSchedule, localDate: string, parts = 1): NewOccurrence {
  const id = `${schedule.id}${localDate.replaceAll('-', '')}`;
  const content = {
    messages: Array.from({ length: parts }, (_, part) => ({
      key: `${id}p${part}`,
      message: { payload: { text: `part ${part}` } },
    })),
    hash: 'abc',
    snapshot: JSON.stringify({ date: localDate }),
    claims: ['claim-1', 'claim-2'],
  };
  return { id, schedule, localDate, dueAt: 5_000, outcome: { kind: 'post', content } };
}
