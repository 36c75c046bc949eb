import type { FoundObstacle } from '../core/answers/obstacle-view.ts';
import type { Command } from '../core/command/command.ts';
import { type Permission, postsLater, type Request } from '../core/command/request.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Asker, Standing } from '../core/place/asker.ts';
import type { Channel, Platform } from '../core/place/channel.ts';
import type { Obstacle } from '../core/place/obstacle.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { PlatformTraits } from '../core/posting/platform-traits.ts';
import type { WriteReference } from '../core/reference/reference.ts';
import type { Words } from '../core/words/words.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { dossierOf } from '../store/channel-dossier.ts';
import { schedulesIn } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';
import { suggestionOf } from '../store/suggestions.ts';
import { watchesIn } from '../store/watches.ts';
import { carryOutRequest } from './carry-out-request.ts';
import type { DatasetHolder } from './dataset-holder.ts';
import { createDesk } from './desk.ts';
import { findElsewhere } from './keep-schedule.ts';
import { verdictOn } from './permission.ts';

export interface StoreDeskContext {
  data: DatasetHolder;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  /** Opened when it is first needed: most answers need none. */
  store(): Promise<Store>;
  schedulers: readonly string[];
  curators: readonly string[];
  /** Whom each platform lets schedule while SCHEDULERS says `members`. */
  membersOn(platform: Platform): PlatformTraits['schedulers'];
  /** What somebody is in a channel from which they do not ask; null where they are the same everywhere. */
  standingIn?(user: string, channel: Channel): Promise<Standing> | null;
  /** What keeps the bot from posting in a channel; null where nothing does, or the platform is not there. */
  obstacleIn?(channel: Channel): Promise<Obstacle | null> | null;
  /** The terminal's time zone. */
  localZone: string;
  newId(): string;
  /** Called after schedules changed. */
  onSchedules(): void;
  logFailure(error: Error, reference: string): void;
  watchMemory: WatchMemory;
  loadReferences?(): Promise<WriteReference>;
  publicUrl?: string | null;
  /** As in `DeskContext`. */
  roomTimes?: number;
}

/** How long (milliseconds) completion waits for the store: Discord takes suggestions for three seconds. */
const completeWithinMs = 1_500;

/** How long (milliseconds) a platform is waited for to say whether the bot can post. */
const obstacleWithinMs = 5_000;

/** A desk whose requests are carried out with the store. */
export function createStoreDesk(context: StoreDeskContext): Desk {
  const {
    data,
    commands,
    words,
    store,
    schedulers,
    curators,
    newId,
    onSchedules,
    logFailure,
    localZone,
    membersOn,
    watchMemory,
  } = context;
  const now = () => Temporal.Now.instant();
  const clock = () => now().epochMilliseconds;
  const may = (permission: Permission, asker: Asker) =>
    verdictOn(permission, asker, { schedulers, curators, members: membersOn(asker.platform) });
  const mayIn = async (asker: Asker, channel: Channel) => {
    const standing = (await context.standingIn?.(asker.user, channel)) ?? asker.standing;
    return may('schedulers', { ...asker, ...channel, standing }) === 'allowed';
  };
  const obstacleTo = async (request: Request, asker: Asker): Promise<FoundObstacle | null> => {
    if (!postsLater(request)) return null;
    const elsewhere = request.kind === 'change-schedule' ? await findElsewhere(await store(), asker, request) : null;
    const { platform, place, channel } = elsewhere?.channel ?? asker;
    const looking = context.obstacleIn?.({ platform, place, channel }) ?? null;
    const late: Obstacle = { kind: 'unknown', lasting: false };
    const obstacle = looking === null ? null : await withTimeout(looking, obstacleWithinMs, late);
    return obstacle === null ? null : { obstacle, isHere: elsewhere === null };
  };
  return createDesk({
    commands,
    words,
    now,
    localZone,
    logFailure,
    watchMemory,
    dossiers: data.dossiers,
    dataIsBroken: () => data.problems().length > 0,
    // With one dossier there is nothing to choose, and nothing to look up.
    dossierOf: async (channel) => (data.dossiers().size < 2 ? null : dossierOf(await store(), channel)),
    schedulesIn: (channel) => readInTime(async () => schedulesIn(await store(), channel)),
    watchesIn: (channel) => readInTime(async () => watchesIn(await store(), channel)),
    suggestionOf: async (dossier, id) => suggestionOf(await store(), dossier, id),
    may,
    obstacleTo,
    carryOut: async (request, asker) =>
      carryOutRequest(request, asker, { store: await store(), clock, newId, onSchedules, mayIn }),
    newReference: newId,
    publicUrl: context.publicUrl ?? null,
    ...(context.roomTimes === undefined ? {} : { roomTimes: context.roomTimes }),
    ...(context.loadReferences === undefined ? {} : { loadReferences: context.loadReferences }),
  });
}

/** What is kept of a channel; nothing where the store fails or takes too long, because completion can do without. */
async function readInTime<Kept>(read: () => Promise<readonly Kept[]>): Promise<readonly Kept[]> {
  const reading = Promise.try(read).catch(() => []);
  return withTimeout(reading, completeWithinMs, []);
}
