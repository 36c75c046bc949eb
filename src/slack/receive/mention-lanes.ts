import { BoundedMap } from '../../core/memory/bounded-map.ts';
import { createTurns } from '../../platform/create-turns.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Sleep } from '../../platform/with-timeout.ts';

/** Waits until the channel may be posted to again, and at least so many milliseconds. */
export type Turn = (atLeastMs?: number) => Promise<void>;

/** What somebody asks in a channel: to be answered, or told once that it is too much. */
export interface Asking {
  answer(turn: Turn): Promise<void>;
  tellTooMuch(turn: Turn): Promise<void>;
}

export interface MentionLanes {
  /** Resolves once it is answered, or left out. What an asking rejects with is logged. */
  add(channel: string, asking: Asking): Promise<void>;
}

export interface LaneOptions {
  /** How long (milliseconds) after a post a channel may be posted to again. */
  paceMs: number;
  now(): number;
  sleep: Sleep;
  logger: Logger;
}

/** So many are answered at once, whatever comes: commands do not wait for mentions. */
const mostAtOnce = 4;
const mostInChannel = 5;
const mostInAll = 200;
/** How often (milliseconds) a channel is told again, and how often the log says how many were left out. */
const tellAgainMs = 10 * 60_000;
const logAgainMs = 10_000;
const rememberedChannels = 2_000;

/**
 * Answers mentions one after the other in a channel, and few at once in all. What is more than a few for a channel is
 * left out: the channel is told once, unless too many channels overflow for that too, and the log says how many.
 */
export function createMentionLanes({ paceMs, now, sleep, logger }: LaneOptions): MentionLanes {
  /** What waits, of the channels where something does. */
  const lanes = new Map<string, (() => Promise<void>)[]>();
  const lastPosts = new BoundedMap<string, number>({ entries: rememberedChannels });
  const toldAt = new BoundedMap<string, number>({ entries: rememberedChannels });
  const inTurn = createTurns(mostAtOnce);
  let waiting = 0;
  let leftOut = 0;
  let loggedAt = -Infinity;

  async function waitForTurn(channel: string, atLeastMs = 0): Promise<void> {
    const posted = lastPosts.get(channel) ?? -Infinity;
    // A post in time to come was made before the clock was set back.
    if (posted > now()) lastPosts.set(channel, now());
    const ms = Math.max(paceMs - (now() - Math.min(posted, now())), atLeastMs);
    if (ms > 0) await sleep(ms);
  }

  function enqueue(channel: string, work: (turn: Turn) => Promise<void>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const lane = lanes.get(channel) ?? [];
    waiting += 1;
    lane.push(() => workInTurn(channel, work).finally(resolve));
    if (!lanes.has(channel)) {
      lanes.set(channel, lane);
      void run(channel, lane);
    }
    return promise;
  }

  async function workInTurn(channel: string, work: (turn: Turn) => Promise<void>): Promise<void> {
    // This is waited for before a place is taken, so that a channel whose turn is to come keeps nobody up.
    await waitForTurn(channel);
    await inTurn(() =>
      work(async (atLeastMs) => {
        await waitForTurn(channel, atLeastMs);
        lastPosts.set(channel, now());
      }),
    );
  }

  async function run(channel: string, lane: (() => Promise<void>)[]): Promise<void> {
    for (let next = lane[0]; next !== undefined; next = lane[0]) {
      await next().catch((error: unknown) => logger.error({ error: nameOf(error) }, 'a mention could not be answered'));
      lane.shift();
      waiting -= 1;
      logLeftOut(waiting === 0);
    }
    lanes.delete(channel);
  }

  function logLeftOut(isEnd: boolean): void {
    if (leftOut === 0 || (!isEnd && Math.abs(now() - loggedAt) < logAgainMs)) return;
    logger.warn({ leftOut }, 'there were too many mentions, and some were left unanswered');
    leftOut = 0;
    loggedAt = now();
  }

  return {
    async add(channel, asking) {
      const isFull = waiting >= mostInAll || (lanes.get(channel)?.length ?? 0) >= mostInChannel;
      if (!isFull) return enqueue(channel, (turn) => asking.answer(turn));
      leftOut += 1;
      const told = toldAt.get(channel) ?? -Infinity;
      if (Math.abs(now() - told) < tellAgainMs || waiting >= 2 * mostInAll) return;
      toldAt.set(channel, now());
      await enqueue(channel, (turn) => asking.tellTooMuch(turn));
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
