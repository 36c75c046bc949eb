import type { Delivery } from '../../../src/store/deliveries.ts';

/** A claimed delivery of a digest's first part, on Discord. */
export function aDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    key: 'k0',
    kind: 'post',
    occurrence: 'k',
    part: 0,
    last: true,
    channel: { platform: 'discord', place: 'P', channel: 'C' },
    lane: '["discord","P","C"]',
    dueAt: 1_000,
    message: { payload: { text: 'a digest' } },
    thread: null,
    messageId: null,
    readyAt: 1_000,
    state: 'sending',
    reason: null,
    attempts: 1,
    lookups: 0,
    triedAt: 1_000,
    hungUntil: null,
    doneAt: null,
    epoch: 7,
    ...over,
  };
}
