import { BoundedMap } from '../../core/memory/bounded-map.ts';
import { createTurns } from '../../platform/create-turns.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Sleep } from '../../platform/with-timeout.ts';

/** How much waits in one channel, and in all together. What comes beyond is left out. */
const mostWaiting = 5;
const mostWaitingInAll = 200;
/** How many are worked on at once, so that interactions are never kept waiting. */
const mostAtOnce = 4;
/** How long a channel rests after each. Discord takes about one message a second in a channel. */
const paceMs = 1_000;
/** A channel is told that it is too much once in this time. */
const tellAgainMs = 10 * 60_000;
const mostTold = 1_000;

/** Work that never rejects. */
type Job = () => Promise<void>;

export interface LanesOptions {
  logger: Logger;
  sleep: Sleep;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

export interface Lanes {
  /** Takes a job into a channel's lane. Where there is no more room, `tellTooMuch` has the channel told, once. */
  add(channel: string, job: Job, tellTooMuch: Job): void;
  /** Leaves what waits, and takes nothing more. What is being worked on goes on. */
  stop(): void;
}

interface Lane {
  waiting: Job[];
  /** What was left out. */
  left: number;
}

/**
 * Channels side by side, each with one job after the other at its own pace. A storm in one delays no other; what is
 * left out is counted in the log.
 */
export function createLanes({ logger, sleep, now }: LanesOptions): Lanes {
  const lanes = new Map<string, Lane>();
  const told = new BoundedMap<string, number>({ entries: mostTold });
  const stopping = new AbortController();
  const turn = createTurns(mostAtOnce);
  let waitingInAll = 0;
  /** What was left out of channels that had no lane yet, while too much waited in all. */
  let leftElsewhere = 0;

  function leaveOut(channel: string, lane: Lane, tellTooMuch: Job): void {
    lane.left += 1;
    const toldAt = told.get(channel);
    if (toldAt !== undefined && now() - toldAt < tellAgainMs) return;
    told.set(channel, now());
    lane.waiting.unshift(tellTooMuch);
    waitingInAll += 1;
  }

  async function run(channel: string, lane: Lane): Promise<void> {
    for (let job = lane.waiting.shift(); job !== undefined; job = lane.waiting.shift()) {
      const next = job;
      await turn(async () => {
        waitingInAll -= 1;
        if (stopping.signal.aborted) lane.left += 1;
        else await next();
      });
      if (!stopping.signal.aborted) await sleep(paceMs, stopping.signal).catch(() => {});
    }
    lanes.delete(channel);
    logLeft({ channel, left: lane.left });
    logLeft({ left: leftElsewhere });
    leftElsewhere = 0;
  }

  function logLeft(fields: { channel?: string; left: number }): void {
    if (fields.left > 0) logger.warn(fields, 'discord: messages were left unanswered, as too many came');
  }

  return {
    add(channel, job, tellTooMuch) {
      const known = lanes.get(channel);
      const lane = known ?? { waiting: [], left: 0 };
      if (stopping.signal.aborted) return logLeft({ channel, left: 1 });
      if (known === undefined && waitingInAll >= mostWaitingInAll) {
        leftElsewhere += 1;
        return;
      }
      if (lane.waiting.length < mostWaiting && waitingInAll < mostWaitingInAll) {
        lane.waiting.push(job);
        waitingInAll += 1;
      } else {
        leaveOut(channel, lane, tellTooMuch);
      }
      if (known !== undefined) return;
      lanes.set(channel, lane);
      void run(channel, lane);
    },
    stop() {
      stopping.abort();
      for (const lane of lanes.values()) {
        lane.left += lane.waiting.length;
        waitingInAll -= lane.waiting.length;
        lane.waiting = [];
      }
    },
  };
}
