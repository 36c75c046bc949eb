import type { Platform } from '../core/place/channel.ts';
import type { FrozenMessage, Publisher } from '../core/posting/publisher.ts';
import type { KeptSchedule, Occurrence } from '../core/schedule/schedule.ts';
import type { Seen } from '../store/last-seen.ts';
import type { Store } from '../store/store.ts';
import type { Limits } from './limits.ts';

/** A digest as it is frozen. */
export interface Composed {
  /** The first is the parent; the rest continue under it. */
  parts: readonly FrozenMessage[];
  /** JSON: what the channel has seen once this is posted. */
  snapshot: string;
  /** Ids of the claims that it shows as standing: those whose later correction must reach the message. */
  claims: readonly string[];
  /** Nothing changed since the channel's last digest. */
  quiet: boolean;
}

/** An occurrence with its receipt's id, which the digest shows. */
type ReceiptedOccurrence = Occurrence & { id: string };

/** `lastSeen` is what the channel's last digest left; null before the first. Null back: the dossier is gone. */
export type Compose = (
  schedule: KeptSchedule,
  occurrence: ReceiptedOccurrence,
  lastSeen: Seen | null,
) => Composed | null | Promise<Composed | null>;

/** What a schedule's maker is told. */
export type Notice =
  /** Given up, for the reason that the platform gave or after so many tries. */
  | { kind: 'failed'; receipt: string; reason: string }
  /** It may or may not have arrived, the platform does not say, and it is not repeated. */
  | { kind: 'unknown'; receipt: string; reason: string }
  /** The schedule posts nothing until somebody mends the channel and resumes it. */
  | { kind: 'paused'; reason: NonNullable<KeptSchedule['paused']> };

/** The part of a pino logger that is used. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export const counted = ['due', 'posted', 'late', 'ambiguous', 'reconciled', 'skipped', 'failed'] as const;
export type Counted = (typeof counted)[number];

/** Time, chance and the world, as the schedule sees them. */
export interface ScheduleDeps {
  store: Store;
  /** The platforms that this process can post to. */
  publishers: ReadonlyMap<Platform, Publisher>;
  compose: Compose;
  /** May fail: it is logged, and nothing depends on it. */
  tell(schedule: KeptSchedule, notice: Notice): void | Promise<void>;
  /** One name per running process; another after each start. */
  owner: string;
  /** Epoch milliseconds. May be set forward and back. */
  clock(): number;
  /** Milliseconds that only grow, and stand for real time. */
  monotonic(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
  log: Log;
  count(what: Counted, platform: Platform, by?: number): void;
  limits: Limits;
  /** What else each tick sees to, once everything due is planned; its problem is logged, and the next tick does it again. */
  afterTick?(): Promise<void>;
  /** Nothing new is begun once it is aborted. */
  stop: AbortSignal;
  /** Told around each network send and receive, so that a test can stop the process there. */
  boundary?: (name: string) => void | Promise<void>;
}
