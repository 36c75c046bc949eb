import type { RequestKinds } from '../core/command/request.ts';
import type { Channel } from '../core/place/channel.ts';
import { isSameSchedule } from '../core/schedule/is-same-schedule.ts';
import { nextOccurrences } from '../core/schedule/next-occurrence.ts';
import type { KeptSchedule } from '../core/schedule/schedule.ts';
import { pauseSchedule, removeSchedule, resumeSchedule } from '../store/change-schedules.ts';
import { fullCap } from '../store/full-cap.ts';
import { addSchedule, type DueSchedule, holdAdding, schedulesIn } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';

type Asks<Kind extends keyof RequestKinds> = RequestKinds[Kind]['asks'];
type Gives<Kind extends keyof RequestKinds> = RequestKinds[Kind]['gives'];

/** Keeps a new schedule in this transaction, unless its channel has the same one already or a cap is reached. */
export async function keepSchedule(transaction: Store, given: KeptSchedule): Promise<Gives<'add-schedule'>> {
  const { id, channel, dossier, createdBy, createdAt: now } = given;
  await holdAdding(transaction, now);
  const here = await schedulesIn(transaction, channel);
  const same = here.find((known) => known.dossier === dossier && isSameSchedule(known, given));
  if (same !== undefined) {
    const { nextAt, ...schedule } = same;
    return { kind: 'same', schedule, nextAt: schedule.paused === null ? nextAt : null };
  }
  const full = await fullCap(transaction, 'schedules', channel, createdBy);
  if (full !== null) return { kind: 'full', of: full };
  await addSchedule(transaction, given, nextAfter(given, now));
  return { kind: 'added', id };
}

/** Pauses, resumes or removes the schedule that is meant, in this transaction. */
export async function reviseSchedule(
  transaction: Store,
  channel: Channel,
  { id, change }: Asks<'change-schedule'>,
  now: number,
): Promise<Gives<'change-schedule'>> {
  const here = await schedulesIn(transaction, channel);
  const meant = findMeant(here, id);
  const isThere = meant !== undefined && (await revise(transaction, meant, change, now));
  if (isThere) return { kind: 'changed', schedule: meant };
  // Where it was found first, somebody else removed it meanwhile.
  return { kind: 'unknown', ids: here.filter((one) => one !== meant).map((one) => one.id) };
}

/** The schedule of that id; or, where none is named, the only one. */
export function findMeant(schedules: readonly DueSchedule[], id: string | null): DueSchedule | undefined {
  if (id !== null) return schedules.find((schedule) => schedule.id === id);
  return schedules.length === 1 ? schedules[0] : undefined;
}

/** Whether the schedule was still there. */
function revise(
  transaction: Store,
  schedule: DueSchedule,
  change: Asks<'change-schedule'>['change'],
  now: number,
): Promise<boolean> {
  switch (change) {
    case 'pause':
      return pauseSchedule(transaction, schedule.id, now);
    case 'resume':
      return resumeSchedule(transaction, schedule.id, { now, nextAt: nextAfter(schedule, now) });
    case 'remove':
      return removeSchedule(transaction, schedule.id, now);
    default:
      return change satisfies never;
  }
}

function nextAfter(schedule: KeptSchedule, now: number): number {
  const [next] = nextOccurrences(schedule, now, 1);
  return next?.dueAt ?? Number.MAX_SAFE_INTEGER;
}
