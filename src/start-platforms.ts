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

/** How long after a failed start a platform is tried again. */
const againMs = 60_000;

/** Starts each platform by itself: one that fails is logged and stops no other. */
export async function startPlatforms(
  { config, log }: ServeParts,
  store: Store,
  owner: string,
  desk: Desk,
  publishers: Map<Platform, Publisher>,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  const retries = new AbortController();
  stops.push(async () => retries.abort());
  const attempt = async (platform: Platform, start: () => Promise<Publisher>): Promise<void> => {
    try {
      publishers.set(platform, await start());
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
  return stops;
}

/** Whether an invocation changes what is stored: what is shown again must not be done again. */
export function changes({ command, options }: Invocation): boolean {
  if (command === 'dossier') return options.use !== undefined;
  return command === 'digest' && !['now', 'list', 'preview', undefined].includes(options.do);
}
