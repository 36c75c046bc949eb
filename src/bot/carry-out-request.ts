import type { Request } from '../core/command/request.ts';
import type { View } from '../core/message/view.ts';
import type { Asker } from '../core/place/asker.ts';
import { nextOccurrences } from '../core/schedule/next-occurrence.ts';
import { pauseReasons } from '../core/schedule/schedule.ts';
import {
  type MissCause,
  missCauses,
  type PastOccurrence,
  type ScheduleReport,
} from '../core/schedule/schedule-report.ts';
import { pauseSchedule, removeSchedule, resumeSchedule } from '../store/change-schedules.ts';
import { useDossier } from '../store/channel-dossier.ts';
import { lastSeen } from '../store/last-seen.ts';
import { type KeptOccurrence, occurrencesOf } from '../store/occurrences.ts';
import { addSchedule, type DueSchedule, schedulesIn } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';
import { readLastSeen } from './kept-digest.ts';

/** What requests are carried out with. */
export interface CarryOutContext {
  store: Store;
  /** Epoch milliseconds. */
  clock(): number;
  /** A new id of a schedule, of a–z and 0–9. */
  newId(): string;
  /** Called after schedules changed: something may be due before the next tick. */
  onSchedules(): void;
}

const pastShown = 5;

/** Carries out what a command asked for, and returns the View of what came of it. Rejects where the store does. */
export async function carryOutRequest(request: Request, asker: Asker, context: CarryOutContext): Promise<View> {
  const { store, clock, newId, onSchedules } = context;
  const channel = { platform: asker.platform, place: asker.place, channel: asker.channel };
  switch (request.kind) {
    case 'use-dossier':
      await useDossier(store, channel, request.dossier, clock());
      return request.view({ kept: true });
    case 'read-last-seen':
      return request.view({ lastSeen: readLastSeen(await lastSeen(store, channel, request.dossier)) });
    case 'preview-digest': {
      const schedules = (await schedulesIn(store, channel)).filter(({ dossier }) => dossier === request.dossier);
      const schedule = findMeant(schedules, request.id);
      if (schedule === undefined && (request.id !== null || schedules.length > 0))
        return request.view({ kind: 'unknown', ids: schedules.map(({ id }) => id) });
      const seen = readLastSeen(await lastSeen(store, channel, request.dossier));
      return request.view({ kind: 'preview', lastSeen: seen, schedule: schedule ?? null });
    }
    case 'add-schedule': {
      const [id, now] = [newId(), clock()];
      const { schedule, dossier } = request;
      const [first] = nextOccurrences(schedule, now, 1);
      const kept = { ...schedule, id, channel, dossier, createdBy: asker.user, createdAt: now, paused: null };
      await addSchedule(store, kept, first?.dueAt ?? Number.MAX_SAFE_INTEGER);
      onSchedules();
      return request.view({ id });
    }
    case 'list-schedules':
      return request.view({
        reports: await Promise.all((await schedulesIn(store, channel)).map((schedule) => reportOf(schedule, store))),
      });
    case 'change-schedule': {
      const schedules = await schedulesIn(store, channel);
      const meant = findMeant(schedules, request.id);
      if (meant === undefined) return request.view({ kind: 'unknown', ids: schedules.map(({ id }) => id) });
      await change(meant, request.change, context);
      return request.view({ kind: 'changed', schedule: meant });
    }
    default:
      return request satisfies never;
  }
}

/** The schedule of that id; or, where none is named, the only one. */
function findMeant(schedules: readonly DueSchedule[], id: string | null): DueSchedule | undefined {
  if (id !== null) return schedules.find((schedule) => schedule.id === id);
  return schedules.length === 1 ? schedules[0] : undefined;
}

async function change(
  schedule: DueSchedule,
  what: 'pause' | 'resume' | 'remove',
  { store, clock, onSchedules }: CarryOutContext,
): Promise<void> {
  switch (what) {
    case 'pause':
      await pauseSchedule(store, schedule.id, clock());
      return;
    case 'resume': {
      const [next] = nextOccurrences(schedule, clock(), 1);
      await resumeSchedule(store, schedule.id, next?.dueAt ?? Number.MAX_SAFE_INTEGER);
      onSchedules();
      return;
    }
    case 'remove':
      await removeSchedule(store, schedule.id, clock());
      return;
    default:
      return what satisfies never;
  }
}

async function reportOf(schedule: DueSchedule, store: Store): Promise<ScheduleReport> {
  const past = await occurrencesOf(store, schedule.id, pastShown);
  return { schedule, nextAt: schedule.paused === null ? schedule.nextAt : null, past: past.map(pastOf) };
}

function pastOf({ id, localDate, state, reason }: KeptOccurrence): PastOccurrence {
  return { localDate, receipt: id, outcome: outcomeOf(state, reason) };
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
