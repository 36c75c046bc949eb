import type { KeptChanges } from '../digest/kept-changes.ts';
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
  /** What a digest told as changed, by its receipt; null where that is not kept. */
  'read-changes': { asks: { receipt: string }; gives: { changes: KeptChanges | null } };
  /**
   * What the channel saw last, and the schedule whose next digest is meant: null where the channel has no schedule of
   * the dossier. `id` is as in `change-schedule`.
   */
  'preview-digest': {
    asks: { dossier: string; id: string | null };
    gives:
      | { kind: 'preview'; lastSeen: LastSeen | null; schedule: KeptSchedule | null }
      | { kind: 'unclear'; here: readonly KeptSchedule[] };
  };
  'add-schedule': {
    asks: { dossier: string; schedule: Schedule };
    gives:
      | { kind: 'added'; id: string }
      /** There is one that posts the same; `nextAt` is epoch milliseconds, null while it is paused. */
      | { kind: 'same'; schedule: KeptSchedule; nextAt: number | null }
      | { kind: 'full'; of: CapOf };
  };
  /** `past`: of how many of each schedule's digests it is told what became. */
  'list-schedules': { asks: { past: number }; gives: { reports: readonly ScheduleReport[] } };
  /** The schedule that would be removed. `id` is as in `change-schedule`. */
  'ask-removal': {
    asks: { id: string | null };
    gives: { kind: 'found'; schedule: KeptSchedule } | { kind: 'unclear'; here: readonly KeptSchedule[] };
  };
  /**
   * `id` is an id, or what a person typed of its name (see `matchSchedules`), as long as one schedule fits. It is null
   * where the person named none; then the channel's only schedule is meant. Who made a schedule can let it go on from
   * anywhere, by its id, where no person had paused it.
   */
  'change-schedule': {
    asks: { id: string | null; change: 'pause' | 'resume' | 'remove' };
    gives:
      | { kind: 'changed'; schedule: KeptSchedule; isElsewhere: boolean }
      | { kind: 'not-allowed' }
      | { kind: 'unclear'; here: readonly KeptSchedule[] };
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
  'read-changes': 'anyone',
  'preview-digest': 'anyone',
  'add-schedule': 'schedulers',
  'list-schedules': 'anyone',
  'ask-removal': 'schedulers',
  'change-schedule': 'schedulers',
} as const satisfies Record<Request['kind'], Permission>;
