import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../commands/index.ts';
import type { Desk, Platform } from './core/command/desk.ts';
import type { Invocation } from './core/command/invocation.ts';
import { withPublic } from './core/command/with-public.ts';
import type { Publisher } from './core/posting/publisher.ts';
import { english } from './core/words/en.ts';
import { holdLease } from './schedule/gateway-lease.ts';
import type { ServeParts, Stop } from './serve-parts.ts';
import type { Store } from './store/store.ts';

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

/**
 * Starts each platform by itself: one that fails is logged, tried again, and stops no other. The result ends all that was started by then, and
 * whatever is still starting.
 */
export async function startPlatforms(
  { config, log, newId }: ServeParts,
  { store, owner, desk, publishers, againMs = 60_000 }: PlatformsDeps,
): Promise<Stop> {
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
  if (slack !== null) {
    await attempt('slack', async () => {
      const { startSlack } = await import('./slack/start.ts');
      const started = await startSlack({
        config: slack,
        desk,
        commands: all,
        words: english.platform.slack,
        logger: log.child({ platform: 'slack' }),
        newReference: newId,
        changes,
      });
      stops.push(started.stop);
      return started.publisher;
    });
  }
  if (discord !== null) {
    await attempt('discord', async () => {
      const { startDiscord } = await import('./discord/start.ts');
      const logger = log.child({ platform: 'discord' });
      const started = startDiscord({
        config: { token: discord.token, apiUrl: discord.apiUrl ?? undefined },
        ...{ desk, commands, words: english.platform.discord, logger, changes },
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
    });
  }
  return async () => {
    retries.abort();
    await stopStarted();
  };
}

/** Whether an invocation changes what is stored: what is shown again must not be done again. */
export function changes({ command, options }: Invocation): boolean {
  if (command === 'dossier') return options.use !== undefined;
  return command === 'digest' && !['now', 'list', 'preview', undefined].includes(options.do);
}
