import type { Inbox } from '../answers/inbox-view.ts';
import type { KeptChanges } from '../digest/kept-changes.ts';
import type { LastSeen } from '../digest/last-seen.ts';
import type { View } from '../message/view.ts';
import type { CapOf } from '../schedule/caps.ts';
import type { KeptSchedule, Schedule } from '../schedule/schedule.ts';
import type { ScheduleReport } from '../schedule/schedule-report.ts';
import type { AuditCheck, AuditEntry } from '../suggestion/audit-entry.ts';
import type { Decision, Ruling } from '../suggestion/decide.ts';
import type { KeptSuggestion, SuggestedWords, SuggestionCap, SuggestionState } from '../suggestion/suggestion.ts';
import type { Sight } from '../watch/sight.ts';
import type { KeptWatch, Watch, WatchReport } from '../watch/watch.ts';

/**
 * Who may have a request carried out: anyone who can ask; anyone whom the platform names; only those who may schedule
 * in the channel; or these, and in a direct message the person itself; or only who is named a curator.
 */
export type Permission = 'anyone' | 'named' | 'schedulers' | 'watchers' | 'curators';

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
  /** `seen` is what there is to see of its questions in this revision of the dossier: only what comes later is told. */
  'add-watch': {
    asks: { dossier: string; revision: string; watch: Watch; seen: Sight };
    gives:
      | { kind: 'added'; id: string }
      /** There is one that waits for the same. */
      | { kind: 'same'; watch: KeptWatch }
      | { kind: 'full'; of: CapOf };
  };
  'list-watches': { asks: object; gives: { reports: readonly WatchReport[] } };
  /** The watch that would be removed. `id` and `nameOf` are as in `change-watch`. */
  'ask-stop': { asks: MeantWatch; gives: { kind: 'found'; watch: KeptWatch } | UnclearWatch };
  'change-watch': {
    asks: MeantWatch & { change: 'pause' | 'resume' | 'remove' };
    gives: { kind: 'changed'; watch: KeptWatch } | UnclearWatch;
  };
  'add-suggestion': {
    asks: { dossier: string; words: SuggestedWords };
    gives:
      | { kind: 'kept' }
      /** Somebody suggested the same for this dossier. */
      | { kind: 'same'; state: SuggestionState }
      | { kind: 'full'; of: SuggestionCap };
  };
  /** What the asker suggested, for any dossier, newest first. */
  'list-own-suggestions': { asks: object; gives: { suggestions: readonly KeptSuggestion[] } };
  /** Those that wait come oldest first, and all others newest first. */
  'list-suggestions': { asks: { dossier: string; state: SuggestionState }; gives: Inbox };
  'read-suggestion': { asks: { dossier: string; id: string }; gives: { suggestion: KeptSuggestion | null } };
  'decide-suggestion': {
    asks: { dossier: string; id: string; decision: Decision; fourEyes: boolean };
    gives: { kind: 'none' } | Ruling;
  };
  /** The newest entries of the log, and whether all of it holds together. */
  'read-audit': { asks: object; gives: { entries: readonly AuditEntry[]; check: AuditCheck } };
}

/**
 * The watch of a channel that is meant: `id` is an id, or words of its name (see `matchWatches`), as long as one watch
 * fits. It is null where the person named none; then the channel's only watch is meant.
 */
export interface MeantWatch {
  id: string | null;
  nameOf(watch: KeptWatch): string;
}

/** None or several are meant: all of the channel, and those of them that fit. */
export interface UnclearWatch {
  kind: 'unclear';
  here: readonly KeptWatch[];
  fitting: readonly KeptWatch[];
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

/** Whether a request has something posted later in a channel, so that it is refused where the bot cannot post. */
export function postsLater(request: Request): boolean {
  switch (request.kind) {
    case 'add-schedule':
    case 'add-watch':
      return true;
    case 'change-watch':
    case 'change-schedule':
      return request.change === 'resume';
    case 'use-dossier':
    case 'read-last-seen':
    case 'read-changes':
    case 'preview-digest':
    case 'list-schedules':
    case 'ask-removal':
    case 'list-watches':
    case 'ask-stop':
    case 'add-suggestion':
    case 'list-own-suggestions':
    case 'list-suggestions':
    case 'read-suggestion':
    case 'decide-suggestion':
    case 'read-audit':
      return false;
    default:
      return request satisfies never;
  }
}

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
  'add-watch': 'watchers',
  'list-watches': 'anyone',
  'ask-stop': 'watchers',
  'change-watch': 'watchers',
  'add-suggestion': 'named',
  'list-own-suggestions': 'named',
  'list-suggestions': 'curators',
  'read-suggestion': 'curators',
  'decide-suggestion': 'curators',
  'read-audit': 'curators',
} as const satisfies Record<Request['kind'], Permission>;
