import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Platform } from '../core/place/channel.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import type { RunningPlatform, StartParts } from '../platform/platform.ts';
import type { Stop } from './task.ts';

/** A platform that can be started. */
export interface Startable {
  name: Platform;
  start(parts: StartParts): Promise<RunningPlatform>;
}

interface StartingContext {
  parts: Omit<StartParts, 'logger'>;
  log: Logger;
  /** Each platform's publisher is put here once it is there. */
  publishers: Map<Platform, Publisher>;
  /** How long after a failed start a platform is tried again. */
  againMs?: number;
}

export interface StartedPlatforms {
  /** Resolves when each has been tried once: those that are there then have a publisher. */
  tried: Promise<void>;
  /** Resolves when the person has left whom a platform is for; never where every platform serves many. */
  left: Promise<void>;
  /** Ends all that was started by then, and whatever is still starting. */
  stop: Stop;
}

/**
 * Starts all platforms at once, each by itself: one that fails is logged and tried again, and neither stops another nor
 * keeps it waiting.
 */
export function startPlatforms(
  platforms: readonly Startable[],
  { parts, log, publishers, againMs = 60_000 }: StartingContext,
): StartedPlatforms {
  const stops: Stop[] = [];
  const retries = new AbortController();
  const { promise: left, resolve: leave, reject: fall } = Promise.withResolvers<void>();
  const stopStarted = async () => void (await Promise.allSettled(stops.splice(0).map((stop) => stop())));
  const attempt = async (platform: Startable): Promise<void> => {
    const { name } = platform;
    try {
      const running = await platform.start({ ...parts, logger: log.child({ platform: name }) });
      stops.push(running.stop);
      publishers.set(name, running.publisher);
      running.left?.then(leave, fall);
      // Told to leave meanwhile: nobody else would end it.
      if (retries.signal.aborted) await stopStarted();
    } catch (error) {
      log.error(
        { platform: name, err: error },
        'a platform could not be started; it is tried again, and the others go on',
      );
      void sleep(againMs, undefined, { signal: retries.signal, ref: false }).then(
        () => attempt(platform),
        () => {},
      );
    }
  };
  return {
    tried: Promise.all(platforms.map(attempt)).then(() => {}),
    left,
    async stop() {
      retries.abort();
      await stopStarted();
    },
  };
}
