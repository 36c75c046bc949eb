import { watch } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import type { DatasetHolder } from './bot/dataset-holder.ts';
import { deskWithRooms } from './bot/rooms.ts';
import { type BotSchedule, runSchedule } from './bot/run-schedule.ts';
import type { Config } from './config.ts';
import { complete } from './core/command/complete.ts';
import type { Desk, Platform } from './core/command/desk.ts';
import { withPublic } from './core/command/with-public.ts';
import type { Publisher } from './core/posting/publisher.ts';
import { english } from './core/words/en.ts';
import { terminalAsker } from './local/ask.ts';
import { prompt } from './local/prompt.ts';
import { createLocalPublisher } from './local/publisher.ts';
import { renderView } from './local/render-view.ts';
import { holdLease } from './schedule/gateway-lease.ts';
import { startHealth } from './schedule/health.ts';
import { createMetrics } from './schedule/metrics.ts';
import { openStore } from './store/open-store.ts';
import { ping } from './store/ping.ts';
import type { Store } from './store/store.ts';

/** What serving needs, from the composition root. */
export interface ServeParts {
  config: Config;
  data: DatasetHolder;
  log: Logger;
  newId(): string;
  write(text: string): void;
  writeError(text: string): void;
}

/** Something that runs until it is stopped. */
type Stop = () => Promise<void>;

/** Starts the bot: on the platforms that the environment names, or at the terminal where it names none. The result is the exit code. */
export async function serve(parts: ServeParts): Promise<number> {
  const { config, data, log, newId } = parts;
  const store = await openOrExplain(parts);
  if (store === null) return 1;
  let schedule: BotSchedule | null = null;
  const rooms = {
    ...{ data, newId, words: english, schedulers: config.schedulers },
    store: async () => store,
    onSchedules: () => void schedule?.tick(),
    logFailure: (error: Error, reference: string) => log.error({ reference, err: error }, 'an answer failed'),
  };
  const publishers = new Map<Platform, Publisher>();
  const atTerminal = config.slack === null && config.discord === null;
  const stops: Stop[] = [];
  const owner = `${hostname()}-${newId()}`;
  if (!atTerminal)
    stops.push(
      ...(await startPlatforms(
        parts,
        store,
        owner,
        deskWithRooms({ ...rooms, commands: withPublic(commands) }),
        publishers,
      )),
    );
  if (!atTerminal && publishers.size === 0) return stopAll([...stops, store.close], 1);
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
  });
  schedule = running;
  stops.push(running.stop, watchData(parts, running));
  if (config.metricsPort !== null) {
    const deps = {
      registry: metrics.registry,
      askStore: () => ping(store),
      lastTickAt: running.lastTickAt,
      clock: () => Temporal.Now.instant().epochMilliseconds,
    };
    stops.push((await startHealth(deps, config.metricsPort)).close);
  }
  await running
    .correct()
    .catch((error: unknown) => log.error({ err: error }, 'corrections could not be brought to posted messages'));
  const told = untilTold();
  if (atTerminal) await Promise.race([terminal.talk(deskWithRooms({ ...rooms, commands })), told]);
  else await told;
  return stopAll([...stops, store.close], 0);
}

/** Opens the store; or says in a sentence why it cannot be opened. */
async function openOrExplain({ config, writeError }: ServeParts): Promise<Store | null> {
  const { databaseUrl, stateDir } = config;
  try {
    return await openStore(databaseUrl === null ? { stateDir } : { databaseUrl });
  } catch (error) {
    const place = databaseUrl === null ? `in the folder ${stateDir} (STATE_DIR)` : 'at DATABASE_URL';
    writeError(`The store ${place} cannot be opened: ${error instanceof Error ? error.message : error}\n`);
    return null;
  }
}

/** Starts each platform by itself: one that fails is logged and stops no other. */
async function startPlatforms(
  { config, log }: ServeParts,
  store: Store,
  owner: string,
  desk: Desk,
  publishers: Map<Platform, Publisher>,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  const attempt = async (platform: Platform, start: () => Promise<Publisher>) => {
    try {
      publishers.set(platform, await start());
    } catch (error) {
      log.error({ platform, err: error }, 'a platform could not be started; the others go on');
    }
  };
  const { slack, discord } = config;
  const all = withPublic(commands);
  if (slack !== null) {
    await attempt('slack', async () => {
      const { startSlack } = await import('./slack/start.ts');
      const changes = ({ command, options }: { command: string; options: Readonly<Record<string, string>> }) =>
        command === 'dossier'
          ? options.use !== undefined
          : command === 'digest' && !['now', 'list', 'preview', undefined].includes(options.do);
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
      const started = await startDiscord({
        config: { token: discord.token, apiUrl: discord.apiUrl ?? undefined },
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
    });
  }
  return stops;
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

const settleMs = 500;

/** Loads the data again when a file changes or the process is told to (SIGHUP); a broken change keeps what is served. */
function watchData({ config, data, log }: ServeParts, schedule: BotSchedule): Stop {
  const reload = () => {
    const changed = data.reload();
    const problems = data.problems();
    if (problems.length > 0) log.error({ problems }, 'the changed data has problems; what was loaded before is served');
    if (!changed) return;
    log.info(
      { dossiers: [...data.dossiers().values()].map(({ id, revision }) => ({ id, revision })) },
      'the changed data is served',
    );
    schedule
      .correct()
      .catch((error: unknown) => log.error({ err: error }, 'corrections could not be brought to posted messages'));
  };
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(reload, settleMs);
  };
  process.on('SIGHUP', reload);
  const watcher = watch(config.dataDir, { recursive: true, persistent: false }, soon);
  watcher.on('error', (error) => log.warn({ err: error }, 'the data folder cannot be watched; SIGHUP loads it again'));
  return async () => {
    clearTimeout(timer);
    process.off('SIGHUP', reload);
    watcher.close();
  };
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

const leaveWithinMs = 10_000;

/** Stops everything at once, and leaves after ten seconds whatever is still on its way: the store knows of it. */
async function stopAll(stops: readonly Stop[], code: number): Promise<number> {
  const [close, ...rest] = stops.toReversed();
  const timer = setTimeout(() => process.exit(code), leaveWithinMs);
  timer.unref();
  await Promise.allSettled(rest.map((stop) => stop()));
  await close?.();
  clearTimeout(timer);
  return code;
}
