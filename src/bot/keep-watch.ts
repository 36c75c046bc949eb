import type { MeantWatch, RequestKinds } from '../core/command/request.ts';
import type { Asker } from '../core/place/asker.ts';
import type { Channel } from '../core/place/channel.ts';
import { matchWatches } from '../core/watch/match-watches.ts';
import { isSameWatch, type KeptWatch, type WatchReport } from '../core/watch/watch.ts';
import { pauseWatch, removeWatch, resumeWatch } from '../store/change-watches.ts';
import { fullCap } from '../store/full-cap.ts';
import { holdAdding, nameChannel } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';
import { addWatch, lastToldOf, watchesIn } from '../store/watches.ts';
import { pastOf } from './report-schedule.ts';

type Asks<Kind extends keyof RequestKinds> = RequestKinds[Kind]['asks'];
type Gives<Kind extends keyof RequestKinds> = RequestKinds[Kind]['gives'];

/** Keeps a new watch in this transaction, unless its channel waits for the same already or a cap is reached. */
export async function keepWatch(
  transaction: Store,
  given: KeptWatch,
  { seen, revision }: Pick<Asks<'add-watch'>, 'seen' | 'revision'>,
): Promise<Gives<'add-watch'>> {
  const { id, channel, dossier, createdBy, createdAt: now } = given;
  await holdAdding(transaction, now);
  if (given.channelName !== null) await nameChannel(transaction, channel, given.channelName);
  const here = await watchesIn(transaction, channel);
  const same = here.find((known) => known.dossier === dossier && isSameWatch(known, given));
  if (same !== undefined) return { kind: 'same', watch: same };
  const full = await fullCap(transaction, 'watches', channel, createdBy);
  if (full !== null) return { kind: 'full', of: full };
  await addWatch(transaction, given, { seen: JSON.stringify(seen), revision });
  return { kind: 'added', id };
}

/** Pauses, resumes or removes the watch that is meant, in this transaction. */
export async function reviseWatch(
  transaction: Store,
  asker: Asker,
  request: Asks<'change-watch'>,
): Promise<Gives<'change-watch'>> {
  const channel: Channel = { platform: asker.platform, place: asker.place, channel: asker.channel };
  if (asker.channelName !== undefined) await nameChannel(transaction, channel, asker.channelName);
  const here = await watchesIn(transaction, channel);
  const fitting = fittingWatches(here, request);
  const [watch, ...others] = fitting;
  if (watch === undefined || others.length > 0) return { kind: 'unclear', here, fitting };
  await revise(transaction, watch.id, request.change);
  return { kind: 'changed', watch };
}

/** The watches that fit an id or words of a name; all, where nothing is named. */
export function fittingWatches(here: readonly KeptWatch[], { id, nameOf }: MeantWatch): readonly KeptWatch[] {
  return id === null ? here : matchWatches(here, id, nameOf);
}

/** A watch as it is listed. */
export async function reportWatch(watch: KeptWatch, store: Store): Promise<WatchReport> {
  const last = await lastToldOf(store, watch.id);
  return { watch, last: last === null ? null : pastOf(last) };
}

function revise(transaction: Store, id: string, change: Asks<'change-watch'>['change']): Promise<boolean> {
  switch (change) {
    case 'pause':
      return pauseWatch(transaction, id);
    case 'resume':
      return resumeWatch(transaction, id);
    case 'remove':
      return removeWatch(transaction, id);
    default:
      return change satisfies never;
  }
}
