import type { LastSeen } from '../digest/last-seen.ts';
import type { View } from '../message/view.ts';
import type { CapOf } from '../schedule/caps.ts';
import type { KeptSchedule, Schedule } from '../schedule/schedule.ts';
import type { ScheduleReport } from '../schedule/schedule-report.ts';

/** Who may have a request carried out: anyone who can ask, or only those who may schedule in the channel. */
export type Permission = 'anyone' | 'schedulers';

/** What each kind of request asks for, and its outcome. */
export interface RequestKinds {
  'use-dossier': { asks: { dossier: string }; gives: { kept: boolean } };
  /** What the channel saw last of a dossier. */
  'read-last-seen': { asks: { dossier: string }; gives: { lastSeen: LastSeen | null } };
  /**
   * What the channel saw last, and the schedule whose next digest is meant: null where the channel has no schedule of
   * the dossier. `id` is as in `change-schedule`.
   */
  'preview-digest': {
    asks: { dossier: string; id: string | null };
    gives:
      | { kind: 'preview'; lastSeen: LastSeen | null; schedule: KeptSchedule | null }
      | { kind: 'unknown'; ids: readonly string[] };
  };
  'add-schedule': {
    asks: { dossier: string; schedule: Schedule };
    gives:
      | { kind: 'added'; id: string }
      /** There is one that posts the same; `nextAt` is epoch milliseconds, null while it is paused. */
      | { kind: 'same'; schedule: KeptSchedule; nextAt: number | null }
      | { kind: 'full'; of: CapOf };
  };
  'list-schedules': { asks: object; gives: { reports: readonly ScheduleReport[] } };
  /** `id` is null where the person named none; then the channel's only schedule is meant. */
  'change-schedule': {
    asks: { id: string | null; change: 'pause' | 'resume' | 'remove' };
    gives: { kind: 'changed'; schedule: KeptSchedule } | { kind: 'unknown'; ids: readonly string[] };
  };
}

/**
 * What must be read or changed outside the core before a command can answer. `view` makes the answer from the outcome.
 */
export type Request = {
  [Kind in keyof RequestKinds]: {
    kind: Kind;
    view(outcome: RequestKinds[Kind]['gives']): View;
  } & RequestKinds[Kind]['asks'];
}[keyof RequestKinds];

/** Who may have each kind of request carried out. */
export const permissions = {
  'use-dossier': 'schedulers',
  'read-last-seen': 'anyone',
  'preview-digest': 'anyone',
  'add-schedule': 'schedulers',
  'list-schedules': 'anyone',
  'change-schedule': 'schedulers',
} as const satisfies Record<Request['kind'], Permission>;
