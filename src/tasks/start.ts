import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../../commands/index.ts';
import { runSchedule } from '../bot/run-schedule.ts';
import { createStoreDesk } from '../bot/store-desk.ts';
import { complete } from '../core/command/complete.ts';
import { withPublic } from '../core/command/with-public.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import { english } from '../core/words/en.ts';
import { createLocalPublisher } from '../local/publisher.ts';
import { terminalAsker } from '../local/receive/ask.ts';
import { prompt } from '../local/receive/prompt.ts';
import { renderView } from '../local/render/render-view.ts';
import { createMetrics } from '../schedule/metrics.ts';
import { startHealth } from '../schedule/start-health.ts';
import type { RunningSchedule } from '../schedule/start-schedule.ts';
import { openStore } from '../store/open-store.ts';
import { ping } from '../store/ping.ts';
import type { Store } from '../store/store.ts';
import { type Platforms, startPlatforms } from './start-platforms.ts';
import type { ServeParts, Stop } from './task.ts';
import { watchData } from './watch-data.ts';

/** Starts the bot: on the platforms that the environment names, or at the terminal where it names none. The result is the exit code. */
export async function serve(parts: ServeParts): Promise<number> {
  const { config, data, log, newId } = parts;
  const localZone = keepToUtc();
  // a promise that a library dropped must not take the bot down with it
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'a promise was rejected that nobody waited for'),
  );
  const store = await openOrExplain(parts);
  if (store === null) return 1;
  let schedule: RunningSchedule | null = null;
  const rooms = {
    ...{ data, newId, words: english, schedulers: config.schedulers, localZone },
    store: async () => store,
    onSchedules: () => void schedule?.tick(),
    logFailure: (error: Error, reference: string) => log.error({ reference, err: error }, 'an answer failed'),
  };
  const publishers = new Map<Platform, Publisher>();
  const atTerminal = config.slack === null && config.discord === null;
  const stops: Stop[] = [];
  const owner = `${hostname()}-${newId()}`;
  const told = untilTold();
  const desk = createStoreDesk({ ...rooms, commands: atTerminal ? commands : withPublic(commands) });
  const platforms = atTerminal ? null : startPlatforms(parts, { store, owner, desk, publishers });
  if (platforms !== null) stops.push(platforms.stop);
  const metrics = createMetrics();
  const sleeping = (ms: number, signal?: AbortSignal) => sleep(ms, undefined, signal === undefined ? {} : { signal });
  const terminal = terminalOutput(parts);
  if (atTerminal) publishers.set('local', createLocalPublisher(terminal.show, terminal.width));
  const running = runSchedule({
    data,
    commands,
    words: english,
    store,
    publishers,
    metrics,
    owner,
    log,
    sleep: sleeping,
    repeatUnknown: config.repeatUnknown,
  });
  schedule = running;
  stops.push(running.stop, watchData(parts, running));
  if (config.metricsPort !== null) {
    const deps = {
      registry: metrics.registry,
      askStore: () => ping(store),
      lastTickAt: running.lastTickAt,
      clock: () => Temporal.Now.instant().epochMilliseconds,
      sleep: sleeping,
    };
    try {
      stops.push((await startHealth(deps, config.metricsPort)).close);
    } catch (error) {
      parts.writeError(`METRICS_PORT cannot be used: ${error instanceof Error ? error.message : error}\n`);
      return stopAll([...stops, store.close], 1);
    }
  }
  const code = await Promise.race([
    told.then(() => 0),
    platforms === null ? terminal.talk(desk).then(() => 0) : noneOf(platforms, publishers),
  ]);
  return stopAll([...stops, store.close], code);
}

/** Resolves with an exit code where every platform was tried and none is there; and never where one is. */
async function noneOf({ tried }: Platforms, publishers: ReadonlyMap<Platform, Publisher>): Promise<number> {
  await tried;
  return publishers.size === 0 ? 1 : new Promise(() => {});
}

/**
 * From here on the process keeps to UTC, whatever the machine does: in the hour that comes twice in the machine's own zone node-cron, which
 * rounds its Date in local time, would stand still. Gives that zone, for the terminal.
 */
function keepToUtc(): string {
  const zone = Temporal.Now.timeZoneId();
  process.env.TZ = 'UTC';
  return zone;
}

/** Opens the store; or says in a sentence why it cannot be opened. */
async function openOrExplain({ config, writeError }: ServeParts): Promise<Store | null> {
  try {
    return await openStore(config.store);
  } catch (error) {
    const place = 'stateDir' in config.store ? `in the folder ${config.store.stateDir} (STATE_DIR)` : 'at DATABASE_URL';
    writeError(`The store ${place} cannot be opened: ${error instanceof Error ? error.message : error}\n`);
    return null;
  }
}

/** The terminal: shows digests between the answers, and answers what is typed. */
function terminalOutput({ config, data, write }: ServeParts) {
  const width = () => process.stdout.columns || 100;
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  let announce = (text: string) => write(`${text}\n\n`);
  return {
    width,
    show: (text: string) => announce(text),
    async talk(desk: Desk): Promise<void> {
      const answer = async (line: string, columns: number) =>
        renderView(await desk.answerLine(line, terminalAsker), { width: columns, colour });
      write(`${await answer('/digest', width())}\n\n`);
      await prompt({
        ...{ input: process.stdin, output: process.stdout, answer, width },
        complete: (line) => {
          const [dossier] = data.dossiers().values();
          return dossier === undefined ? [] : complete(line, { commands, dossier, dossiers: data.dossiers() });
        },
        announcer: (between) => {
          announce = between;
        },
        historyFile: join(config.stateDir, 'history'),
      });
    },
  };
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

const leaveWithinMs = 9_800;

/**
 * Stops everything at once, and leaves after ten seconds whatever is still on its way: the store knows of it. So it is with what a library
 * still holds then, such as a socket whose other end does not say goodbye.
 */
async function stopAll(stops: readonly Stop[], code: number): Promise<number> {
  const [close, ...rest] = stops.toReversed();
  setTimeout(() => process.exit(code), leaveWithinMs).unref();
  await Promise.allSettled(rest.map((stop) => stop()));
  await close?.();
  return code;
}
