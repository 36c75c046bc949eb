import type { Platform } from '../../src/core/place/channel.ts';
import type { Publisher } from '../../src/core/posting/publisher.ts';
import type { KeptSchedule } from '../../src/core/schedule/schedule.ts';
import { deliverReady } from '../../src/schedule/deliver.ts';
import type { ScheduleDeps } from '../../src/schedule/deps.ts';
import { limits } from '../../src/schedule/limits.ts';
import { planFirstMs } from '../../src/schedule/start-schedule.ts';
import { planTick } from '../../src/schedule/tick.ts';
import { channelColumns } from '../../src/store/channel-columns.ts';
import { chunks } from '../../src/store/chunks.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type StoreKind, storeKinds } from '../store/each-store.ts';
import { aSchedule } from '../store/some-rows.ts';
import { bareLoop } from './bare-loop.ts';
import { percentiles } from './percentiles.ts';

const dueAt = Date.parse('2026-11-22T06:00:00Z');
const manySchedules = 10_000;
const payload = { blocks: [{ type: 'rich_text', text: 'x'.repeat(600) }] };

/**
 * Measures how soon 10,000 digests that are due in the same minute are in the outbox and posted, and how many
 * deliveries the outbox makes per second.
 */
export async function benchDelivery(): Promise<void> {
  for (const kind of storeKinds) await benchStore(kind);
}

async function benchStore(kind: StoreKind): Promise<void> {
  const print = (what: string, figures: string) =>
    console.log(`delivery  ${kind.name.padEnd(9)} ${what.padEnd(36)} ${figures}`);
  await withFreshStore(kind, async (store) => {
    const { planned, posted } = await deliverOneMinute(store, 60_000);
    const msBefore = 60_000 - Math.round(percentiles(planned).p99);
    print('planned a minute ahead', `all ${planned.length} in the outbox ${msBefore} ms before due`);
    print('then posted after due', wholeMs(posted));
  });
  await withFreshStore(kind, async (store) => {
    const { planned, posted } = await deliverOneMinute(store, 0);
    print('planned only when due: in the outbox', wholeMs(planned));
    print('and posted after due', wholeMs(posted));
    const outbox = await deliveriesPerSecond(store);
    const bare = await bareLoop(store, manySchedules);
    print('outbox alone', `${Math.round(outbox)} deliveries/s`);
    print('bare claim-acknowledge loop', `${Math.round(bare)} rows/s; outbox/bare ${(outbox / bare).toFixed(2)}`);
  });
}

/** Every figure comes from a store of its own: in a used one, the deleted rows would be measured too. */
async function withFreshStore(kind: StoreKind, work: (store: Store) => Promise<void>): Promise<void> {
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
 * Plans and posts the digests of one minute as a running instance does, with the tick `aheadMs` before they are due.
 * `planned` is in milliseconds after the tick, `posted` in milliseconds after the digests were due.
 */
async function deliverOneMinute(store: Store, aheadMs: number): Promise<{ planned: number[]; posted: number[] }> {
  const planned: number[] = [];
  const posted: number[] = [];
  let start = performance.now();
  const context = benchDeps(store, () => posted.push(performance.now() - start));
  let delivering: Promise<unknown> = Promise.resolve();
  const onPlanned = () => {
    const more = Math.min(manySchedules - planned.length, 500 * store.dialect.writers);
    planned.push(...Array.from({ length: more }, () => performance.now() - start));
    // as in `startSchedule`: if planning takes long, what is ready is posted meanwhile
    if (aheadMs === 0 && performance.now() - start > planFirstMs)
      delivering = delivering.then(() => deliverReady(context));
  };
  await planTick({ ...context, clock: () => dueAt - aheadMs }, dueAt - aheadMs, { aheadMs, onPlanned });
  if (aheadMs > 0) start = performance.now();
  await delivering;
  await deliverReady(context);
  return { planned, posted };
}

/**
 * Posts everything once more to a publisher that answers at once, so that only the outbox's own work is measured:
 * claims, states and receipts.
 */
async function deliveriesPerSecond(store: Store): Promise<number> {
  await store.db.updateTable('occurrences').set({ state: 'posting', done_at: null }).execute();
  const reset = { state: 'pending', ready_at: dueAt, attempts: 0, message_id: null, lease_owner: null } as const;
  await store.db.updateTable('deliveries').set(reset).execute();
  let posted = 0;
  const start = performance.now();
  await deliverReady(benchDeps(store, () => posted++));
  return (posted / (performance.now() - start)) * 1_000;
}

function benchDeps(store: Store, onPost: () => void): ScheduleDeps {
  const publisher: Publisher = {
    platform: 'discord',
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
    compose: () => ({ parts: [{ payload }], snapshot: '{}', claims: [], quiet: false }),
    tell: () => {},
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
  for (const chunk of chunks(schedules, 500)) {
    const rows = chunk.map((schedule) => ({
      ...channelColumns(schedule.channel),
      id: schedule.id,
      dossier: schedule.dossier,
      time: schedule.time,
      days: JSON.stringify(schedule.days),
      zone: schedule.zone,
      quiet: schedule.quiet,
      late: schedule.late,
      paused: null,
      sections: JSON.stringify(schedule.sections),
      created_by: schedule.createdBy,
      created_at: schedule.createdAt,
      next_at: dueAt,
    }));
    await db.insertInto('schedules').values(rows).execute();
  }
}

function wholeMs(durations: readonly number[]): string {
  const { p50, p99 } = percentiles(durations);
  return `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`;
}

if (import.meta.main) await benchDelivery();
