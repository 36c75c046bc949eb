import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { commands } from '../../commands/index.ts';
import { createFeeds } from '../bot/feeds.ts';
import { createRevisionKeeper } from '../bot/keep-revisions.ts';
import { createRevisionHistory } from '../bot/revision-history.ts';
import { runSchedule } from '../bot/run-schedule.ts';
import { createStoreDesk } from '../bot/store-desk.ts';
import { createDrawer } from '../chart/create-drawer.ts';
import { withPublic } from '../core/command/with-public.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Publisher } from '../core/posting/publisher.ts';
import { english } from '../core/words/en.ts';
import { lookAtData } from '../dataset/look-at-data.ts';
import { createAnnouncer } from '../platform/announcer.ts';
import type { StartParts } from '../platform/platform.ts';
import { fallback, platformNames, traitsOf } from '../platforms.ts';
import { loadReferences } from '../reference/load-references.ts';
import { showData } from '../schedule/data-metrics.ts';
import { holdLease } from '../schedule/hold-lease.ts';
import { createMetrics } from '../schedule/metrics.ts';
import { startHealth } from '../schedule/start-health.ts';
import type { RunningSchedule } from '../schedule/start-schedule.ts';
import { openStore } from '../store/open-store.ts';
import { ping } from '../store/ping.ts';
import type { Store } from '../store/store.ts';
import { openData } from './open-data.ts';
import { type Startable, startPlatforms } from './start-platforms.ts';
import { fail, type Stop, type TaskContext } from './task.ts';
import { watchData } from './watch-data.ts';
import { watchKept } from './watch-kept.ts';
import { whyNotOpened } from './why-not-opened.ts';

const clock = () => Temporal.Now.instant().epochMilliseconds;
const monotonic = () => performance.now();
const sleep = (ms: number, signal?: AbortSignal) => wait(ms, undefined, signal === undefined ? {} : { signal });

/**
 * `npm start`: runs the bot on the platforms that are set up, or at the terminal where none is. The result is the exit
 * code.
 */
export async function start(args: readonly string[], context: TaskContext): Promise<number> {
  if (args.length > 0) return fail(context, 'npm start takes no arguments.');
  const { config, log, newId } = context;
  const seen = await lookAtData(config.dataDir);
  const data = openData(context);
  if (data === null) return 1;
  const localZone = keepToUtc();
  // A promise that a library dropped must not take the bot down with it.
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'a promise was rejected that nobody waited for'),
  );
  const store = await openOrExplain(context);
  if (store === null) return 1;
  const chosen = startable(context);
  const alone = chosen.some(({ name }) => name === fallback.name);
  const publishers = new Map<Platform, Publisher>();
  const owner = `${hostname()}-${newId()}`;
  const told = untilTold();
  let schedule: RunningSchedule | null = null;
  const known = alone ? commands : withPublic(commands);
  const metrics = createMetrics(platformNames);
  const { watchMemory } = metrics;
  watchKept(watchMemory);
  const desk = createStoreDesk({
    loadReferences,
    data,
    commands: known,
    words: english,
    newId,
    schedulers: config.schedulers,
    curators: config.curators,
    membersOn: (platform) => traitsOf(platform).schedulers,
    standingIn: (user, channel) => publishers.get(channel.platform)?.standingIn?.(user, channel) ?? null,
    obstacleIn: (channel) => publishers.get(channel.platform)?.obstacleIn?.(channel) ?? null,
    localZone,
    store: async () => store,
    publicUrl: config.publicUrl,
    onSchedules: () => void schedule?.tick(),
    watchMemory,
    logFailure: (error: Error, reference: string) => log.error({ reference, err: error }, 'an answer failed'),
  });
  const lead: StartParts['lead'] = (work) => holdLease({ store, owner, log, clock, monotonic, sleep }, work);
  const announcer = createAnnouncer(newId());
  const drawer = createDrawer({ logger: log });
  watchMemory('pictures', drawer.cache);
  // Readers of the page wait for each other, and no digest for them.
  const pageDrawer = createDrawer({ logger: log });
  watchMemory('page-pictures', pageDrawer.cache);
  const parts = {
    desk,
    commands: known,
    words: english,
    newReference: newId,
    lead,
    stateDir: config.stateDir,
    watchMemory,
    draw: drawer.draw,
    announcer,
  };
  const history = createRevisionHistory({ store, dossiers: data.dossiers, log, watchMemory });
  const feedOf = createFeeds({ history, dossiers: data.dossiers, words: english, clock, watchMemory });
  const page = {
    dossiers: data.dossiers,
    commands: known,
    words: english,
    draw: pageDrawer.draw,
    history,
    feedOf,
    desk,
    announcer,
    watchMemory,
    loadReferences,
  };
  // Beside a platform only who reads it from elsewhere needs the page, and it is loaded only then.
  const hasPage = alone || config.publicUrl !== null;
  const stopPage: Stop = hasPage ? await (await import('./start-page.ts')).startPage(page, context) : async () => {};
  const started = startPlatforms(chosen, { parts, log, publishers });
  const { repeatUnknown } = config;
  const running = runSchedule({
    data,
    commands,
    words: english,
    store,
    publishers,
    metrics,
    owner,
    log,
    sleep,
    repeatUnknown,
    publicUrl: config.publicUrl,
  });
  schedule = running;
  // What became due while no platform was there yet is not left to the next minute.
  void started.tried.then(() => running.tick());
  const revisions = createRevisionKeeper({ store, dossiers: data.dossiers, log, clock });
  void revisions.keep();
  const watched = watchData(context, data, running, revisions, seen);
  showData(metrics.registry, { ...watched, isBroken: () => data.problems().length > 0 });
  const stops: Stop[] = [
    store.close,
    started.stop,
    running.stop,
    watched.stop,
    revisions.stop,
    drawer.stop,
    pageDrawer.stop,
    stopPage,
  ];
  if (config.metricsPort !== null) {
    const askStore = () => ping(store);
    const health = { registry: metrics.registry, askStore, sinceTickMs: running.sinceTickMs, sleep };
    try {
      stops.push((await startHealth(health, config.metricsPort, config.metricsHost)).close);
    } catch (error) {
      const why = error instanceof Error ? error.message : error;
      return stopAll(stops, fail(context, `METRICS_PORT cannot be used: ${why}`, 1));
    }
  }
  const code = await Promise.race([told, started.left, noneStarted(started.tried, publishers)]);
  return stopAll(stops, code ?? 0);
}

/** The platforms that are set up; the terminal where none is. */
function startable({ config }: TaskContext): Startable[] {
  const setUp = config.platforms.flatMap(({ name, setUp }) => (setUp === null ? [] : [{ name, start: setUp.start }]));
  if (setUp.length > 0) return setUp;
  const read = fallback.read({});
  return read.ok && read.platform.setUp !== null ? [{ name: fallback.name, start: read.platform.setUp.start }] : [];
}

/** Resolves with an exit code where every platform was tried and none is there; and never where one is. */
async function noneStarted(tried: Promise<void>, publishers: ReadonlyMap<Platform, Publisher>): Promise<number> {
  await tried;
  return publishers.size === 0 ? 1 : new Promise(() => {});
}

/**
 * From here on the process keeps to UTC, whatever the machine does: node-cron rounds its Date in local time, and would
 * stand still in the hour that comes twice in the machine's own zone. Gives that zone, for the terminal.
 */
function keepToUtc(): string {
  const zone = Temporal.Now.timeZoneId();
  process.env.TZ = 'UTC';
  return zone;
}

/** Opens the store; or says in a sentence why it cannot be opened. */
async function openOrExplain(context: TaskContext): Promise<Store | null> {
  const { store: at } = context.config;
  try {
    return await openStore(at);
  } catch (error) {
    fail(context, whyNotOpened(at, error));
    return null;
  }
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

const leaveWithinMs = 9_800;

/**
 * Stops everything at once, the first of the list last, and leaves after ten seconds whatever is still on its way: the
 * store knows of it. A library may still hold something then, such as a socket whose other end does not close.
 */
async function stopAll([last, ...rest]: readonly Stop[], code: number): Promise<number> {
  setTimeout(() => process.exit(code), leaveWithinMs).unref();
  await Promise.allSettled(rest.map((stop) => stop()));
  await last?.();
  return code;
}
