import type { Section } from '../digest/section.ts';
import type { Channel } from '../place/channel.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** What is posted where nothing changed: one line, or nothing. */
export const quietChoices = ['line', 'silent'] as const;
/** Which of the missed digests are posted after downtime: the latest, all, or none. */
export const lateChoices = ['latest', 'all', 'skip'] as const;
/**
 * Why a schedule posts nothing for now. `not-seen`: the platform shows the bot no such channel, which it says both of
 * one that the bot is not in and of one that is gone.
 */
export const pauseReasons = ['asked', 'channel-gone', 'not-seen', 'archived', 'not-allowed', 'token-revoked'] as const;

/** When a channel's digest is posted: at a local time, on some days of the week, in a time zone. */
export interface Schedule {
  /** Local time, "HH:MM". */
  time: string;
  days: readonly Weekday[];
  /** An IANA time zone, "Europe/Kyiv". */
  zone: string;
  quiet: (typeof quietChoices)[number];
  late: (typeof lateChoices)[number];
  /** The sections of the digest that are posted, in their order. */
  sections: readonly Section[];
}

/** What is chosen where nothing is said. */
export const usualChoices = { quiet: 'line', late: 'latest' } as const satisfies Partial<Schedule>;

/** A schedule as the store keeps it. */
export interface KeptSchedule extends Schedule {
  id: string;
  channel: Channel;
  /** What people call the channel, as the platform said it last; null where it never did. */
  channelName: string | null;
  dossier: string;
  createdBy: string;
  /** Epoch milliseconds. */
  createdAt: number;
  paused: (typeof pauseReasons)[number] | null;
}

/** One planned posting, identified by its schedule and its local date. */
export interface Occurrence {
  schedule: string;
  /** "YYYY-MM-DD" in the schedule's zone. */
  localDate: string;
  /** Epoch milliseconds. */
  dueAt: number;
}
