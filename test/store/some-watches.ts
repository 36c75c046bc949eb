import type { KeptWatch } from '../../src/core/watch/watch.ts';
import type { DueWatch } from '../../src/store/due-watches.ts';
import type { NewOccurrence } from '../../src/store/plan-occurrences.ts';
import type { FiredWatch } from '../../src/store/plan-watches.ts';
import { channel } from './some-rows.ts';

export function aWatch(id: string, over: Partial<KeptWatch> = {}): KeptWatch {
  return {
    id,
    channel,
    channelName: 'desk',
    dossier: 'floods',
    question: 'houses',
    when: 'any',
    above: null,
    below: null,
    quiet: null,
    createdBy: 'U1',
    createdAt: 1_000,
    paused: null,
    ...over,
  };
}

/** A watch that fired, with what it sees from then on. */
export function fires(due: DueWatch, sees: string): FiredWatch {
  return { ...due, sees };
}

/** What tells of watches, in so many messages. */
export function toldIn(id: string, parts = 1): NewOccurrence {
  const messages = Array.from({ length: parts }, (_, part) => {
    return { key: `${id}p${part}`, message: { payload: { text: `${id} ${part}` } } };
  });
  const content = { messages, hash: 'abc', snapshot: '{}', claims: ['floods/claim-1'], base: null };
  return {
    id,
    schedule: { id, channel, dossier: 'floods' },
    localDate: '2026-11-22',
    dueAt: 5_000,
    outcome: { kind: 'post', content },
  };
}
