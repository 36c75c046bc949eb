import type { Platform } from '../../../src/core/place/channel.ts';
import type { FrozenMessage, Publisher } from '../../../src/core/posting/publisher.ts';
import { nextOccurrences } from '../../../src/core/schedule/next-occurrence.ts';
import type { KeptSchedule } from '../../../src/core/schedule/schedule.ts';
import { type ComposeCorrection, correctPosted } from '../../../src/schedule/correct-posted.ts';
import { limits } from '../../../src/schedule/limits.ts';
import type { ScheduleContext } from '../../../src/schedule/schedule-context.ts';
import type { StorePlace } from '../../../src/store/dialect.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { addSchedule } from '../../../src/store/schedules.ts';
import type { Store } from '../../../src/store/store.ts';
import { nextReadyAt } from '../../store/next-ready.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { driveLoop } from './drive-loop.ts';
import { seeded } from './seeded.ts';

export const startsAt = Date.parse('2026-11-22T06:00:30Z');
const dayMs = 86_400_000;

export interface Scenario {
  schedules: { schedule: KeptSchedule; parts: number; nextAt: number }[];
  /** The text of every message that must be there once, in the end. */
  expected: string[];
}

/** One or two schedules of one to three parts, due now or missed for a day. Each posted digest is then corrected. */
export function scenarioOf(seed: number, platform: Platform): Scenario {
  const random = seeded(seed);
  const schedules = Array.from({ length: 1 + Math.floor(random() * 2) }, (_, index) => {
    const parts = 1 + Math.floor(random() * 3);
    const daysMissed = Math.floor(random() * 2);
    const channel = { platform, place: 'P', channel: random() < 0.3 ? 'C0' : `C${index}` };
    const nextAt = startsAt - 30_000 - daysMissed * dayMs;
    return { schedule: aSchedule(`s${index}x${parts}`, { channel, late: 'all' }), parts, nextAt };
  });
  const expected = schedules.flatMap(({ schedule, parts, nextAt }) => {
    const dates = nextOccurrences(schedule, nextAt - 1, 2).filter(({ dueAt }) => dueAt <= startsAt);
    return dates.flatMap(({ localDate }) => [
      ...Array.from(
        { length: parts },
        (_, part) => `${schedule.id} ${localDate} ${part}${part === 0 ? ' (withdrawn)' : ''}`,
      ),
      `note ${schedule.id} ${localDate}`,
    ]);
  });
  return { schedules, expected: expected.toSorted() };
}

export async function prepare(place: StorePlace, scenario: Scenario): Promise<void> {
  const store = await openStore(place);
  for (const { schedule, nextAt } of scenario.schedules) await addSchedule(store, schedule, nextAt);
  await store.close();
}

export interface Cycle {
  place: StorePlace;
  publisher: Publisher;
  /** Milliseconds after `startsAt`. */
  from: number;
  owner: string;
  seed: number;
  checkpoint?: (name: string) => void | Promise<void>;
  /** Real milliseconds that a sleep of a second takes; sleeps never end where it is left out. */
  second?: number;
  /** A clock of real time, for instances that run at once; one that jumps where it is left out. */
  clock?: () => number;
  /** True once the process is to count as dead: nothing more is begun. */
  isDead?: () => boolean;
  /** What is to be otherwise in the context. */
  over?: Partial<ScheduleContext>;
}

/** Opens the store and runs the loop until nothing is open; the clock jumps from one ready moment to the next. */
export async function runCycle(cycle: Cycle): Promise<void> {
  const { place, checkpoint, isDead = () => false } = cycle;
  const store = await openStore(place, checkpoint === undefined ? undefined : { checkpoint });
  let now = startsAt + cycle.from;
  let corrected = 0;
  const context = contextOf(cycle, store, cycle.clock ?? (() => now));
  const loop = driveLoop({
    ...context,
    async afterTick() {
      corrected = await correctPosted(context, [{ claim: 'c1', status: 'retracted' }], withdraw);
    },
  });
  try {
    // What is posted in one round is corrected in the next.
    for (let [round, doneRounds] = [0, 0]; doneRounds < 2; round++) {
      if (isDead()) return;
      if (round === 2_000) throw new Error('the cycle does not end');
      await loop.round();
      const ready = await nextReadyAt(store, [cycle.publisher.platform]);
      doneRounds = ready === null && corrected === 0 ? doneRounds + 1 : 0;
      now = Math.max(now + 1_000, ready ?? 0);
      if (cycle.clock !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } finally {
    await loop.stop();
    await store.close();
  }
}

/** Marks the parent, and puts a note under it. */
export const withdraw: ComposeCorrection = ({ occurrence, messages: [parent] }) => ({
  edits:
    parent === undefined
      ? []
      : [{ messageId: parent.messageId, message: textMessage(`${parent.message.payload.text} (withdrawn)`) }],
  note: [textMessage(`note ${occurrence.schedule} ${occurrence.localDate}`)],
});

function textMessage(text: string): FrozenMessage {
  return { payload: { text } };
}

/** What a loop works with in a test. A schedule named `…x3` has digests of three parts. */
export function contextOf(cycle: Cycle, store: Store, clock: () => number): ScheduleContext {
  const { publisher, second, checkpoint } = cycle;
  return {
    store,
    publishers: new Map([[publisher.platform, publisher]]),
    compose: ({ id }, { localDate }) => ({
      messages: Array.from({ length: Number(id.split('x')[1]) }, (_, part) =>
        textMessage(`${id} ${localDate} ${part}`),
      ),
      snapshot: JSON.stringify({ localDate }),
      claims: ['c1', 'c2'],
      quiet: false,
    }),
    isFallen: () => false,
    notify: () => {},
    owner: cycle.owner,
    clock,
    monotonic: clock,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        if (second !== undefined) setTimeout(resolve, (ms / 1_000) * second);
      }),
    random: seeded(cycle.seed),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    count: () => {},
    limits,
    stop: new AbortController().signal,
    ...(checkpoint === undefined ? {} : { checkpoint }),
    ...cycle.over,
  };
}
