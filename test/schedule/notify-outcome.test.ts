import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notifyOutcome } from '../../src/schedule/notify-outcome.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { laneOf } from '../../src/store/channel-columns.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import { watchesToCompare } from '../../src/store/due-watches.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planOccurrences } from '../../src/store/plan-occurrences.ts';
import { planTold } from '../../src/store/plan-watches.ts';
import { addSchedule, scheduleOf } from '../../src/store/schedules.ts';
import type { Settlement } from '../../src/store/settle-deliveries.ts';
import type { Store } from '../../src/store/store.ts';
import { addWatch, watchesIn } from '../../src/store/watches.ts';
import { type FreshPlace, storeKinds } from '../store/each-store.ts';
import { anOccurrence, aSchedule, channel } from '../store/some-rows.ts';
import { aWatch, fires, toldIn } from '../store/some-watches.ts';
import { aDelivery } from './support/a-delivery.ts';
import { contextOf } from './support/cycle.ts';
import { createStandIn, publisherOf } from './support/stand-in.ts';

const [sqlite] = storeKinds;
type Outcome = Settlement extends infer One ? (One extends Settlement ? Omit<One, 'key' | 'epoch'> : never) : never;

describe('what follows from an outcome', () => {
  let at: FreshPlace;
  let store: Store;
  let events: unknown[];
  beforeEach(async () => {
    if (sqlite === undefined) throw new Error('there is always SQLite');
    at = await sqlite.fresh();
    store = await openStore(at.place);
    events = [];
    const schedule = aSchedule('s');
    await addSchedule(store, schedule, 5_000);
    await planOccurrences(store, [anOccurrence(schedule, '2026-11-22')], new Map([['s', 90_000]]), 9_000);
  });
  afterEach(async () => {
    await store.close();
    await at.drop();
  });

  async function follow(outcome: Outcome, over: Partial<Delivery> = {}, context: Partial<ScheduleContext> = {}) {
    const publisher = publisherOf(createStandIn('slack'));
    const cycle = { place: at.place, publisher, from: 0, owner: 'one', seed: 1 };
    const delivery = aDelivery({ occurrence: 's20261122', channel, lane: laneOf(channel), ...over });
    const given: ScheduleContext = {
      ...contextOf(cycle, store, () => 10_000),
      count: (event, platform) => void events.push(`${event} ${platform}`),
      notify: ({ id }, notice) => void events.push([id, notice]),
      ...context,
    };
    await notifyOutcome(given, delivery, { key: delivery.key, epoch: 1, ...outcome });
    return events;
  }
  const receipt = 's20261122';
  const localDate = '2026-11-22';

  test.each<[string, Outcome, Partial<Delivery>, unknown[]]>([
    ['sent', { state: 'sent', messageId: 'm' }, {}, ['posted slack']],
    ['found after all', { state: 'reconciled', messageId: 'm' }, {}, ['reconciled slack', 'posted slack']],
    ['unsure after its try', { state: 'ambiguous', readyAt: 1, hungUntil: 2, reason: 'cut' }, {}, ['ambiguous slack']],
    ['still unsure', { state: 'ambiguous', readyAt: 1, hungUntil: 2, reason: 'cut' }, { state: 'ambiguous' }, []],
    ['to be tried again', { state: 'pending', readyAt: 1, hungUntil: null, reason: 'rate' }, {}, []],
    ['superseded', { state: 'skipped', reason: 'superseded' }, {}, ['skipped slack']],
    [
      'unsure for good',
      { state: 'ambiguous', readyAt: null, hungUntil: 2, reason: 'missing_scope' },
      { state: 'ambiguous' },
      [['s', { kind: 'unknown', receipt, reason: 'missing_scope', localDate }]],
    ],
    [
      'refused',
      { state: 'failed', reason: 'too-long' },
      {},
      ['failed slack', ['s', { kind: 'failed', receipt, reason: 'too-long', localDate }]],
    ],
    [
      'blocked',
      { state: 'failed', reason: 'token-revoked' },
      {},
      ['failed slack', ['s', { kind: 'paused', reason: 'token-revoked' }]],
    ],
  ])('%s', async (_, outcome, over, expected) => {
    expect(await follow(outcome, over)).toEqual(expected);
    expect((await scheduleOf(store, 's'))?.paused ?? null).toBe(
      'reason' in outcome && outcome.reason === 'token-revoked' ? 'token-revoked' : null,
    );
  });

  test('a reason that happens to be called as somebody’s pause blocks nothing', async () => {
    await follow({ state: 'failed', reason: 'asked' });
    expect((await scheduleOf(store, 's'))?.paused).toBeNull();
  });

  test('nobody is told of a schedule that is gone', async () => {
    expect(await follow({ state: 'failed', reason: 'too-long' }, { occurrence: 'other' })).toEqual(['failed slack']);
  });

  test('who cannot be told is in the log', async () => {
    const logged: string[] = [];
    const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => logged.push(message) };
    const notify = () => Promise.reject(new Error('no channel'));
    await follow({ state: 'failed', reason: 'too-long' }, {}, { notify, log });
    expect(logged).toEqual(['a schedule’s maker could not be told']);
  });

  describe('on what is watched', () => {
    beforeEach(async () => {
      for (const [id, createdBy] of [
        ['w1', 'U1'],
        ['w2', 'U1'],
        ['w3', 'U2'],
      ] as const)
        await addWatch(store, aWatch(id, { createdBy }), { seen: 'before', revision: 'r1' });
      const terms = { dossier: 'floods', revision: 'r2', now: 10_000, platforms: ['slack'] };
      const due = await watchesToCompare(store, terms, [laneOf(channel)]);
      const fired = due.map((one) => fires(one, 'after'));
      await planTold(store, toldIn('o1'), fired, 'r2', 9_000);
    });

    test('tells each maker once what was given up', async () => {
      const told = { localDate: '2026-11-22', receipt: 'o1', reason: 'too-big', kind: 'failed' };
      expect(await follow({ state: 'failed', reason: 'too-big' }, { occurrence: 'o1' })).toEqual([
        'failed slack',
        ['w1', told],
        ['w3', told],
      ]);
    });

    test('pauses with its channel, and each maker is told once', async () => {
      const notice = { kind: 'paused', reason: 'channel-gone' };
      expect(await follow({ state: 'failed', reason: 'channel-gone' }, { occurrence: 'o1' })).toEqual([
        'failed slack',
        ['s', notice],
        ['w1', notice],
        ['w3', notice],
      ]);
      const paused = (await watchesIn(store, channel)).map((watch) => watch.paused);
      expect(paused).toEqual(['channel-gone', 'channel-gone', 'channel-gone']);
    });
  });
});
