import type { LastSeen } from '../digest/last-seen.ts';
import type { View } from '../message/view.ts';
import type { KeptSchedule, Schedule } from '../schedule/schedule.ts';
import type { ScheduleReport } from '../schedule/schedule-report.ts';

/** Who may have a request carried out: anyone who can ask, or those who may schedule in this channel. */
export type Permission = 'anyone' | 'schedulers';

/** What each kind of request asks for, and what comes of it. */
export interface RequestKinds {
  'use-dossier': { asks: { dossier: string }; gives: { kept: boolean } };
  /** What the channel saw last of a dossier. */
  'read-last-seen': { asks: { dossier: string }; gives: { lastSeen: LastSeen | null } };
  /** The same, and the schedule whose next digest is meant: null where none of the dossier's is in the channel. `id` as below. */
  'preview-digest': {
    asks: { dossier: string; id: string | null };
    gives:
      | { kind: 'preview'; lastSeen: LastSeen | null; schedule: KeptSchedule | null }
      | { kind: 'unknown'; ids: readonly string[] };
  };
  'add-schedule': { asks: { dossier: string; schedule: Schedule }; gives: { id: string } };
  'list-schedules': { asks: object; gives: { reports: readonly ScheduleReport[] } };
  /** `id` is null where the person named none: it is the channel's only schedule, if there is one. */
  'change-schedule': {
    asks: { id: string | null; change: 'pause' | 'resume' | 'remove' };
    gives: { kind: 'changed'; schedule: KeptSchedule } | { kind: 'unknown'; ids: readonly string[] };
  };
}

/** What must be read or changed outside the pure core before a command can answer; `view` is the answer, from what came of it. */
export type Request = {
  [Kind in keyof RequestKinds]: {
    kind: Kind;
    view(outcome: RequestKinds[Kind]['gives']): View;
  } & RequestKinds[Kind]['asks'];
}[keyof RequestKinds];

/** Authorisation is a property of a request's kind, looked up in one place for every entry. */
export const permissions = {
  'use-dossier': 'schedulers',
  'read-last-seen': 'anyone',
  'preview-digest': 'anyone',
  'add-schedule': 'schedulers',
  'list-schedules': 'anyone',
  'change-schedule': 'schedulers',
} as const satisfies Record<Request['kind'], Permission>;
