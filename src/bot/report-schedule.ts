import { pauseReasons } from '../core/schedule/schedule.ts';
import {
  type MissCause,
  missCauses,
  type PastOccurrence,
  type ScheduleReport,
} from '../core/schedule/schedule-report.ts';
import { type KeptOccurrence, occurrencesOf } from '../store/occurrences.ts';
import type { DueSchedule } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';

/** A schedule as it is listed: when it posts next, and what became of its last so many digests. */
export async function reportSchedule(schedule: DueSchedule, pastShown: number, store: Store): Promise<ScheduleReport> {
  const past = await occurrencesOf(store, schedule.id, pastShown);
  return { schedule, nextAt: schedule.paused === null ? schedule.nextAt : null, past: past.map(pastOf) };
}

/** What became of an occurrence. */
export function pastOf({ id, localDate, dueAt, doneAt, state, reason }: KeptOccurrence): PastOccurrence {
  return { localDate, dueAt, at: doneAt, receipt: id, outcome: outcomeOf(state, reason) };
}

function outcomeOf(state: KeptOccurrence['state'], reason: string | null): PastOccurrence['outcome'] {
  switch (state) {
    case 'posted':
      return 'posted';
    case 'posting':
      return 'under-way';
    case 'ambiguous':
      return 'uncertain';
    case 'failed':
      return { missed: pauseReasons.some((block) => block === reason) ? causeOf(reason) : 'failed' };
    case 'expired':
    case 'skipped':
      return { missed: causeOf(reason) };
    default:
      return state satisfies never;
  }
}

/** The store's reason as a cause that a reader knows; a reason of another kind is in the log. */
function causeOf(reason: string | null): MissCause {
  return missCauses.find((cause) => cause === reason) ?? 'other';
}
