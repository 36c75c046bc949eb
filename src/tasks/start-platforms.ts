import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../../commands/index.ts';
import type { DiscordConfig, SlackConfig } from '../config.ts';
import { withPublic } from '../core/command/with-public.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import { english } from '../core/words/en.ts';
import { holdLease } from '../schedule/hold-lease.ts';
import type { Store } from '../store/store.ts';
import type { ServeParts, Stop } from './task.ts';

interface PlatformsDeps {
  store: Store;
  /** This process among others. */
  owner: string;
  desk: Desk;
  /** Each platform's publisher is put here once it is there. */
  publishers: Map<Platform, Publisher>;
  /** How long after a failed start a platform is tried again. */
  againMs?: number;
}

export interface Platforms {
  /** Resolves when each has been tried once: those that are there then have a publisher. */
  tried: Promise<void>;
  /** Ends all that was started by then, and whatever is still starting. */
  stop: Stop;
}

/** Starts all platforms at once, each by itself: one that fails is logged, tried again, and neither stops another nor keeps it waiting. */
export function startPlatforms(
  { config, log, newId }: ServeParts,
  { store, owner, desk, publishers, againMs = 60_000 }: PlatformsDeps,
): Platforms {
  const stops: Stop[] = [];
  const retries = new AbortController();
  const stopStarted = async () => void (await Promise.allSettled(stops.splice(0).map((stop) => stop())));
  const attempt = async (platform: Platform, start: () => Promise<Publisher>): Promise<void> => {
    try {
      publishers.set(platform, await start());
      // told to leave meanwhile: nobody else would end it
      if (retries.signal.aborted) await stopStarted();
    } catch (error) {
      log.error({ platform, err: error }, 'a platform could not be started; it is tried again, and the others go on');
      void sleep(againMs, undefined, { signal: retries.signal, ref: false }).then(
        () => attempt(platform, start),
        () => {},
      );
    }
  };
  const { slack, discord } = config;
  const all = withPublic(commands);
  const tried = Promise.all([
    slack === null ? null : attempt('slack', () => openSlack(slack)),
    discord === null ? null : attempt('discord', () => openDiscord(discord)),
  ]);
  return {
    tried: tried.then(() => {}),
    async stop() {
      retries.abort();
      await stopStarted();
    },
  };

  async function openSlack(settings: SlackConfig): Promise<Publisher> {
    const { startSlack } = await import('../slack/start.ts');
    const started = await startSlack({
      config: settings,
      desk,
      commands: all,
      words: english.platform.slack,
      logger: log.child({ platform: 'slack' }),
      newReference: newId,
    });
    stops.push(started.stop);
    return started.publisher;
  }

  async function openDiscord({ token, apiUrl }: DiscordConfig): Promise<Publisher> {
    const { startDiscord } = await import('../discord/start.ts');
    const logger = log.child({ platform: 'discord' });
    const started = startDiscord({
      config: { token, apiUrl: apiUrl ?? undefined },
      ...{ desk, commands, words: english.platform.discord, logger },
    });
    // every instance would be told everything: one holds the gateway, and another takes it over
    const lease = holdLease(
      {
        ...{ store, owner, log: logger },
        clock: () => Temporal.Now.instant().epochMilliseconds,
        monotonic: () => performance.now(),
        sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
      },
      { name: 'discord-gateway', onGained: started.connectGateway, onLost: started.disconnectGateway },
    );
    stops.push(lease.stop, started.stop);
    return started.publisher;
  }
}
