import type { Dossier } from '../core/dossier/dossier.ts';
import type { View } from '../core/message/view.ts';
import type { Platform } from '../core/place/channel.ts';
import type { FrozenMessage, Publisher } from '../core/posting/publisher.ts';
import type { KeptSchedule, Occurrence } from '../core/schedule/schedule.ts';
import type { KeptSuggestion } from '../core/suggestion/suggestion.ts';
import type { Fired } from '../core/watch/fired.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import type { Logger } from '../platform/logger.ts';
import type { DueWatch } from '../store/due-watches.ts';
import type { StoredLastSeen } from '../store/last-seen.ts';
import type { Store } from '../store/store.ts';
import type { Limits } from './limits.ts';

/** A digest as it is frozen. */
export interface ComposedDigest {
  /** The first is the parent; the rest continue under it. */
  messages: readonly FrozenMessage[];
  /** JSON: what the channel has seen, once this is posted. */
  snapshot: string;
  /** Ids of the claims that it shows as standing: a later correction of one of them must reach the message. */
  claims: readonly string[];
  /** Nothing changed since the channel's last digest. */
  quiet: boolean;
}

/** `occurrence.id` is the receipt's, which the digest shows. `lastSeen` is null before the channel's first digest. */
export type ComposeDigest = (
  schedule: KeptSchedule,
  occurrence: Occurrence & { id: string },
  lastSeen: StoredLastSeen | null,
) => ComposedDigest | null | Promise<ComposedDigest | null>;

/** What compares watches with the data, and composes what tells of those that fired. */
export interface WatchPlanner {
  dossiers(): ReadonlyMap<string, Dossier>;
  /** Which revision of each dossier this process told the store that it had loaded. */
  announced: Map<string, string>;
  /** Computes ahead what `compare` needs, in turns with other work. */
  prepare(dossier: Dossier): Promise<void>;
  /** On which questions a watch fires, and as JSON what it has seen then; null where it does not. */
  compare(due: DueWatch, dossier: Dossier): Promise<{ fired: readonly Fired[]; sees: string } | null>;
  /** What tells of a channel's watches that fired; `now` is epoch milliseconds. */
  compose(
    fired: readonly { watch: KeptWatch; fired: readonly Fired[] }[],
    receipt: string,
    dossier: Dossier,
    now: number,
  ): Pick<ComposedDigest, 'messages' | 'snapshot' | 'claims'>;
}

/** What a schedule's creator is told, or a watch's. */
export type Notice =
  /** Given up, for the reason that the platform gave or after too many tries. */
  | { kind: 'failed'; receipt: string; reason: string }
  /** A correction, or its mark in the digest, could not be made. */
  | { kind: 'uncorrected'; receipt: string; reason: string }
  /** It may or may not have arrived, the platform does not say, and it is not repeated. */
  | { kind: 'unknown'; receipt: string; reason: string }
  /** It stands twice: the process that posted it had stood still, and another took its work over. */
  | { kind: 'doubled'; receipt: string }
  /** The schedule posts nothing until somebody mends the channel and resumes it. */
  | { kind: 'paused'; reason: NonNullable<KeptSchedule['paused']> };

/** A notice as it is told: of a digest, with its local date ("YYYY-MM-DD"). */
export type DatedNotice =
  | Exclude<Notice, { receipt: string }>
  | (Extract<Notice, { receipt: string }> & { localDate: string });

export const countedEvents = [
  'due',
  'posted',
  'late',
  'ambiguous',
  'reconciled',
  'skipped',
  'failed',
  'doubled',
] as const;
export type CountedEvent = (typeof countedEvents)[number];

/** What the schedule works with: the store, the platforms, time, chance, and what it reports. */
export interface ScheduleContext {
  store: Store;
  /** The platforms that this process can post to. */
  publishers: ReadonlyMap<Platform, Publisher>;
  /** Null where the dossier is gone. */
  compose: ComposeDigest;
  /** Left out where nothing is watched. */
  watches?: WatchPlanner;
  /** What tells a suggester what became of a suggestion; left out where nobody is told. */
  notices?(suggestion: KeptSuggestion): View | null;
  /** Tells the creator of a schedule or a watch. It may fail: that is logged, and nothing depends on it. */
  notify(schedule: KeptSchedule | KeptWatch, notice: DatedNotice): void | Promise<void>;
  /** One name per running process, new after each start. */
  owner: string;
  /** Epoch milliseconds. The clock may be set forward and back. */
  clock(): number;
  /** Milliseconds of real time, which only grow; they may stand still while the machine sleeps. */
  monotonic(): number;
  /** Rejects where the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
  log: Logger;
  count(event: CountedEvent, platform: Platform, by?: number): void;
  limits: Limits;
  /** Whether a claim that a digest shows as standing has fallen since, by the data as it is now. */
  isFallen(claim: string): boolean;
  /** What is done after each tick, and that no tick waits for. A problem is logged, and the next tick tries again. */
  afterTick?(): Promise<void>;
  /** Whether the clock can be believed; the loop says it. Always, where it is left out. */
  isClockTrusted?(): boolean;
  /** Nothing new is begun once it is aborted. */
  stop: AbortSignal;
  /** Called around each network call, so that a test can stop the process there. */
  checkpoint?: (name: string) => void | Promise<void>;
}
