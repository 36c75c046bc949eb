import { usualSections } from '../../src/core/digest/section.ts';
import type { Channel } from '../../src/core/place/channel.ts';
import { type KeptSchedule, weekdays } from '../../src/core/schedule/schedule.ts';
import { traitsOf } from '../../src/platforms.ts';
import type { PostTerms } from '../../src/store/claim-deliveries.ts';
import type { NewOccurrence } from '../../src/store/plan-occurrences.ts';

/** What one process claims on Slack at 10 s, as fast as Slack declares that it may be posted to. */
export const terms: PostTerms = {
  owner: 'a',
  now: 10_000,
  leaseMs: 1_000,
  limit: 10,
  platform: 'slack',
  hungLimit: 10,
  paceMs: traitsOf('slack').paceMs,
  hungUntil: 190_000,
};

export const channel: Channel = { platform: 'slack', place: 'T1', channel: 'C1' };

export function aSchedule(id: string, over: Partial<KeptSchedule> = {}): KeptSchedule {
  return {
    id,
    channel,
    channelName: 'desk',
    dossier: 'floods',
    time: '08:00',
    days: weekdays,
    zone: 'Europe/Kyiv',
    quiet: 'line',
    late: 'latest',
    sections: usualSections,
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
    base: null,
  };
  return { id, schedule, localDate, dueAt: 5_000, outcome: { kind: 'post', content } };
}
