import type { Command } from '../core/command/command.ts';
import type { WatchMemory } from '../core/memory/watch-memory.ts';
import type { Platform } from '../core/place/channel.ts';
import type { Desk } from '../core/posting/desk.ts';
import type { PlatformTraits } from '../core/posting/platform-traits.ts';
import type { Words } from '../core/words/words.ts';
import { dossierOf } from '../store/channel-dossier.ts';
import type { Store } from '../store/store.ts';
import { carryOutRequest } from './carry-out-request.ts';
import type { DatasetHolder } from './dataset-holder.ts';
import { createDesk } from './desk.ts';
import { verdictOn } from './permission.ts';

export interface StoreDeskContext {
  data: DatasetHolder;
  commands: ReadonlyMap<string, Command>;
  words: Words;
  /** Opened when it is first needed: most answers need none. */
  store(): Promise<Store>;
  schedulers: readonly string[];
  /** Whom each platform lets schedule while SCHEDULERS says `members`. */
  membersOn(platform: Platform): PlatformTraits['schedulers'];
  /** The terminal's time zone. */
  localZone: string;
  newId(): string;
  /** Called after schedules changed. */
  onSchedules(): void;
  logFailure(error: Error, reference: string): void;
  watchMemory: WatchMemory;
}

/** A desk whose requests are carried out with the store. */
export function createStoreDesk(context: StoreDeskContext): Desk {
  const {
    data,
    commands,
    words,
    store,
    schedulers,
    newId,
    onSchedules,
    logFailure,
    localZone,
    membersOn,
    watchMemory,
  } = context;
  const now = () => Temporal.Now.instant();
  const clock = () => now().epochMilliseconds;
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
    may: (permission, asker) => verdictOn(permission, asker, { schedulers, members: membersOn(asker.platform) }),
    carryOut: async (request, asker) =>
      carryOutRequest(request, asker, { store: await store(), clock, newId, onSchedules }),
    newReference: newId,
  });
}
