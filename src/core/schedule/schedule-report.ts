import type { KeptSchedule } from './schedule.ts';

/** Why a digest was not posted, as far as a reader needs to know. */
export const missCauses = [
  'too-late',
  'late-skip',
  'superseded',
  'quiet',
  'paused',
  'dossier-gone',
  'channel-gone',
  'not-seen',
  'archived',
  'not-allowed',
  'token-revoked',
  'failed',
  'other',
] as const;
export type MissCause = (typeof missCauses)[number];

/** What became of one occurrence. `receipt` is the id under which the posted digest is kept. */
export interface PastOccurrence {
  localDate: string;
  /** When it was due (epoch milliseconds). */
  dueAt: number;
  /** When it was posted or given up (epoch milliseconds); null where it is under way, or was never begun. */
  at: number | null;
  receipt: string;
  /** `uncertain`: it may have arrived, but that could not be looked up, and it is not repeated. */
  outcome: 'posted' | 'under-way' | 'uncertain' | { missed: MissCause };
}

/** A schedule, with what it posted last and when it posts next. */
export interface ScheduleReport {
  schedule: KeptSchedule;
  /** Epoch milliseconds; null while it is paused. */
  nextAt: number | null;
  /** The latest first. */
  past: readonly PastOccurrence[];
}
