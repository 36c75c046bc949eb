import type { Platform } from '../../../src/core/place/channel.ts';
import type { Publisher } from '../../../src/core/posting/publisher.ts';
import { nextOccurrences } from '../../../src/core/schedule/next-occurrence.ts';
import type { KeptSchedule } from '../../../src/core/schedule/schedule.ts';
import { correctPosted } from '../../../src/schedule/correct.ts';
import type { ScheduleDeps } from '../../../src/schedule/deps.ts';
import { limits } from '../../../src/schedule/limits.ts';
import { runTick } from '../../../src/schedule/tick.ts';
import type { StorePlace } from '../../../src/store/dialect.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { addSchedule } from '../../../src/store/schedules.ts';
import type { Store } from '../../../src/store/store.ts';
import { nextReadyAt } from '../../store/next-ready.ts';
import { aSchedule } from '../../store/some-rows.ts';
import { seeded } from './seeded.ts';

export const startsAt = Date.parse('2026-11-22T06:00:30Z');
const dayMs = 86_400_000;

export interface Scenario {
  schedules: { schedule: KeptSchedule; parts: number; nextAt: number }[];
  /** The text of every message that must be there once, in the end. */
  expected: string[];
}

/** Some schedules of one to three parts, due now or missed for a day; each digest is corrected once it is posted. */
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
  boundary?: (name: string) => void | Promise<void>;
  /** Real milliseconds that a sleep of a second takes; sleeps never end where it is left out. */
  second?: number;
  /** A clock of real time, for instances that run at once; one that jumps where it is left out. */
  clock?: () => number;
  /** Whatever of the world is to be otherwise. */
  over?: Partial<ScheduleDeps>;
}

/** Opens the store and ticks, through a clock that jumps from one ready moment to the next, until nothing is open. */
export async function runCycle(cycle: Cycle): Promise<void> {
  const { place, boundary } = cycle;
  const store = await openStore(place, boundary === undefined ? undefined : { boundary });
  try {
    let now = startsAt + cycle.from;
    const deps = depsOf(cycle, store, cycle.clock ?? (() => now));
    for (let round = 0; round < 2_000; round++) {
      await runTick(deps, deps.clock());
      const changes = [{ claim: 'c1', status: 'retracted' as const }];
      const corrected = await correctPosted(deps, changes, ({ occurrence, messages: [parent] }) => {
        const edits =
          parent === undefined
            ? []
            : [{ messageId: parent.messageId, part: textPart(`${parent.part.payload.text} (withdrawn)`) }];
        return { edits, note: [textPart(`note ${occurrence.schedule} ${occurrence.localDate}`)] };
      });
      const ready = await nextReadyAt(store, [cycle.publisher.platform]);
      if (ready === null && corrected === 0) return;
      now = Math.max(now + 1_000, ready ?? 0);
      if (cycle.clock !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('the cycle does not end');
  } finally {
    await store.close();
  }
}

function textPart(text: string) {
  return { payload: { text } };
}

export function depsOf(cycle: Cycle, store: Store, clock: () => number): ScheduleDeps {
  const { publisher, second, boundary } = cycle;
  return {
    store,
    publishers: new Map([[publisher.platform, publisher]]),
    compose: ({ id }, { localDate }) => ({
      parts: Array.from({ length: Number(id.split('x')[1]) }, (_, part) => textPart(`${id} ${localDate} ${part}`)),
      snapshot: JSON.stringify({ localDate }),
      claims: ['c1', 'c2'],
      quiet: false,
    }),
    tell: () => {},
    owner: cycle.owner,
    clock,
    monotonic: clock,
    sleep: (ms) => new Promise((resolve) => second !== undefined && setTimeout(resolve, (ms / 1_000) * second)),
    random: seeded(cycle.seed),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    count: () => {},
    limits,
    stop: new AbortController().signal,
    ...(boundary === undefined ? {} : { boundary }),
    ...cycle.over,
  };
}
