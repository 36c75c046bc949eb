import { correctPosted } from '../../../src/schedule/correct-posted.ts';
import { startLoop } from '../../../src/schedule/schedule-loop.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { addSchedule } from '../../../src/store/schedules.ts';
import type { Store } from '../../../src/store/store.ts';
import type { StoreKind } from '../../store/each-store.ts';
import { nextReadyAt } from '../../store/next-ready.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { compare } from '../support/crash.ts';
import { contextOf, withdraw } from '../support/cycle.ts';
import { createStandIn } from '../support/stand-in.ts';
import type { Plan } from './plan.ts';
import { createVirtualPlatform } from './virtual-platform.ts';
import { createVirtualProcess, type VirtualProcess } from './virtual-process.ts';
import { createVirtualWorld, type VirtualWorld } from './virtual-world.ts';

const minuteMs = 60_000;
const dueAt = Date.parse('2026-11-22T06:00:00Z');
export const schedule = 's0x3';
const date = '2026-11-22';
const longestMs = 3 * 3_600_000;

export interface Simulated {
  /** What is missed, doubled, or not in its place. */
  problems: string[];
  /** How long (milliseconds) it took from the target's first call until it was known to stand; null where never. */
  recoveredMs: number | null;
}

/** Two processes on one store post a digest of three parts, and correct it, while a call goes as the plan has it. */
export async function simulate(plan: Plan, kind: StoreKind): Promise<Simulated> {
  const at = await kind.fresh();
  const world = createVirtualWorld(dueAt - 90_000);
  const standIn = createStandIn(plan.platform);
  const platform = createVirtualPlatform(plan, world, standIn);
  const stops: (() => Promise<void>)[] = [];
  const observer = await openStore(at.place);
  const channel = { platform: plan.platform, place: 'P', channel: 'C0' };
  await addSchedule(observer, aSchedule(schedule, { channel, late: 'all' }), dueAt);
  /** A process that died is started again after some time, as whoever watches over it does. */
  const begin = async (name: string): Promise<void> => {
    const process = createVirtualProcess(world);
    const store = await openStore(at.place, { wrapper: world.watchQueries });
    stops.push(
      runProcess({ world, process, store, name, plan, publisher: platform.publisherFor(process), place: at.place }),
    );
    const watch = () => {
      if (process.isDead()) return void begin(`${name}+`);
      world.at(world.now() + 45_000, watch);
    };
    watch();
  };
  try {
    for (const name of ['a', 'b']) await begin(name);
    const ended = await world.passUntil(() => isOver(observer, plan), longestMs);
    const problems = problemsOf(plan, compare(standIn, expectedOf(plan, date)));
    return {
      problems: ended ? problems : [...problems, 'it does not come to its end'],
      recoveredMs: await recoveredIn(observer, plan, platform.firstCallAt()),
    };
  } finally {
    for (const stop of stops) await stop();
    await observer.close();
    await at.drop();
  }
}

interface RunningProcess {
  world: VirtualWorld;
  process: VirtualProcess;
  store: Store;
  name: string;
  plan: Plan;
  publisher: ReturnType<ReturnType<typeof createVirtualPlatform>['publisherFor']>;
  place: Parameters<typeof openStore>[0];
}

/** The product's own loop, which ticks each minute. Returns what ends it. */
function runProcess({ world, process, store, name, plan, publisher, place }: RunningProcess): () => Promise<void> {
  const over = { sleep: process.wait, monotonic: world.now };
  const cycle = { place, publisher, from: 0, owner: name, seed: plan.seed, over };
  const context = contextOf(cycle, store, world.now);
  const loop = startLoop({
    ...context,
    async afterTick() {
      await correctPosted(context, [{ claim: 'c1', status: 'retracted' }], withdraw);
    },
  });
  const ticking = new AbortController();
  const tick = async () => {
    while (!ticking.signal.aborted) {
      void loop.tick(null);
      await process.wait(minuteMs - (world.now() % minuteMs), ticking.signal).catch(() => {});
    }
  };
  void tick();
  return async () => {
    ticking.abort();
    process.kill();
    await store.close();
  };
}

/** What must stand in the channel in the end. Where a token is refused, the rest is given up. */
export function expectedOf({ fault, target }: Plan, day: string): string[] {
  const digest = `${schedule} ${day}`;
  if (fault === '401' && target !== 'edit' && target !== 'note') return [];
  const first = fault === '401' && target === 'edit' ? `${digest} 0` : `${digest} 0 (withdrawn)`;
  return [first, `${digest} 1`, `${digest} 2`, `note ${digest}`];
}

/** Where a token is refused, only what is doubled is a problem. */
export function problemsOf({ fault }: Plan, found: readonly string[]): string[] {
  return fault === '401' ? found.filter((one) => one.startsWith('doubled')) : [...found];
}

/** Everything was posted, or given up, and nothing waits; and what was posted was corrected. */
export async function isOver(store: Store, { platform }: Plan): Promise<boolean> {
  const open = await store.db.selectFrom('occurrences').select(['id', 'done_at']).execute();
  if (open.length === 0 || open.some(({ done_at }) => done_at === null)) return false;
  // Before it is asked what waits: another process may keep a correction at this moment.
  const kept = await store.db.selectFrom('corrections').select('claim').execute();
  const posted = await store.db.selectFrom('deliveries').select('id').where('message_id', 'is not', null).execute();
  return (kept.length > 0 || posted.length === 0) && (await nextReadyAt(store, [platform])) === null;
}

async function recoveredIn(store: Store, { target }: Plan, firstCallAt: number | null): Promise<number | null> {
  if (firstCallAt === null) return null;
  const part = { first: 0, middle: 1, last: 2, edit: 0, note: 0 }[target];
  const kind = target === 'edit' || target === 'note' ? target : 'post';
  const row = await store.db
    .selectFrom('deliveries')
    .select(['state', 'done_at'])
    .where('kind', '=', kind)
    .where('part', '=', part)
    .executeTakeFirst();
  return row?.done_at && (row.state === 'sent' || row.state === 'reconciled') ? row.done_at - firstCallAt : null;
}
