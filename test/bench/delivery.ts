import type { Platform } from '../../src/core/place/channel.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import type { KeptSchedule } from '../../src/core/schedule/schedule.ts';
import { traitsOf } from '../../src/platforms.ts';
import { deliverTo } from '../../src/schedule/deliver-ready.ts';
import { limits } from '../../src/schedule/limits.ts';
import { planTick } from '../../src/schedule/plan-tick.ts';
import type { ScheduleContext } from '../../src/schedule/schedule-context.ts';
import { planFirstMs } from '../../src/schedule/schedule-loop.ts';
import { channelColumns } from '../../src/store/channel-columns.ts';
import { openStore } from '../../src/store/open-store.ts';
import { splitIntoBatches } from '../../src/store/split-into-batches.ts';
import type { Store } from '../../src/store/store.ts';
import { type StoreKind, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { bareLoop } from './bare-loop.ts';

const dueAt = Date.parse('2026-11-22T06:00:00Z');
const manySchedules = 10_000;
const payload = { blocks: [{ type: 'rich_text', text: 'x'.repeat(600) }] };

/** Prints how soon 10,000 digests of one minute are in the outbox and posted, and how fast the outbox turns over. */
export async function benchDelivery(): Promise<void> {
  for (const kind of storeKinds) await benchOn(kind);
}

async function benchOn(kind: StoreKind): Promise<void> {
  await onFresh(kind, async (store) => {
    const ahead = await minute(store, 60_000);
    print(
      kind.name,
      'planned a minute ahead',
      `all ${ahead.planned.length} in the outbox ${60_000 - at99(ahead.planned)} ms before due`,
    );
    print(kind.name, 'then posted after due', `p50 ${at50(ahead.posted)} ms, p99 ${at99(ahead.posted)} ms`);
  });
  await onFresh(kind, async (store) => {
    const late = await minute(store, 0);
    print(
      kind.name,
      'planned only when due: in the outbox',
      `p50 ${at50(late.planned)} ms, p99 ${at99(late.planned)} ms`,
    );
    print(kind.name, 'and posted after due', `p50 ${at50(late.posted)} ms, p99 ${at99(late.posted)} ms`);
    const outbox = await turnover(store);
    const bare = await bareLoop(store, manySchedules);
    print(kind.name, 'outbox alone', `${Math.round(outbox)} deliveries/s`);
    print(
      kind.name,
      'bare claim-acknowledge loop',
      `${Math.round(bare)} rows/s; outbox/bare ${(outbox / bare).toFixed(2)}`,
    );
  });
}

/** Each figure on a store of its own: rows that were deleted before would be measured too. */
async function onFresh(kind: StoreKind, work: (store: Store) => Promise<void>): Promise<void> {
  const at = await kind.fresh();
  const store = await openStore(at.place);
  try {
    await addSchedules(store, manySchedules);
    await work(store);
  } finally {
    await store.close();
    await at.drop();
  }
}

/**
 * One minute of a running instance, its tick `aheadMs` before it; times are milliseconds after the tick, and after due
 * for `posted`.
 */
async function minute(store: Store, aheadMs: number): Promise<{ planned: number[]; posted: number[] }> {
  const planned: number[] = [];
  const posted: number[] = [];
  let began = performance.now();
  const context = benchContext(store, () => posted.push(performance.now() - began));
  const { post } = deliverTo('discord', context, () => {});
  let delivering: Promise<unknown> = Promise.resolve();
  const onPlanned = () => {
    const more = Math.min(manySchedules - planned.length, 500 * store.dialect.writers);
    planned.push(...Array.from({ length: more }, () => performance.now() - began));
    // As in `startLoop`: what is ready is posted while the rest is planned, where that takes long.
    if (aheadMs === 0 && performance.now() - began > planFirstMs) delivering = delivering.then(post);
  };
  await planTick({ ...context, clock: () => dueAt - aheadMs }, dueAt - aheadMs, { aheadMs, onPlanned });
  if (aheadMs > 0) began = performance.now();
  await delivering;
  await post();
  return { planned, posted };
}

/** Posts again what was posted, against a stand-in that answers at once: claims, states, receipts, and nothing else. */
async function turnover(store: Store): Promise<number> {
  await store.db.updateTable('occurrences').set({ state: 'posting', done_at: null }).execute();
  const reset = {
    state: 'pending',
    ready_at: dueAt,
    attempts: 0,
    hung_until: null,
    message_id: null,
    lease_owner: null,
  } as const;
  await store.db.updateTable('deliveries').set(reset).execute();
  let posted = 0;
  const began = performance.now();
  await deliverTo(
    'discord',
    benchContext(store, () => posted++),
    () => {},
  ).post();
  return (posted / (performance.now() - began)) * 1_000;
}

function benchContext(store: Store, onPost: () => void): ScheduleContext {
  const publisher: Publisher = {
    platform: 'discord',
    // This measures the outbox, and not how much Discord takes.
    traits: { ...traitsOf('discord'), callsPerSecond: null },
    render: () => [],
    post: async ({ key }) => {
      onPost();
      return { kind: 'posted', messageId: `m${key}` };
    },
    directTo: async () => null,
    find: async () => ({ kind: 'absent' }),
    edit: async () => ({ kind: 'edited' }),
  };
  return {
    store,
    publishers: new Map<Platform, Publisher>([['discord', publisher]]),
    compose: () => ({ messages: [{ payload }], snapshot: '{}', claims: [], quiet: false }),
    isFallen: () => false,
    notify: () => {},
    owner: 'bench',
    clock: () => dueAt,
    monotonic: () => performance.now(),
    sleep: async () => new Promise(() => {}),
    random: Math.random,
    log: { info: () => {}, warn: console.warn, error: console.error },
    count: () => {},
    limits,
    stop: new AbortController().signal,
  };
}

async function addSchedules({ db }: Store, count: number): Promise<void> {
  const schedules = Array.from({ length: count }, (_, index): KeptSchedule => {
    return aSchedule(`s${index}`, { channel: { platform: 'discord', place: 'G1', channel: `C${index}` } });
  });
  for (const some of splitIntoBatches(schedules, 500)) {
    const rows = some.map(
      ({ id, channel, dossier, time, days, zone, quiet, late, sections, createdBy, createdAt }) => ({
        ...channelColumns(channel),
        ...{ id, dossier, time, zone, quiet, late, paused: null },
        ...{
          days: JSON.stringify(days),
          sections: JSON.stringify(sections),
          created_by: createdBy,
          created_at: createdAt,
          active_since: createdAt,
          next_at: dueAt,
        },
      }),
    );
    await db.insertInto('schedules').values(rows).execute();
  }
}

function at50(times: readonly number[]): number {
  return percentile(times, 0.5);
}

function at99(times: readonly number[]): number {
  return percentile(times, 0.99);
}

function percentile(times: readonly number[], fraction: number): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * fraction)] ?? 0);
}

function print(...[store, what, figures]: [string, string, string]): void {
  console.log(`delivery  ${store.padEnd(9)} ${what.padEnd(36)} ${figures}`);
}

if (import.meta.main) await benchDelivery();
