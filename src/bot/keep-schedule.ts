import type { RequestKinds } from '../core/command/request.ts';
import type { Asker } from '../core/place/asker.ts';
import type { Channel } from '../core/place/channel.ts';
import { isSameSchedule } from '../core/schedule/is-same-schedule.ts';
import { matchSchedules } from '../core/schedule/match-schedules.ts';
import { nextOccurrences } from '../core/schedule/next-occurrence.ts';
import type { KeptSchedule } from '../core/schedule/schedule.ts';
import { pauseSchedule, removeSchedule, resumeSchedule } from '../store/change-schedules.ts';
import { fullCap } from '../store/full-cap.ts';
import { addSchedule, type DueSchedule, holdAdding, nameChannel, scheduleOf, schedulesIn } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';

type Asks<Kind extends keyof RequestKinds> = RequestKinds[Kind]['asks'];
type Gives<Kind extends keyof RequestKinds> = RequestKinds[Kind]['gives'];

/** Keeps a new schedule in this transaction, unless its channel has the same one already or a cap is reached. */
export async function keepSchedule(transaction: Store, given: KeptSchedule): Promise<Gives<'add-schedule'>> {
  const { id, channel, dossier, createdBy, createdAt: now } = given;
  await holdAdding(transaction, now);
  if (given.channelName !== null) await nameChannel(transaction, channel, given.channelName);
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

/**
 * Pauses, resumes or removes the schedule that is meant, in this transaction; `elsewhere` is one of another channel
 * that may be resumed.
 */
export async function reviseSchedule(
  transaction: Store,
  asker: Asker,
  { id, change }: Asks<'change-schedule'>,
  elsewhere: DueSchedule | null,
  now: number,
): Promise<Gives<'change-schedule'>> {
  const channel: Channel = { platform: asker.platform, place: asker.place, channel: asker.channel };
  if (asker.channelName !== undefined) await nameChannel(transaction, channel, asker.channelName);
  const here = await schedulesIn(transaction, channel);
  const meantHere = findMeant(here, id);
  const meant = meantHere ?? elsewhere;
  const isThere = meant !== null && (await revise(transaction, meant, change, now));
  if (isThere) return { kind: 'changed', schedule: meant, isElsewhere: meantHere === null };
  // Where it was found first, somebody else removed it meanwhile.
  return { kind: 'unclear', here: here.filter((one) => one !== meant) };
}

/** The schedule that fits an id or a name; or, where none is named, the only one. Null where it is not clear. */
export function findMeant(schedules: readonly DueSchedule[], id: string | null): DueSchedule | null {
  const [meant, ...others] = id === null ? schedules : matchSchedules(schedules, id);
  return meant !== undefined && others.length === 0 ? meant : null;
}

/**
 * The schedule of another channel that its maker asks to resume, by its id. One that a person paused stays paused:
 * whoever manages its channel may have wanted that.
 */
export async function findElsewhere(
  store: Store,
  asker: Asker,
  { id, change }: Asks<'change-schedule'>,
): Promise<DueSchedule | null> {
  const schedule = id === null || change !== 'resume' ? null : await scheduleOf(store, id);
  if (schedule === null || schedule.createdBy !== asker.user || schedule.paused === 'asked') return null;
  const { platform, place, channel } = schedule.channel;
  if (platform !== asker.platform) return null;
  return place === asker.place && channel === asker.channel ? null : schedule;
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
