import type { Dossier } from '../core/dossier/dossier.ts';
import type { Fired } from '../core/watch/fired.ts';
import { quietUntil } from '../core/watch/quiet-hours.ts';
import {
  type CompareTerms,
  type DueWatch,
  lanesToCompare,
  markCompared,
  markQuiet,
  watchesToCompare,
} from '../store/due-watches.ts';
import type { NewOccurrence } from '../store/plan-occurrences.ts';
import { type FiredWatch, planTold } from '../store/plan-watches.ts';
import { keepServed, servedRevisions } from '../store/served.ts';
import { contentHash, partKey, watchReceipt } from './delivery-keys.ts';
import type { ScheduleContext, WatchPlanner } from './schedule-context.ts';

/** A watch that fired, on what, and how often it had fired before. */
type FiredNow = FiredWatch & { fired: readonly Fired[] };

/** Of so many channels the watches are read at a time. */
const lanesAtATime = 20;

/**
 * Compares what is watched with the data, and turns what moved into occurrences, frozen contents and deliveries: one
 * message for each channel and dossier. A watch that fires in its quiet hours is left until they end. Channels whose
 * message cannot be composed are left for the next tick, and hold up no other. `onPlanned` is called after each page.
 */
export async function planWatches(context: ScheduleContext, now: number, onPlanned = () => {}): Promise<void> {
  const { watches, store, publishers, stop } = context;
  if (watches === undefined || publishers.size === 0) return;
  const dossiers = [...watches.dossiers().values()];
  await announce(context, watches, dossiers);
  const served = await servedRevisions(store);
  // Where another instance has loaded newer data, this one would tell that all of it moved back.
  for (const dossier of dossiers.filter(({ id, revision }) => served.get(id) === revision)) {
    const terms: CompareTerms = {
      dossier: dossier.id,
      revision: dossier.revision,
      now,
      platforms: [...publishers.keys()],
    };
    let after = '';
    let isPrepared = false;
    while (!stop.aborted) {
      const lanes = await lanesToCompare(store, terms, { after, limit: lanesAtATime });
      const last = lanes.at(-1);
      if (last === undefined) break;
      after = last;
      if (!isPrepared) await watches.prepare(dossier);
      isPrepared = true;
      const due = await watchesToCompare(store, terms, lanes);
      for (const own of Map.groupBy(due, ({ watch }) => JSON.stringify(watch.channel)).values()) {
        await planChannel(context, watches, own, dossier, now);
      }
      onPlanned();
    }
  }
}

/** Tells the other instances which data this one has loaded, once for each revision that it loads. */
async function announce(
  { store }: ScheduleContext,
  { announced }: WatchPlanner,
  dossiers: readonly Dossier[],
): Promise<void> {
  for (const { id, revision } of dossiers) {
    if (announced.get(id) === revision) continue;
    await keepServed(store, id, revision);
    announced.set(id, revision);
  }
}

async function planChannel(
  context: ScheduleContext,
  watches: WatchPlanner,
  due: readonly DueWatch[],
  dossier: Dossier,
  now: number,
): Promise<void> {
  const { store, log, count } = context;
  try {
    const quiet = due.map(
      ({ watch }) => [watch.id, watch.quiet === null ? null : quietUntil(watch.quiet, now)] as const,
    );
    const until = new Map(quiet.flatMap(([id, end]) => (end === null ? [] : [[id, end] as const])));
    await markQuiet(store, until);
    const awake = due.filter(({ watch }) => !until.has(watch.id));
    const compared: { one: DueWatch; found: Awaited<ReturnType<WatchPlanner['compare']>> }[] = [];
    for (const one of awake) {
      // Each may take long in a large dossier: others have a turn in between.
      await new Promise((resolve) => setImmediate(resolve));
      compared.push({ one, found: await watches.compare(one, dossier) });
    }
    const fired = compared.flatMap(({ one, found }) => (found === null ? [] : [{ ...one, ...found }]));
    const still = compared.flatMap(({ one, found }) => (found === null ? [one] : []));
    await markCompared(store, still, dossier.revision);
    const occurrence = occurrenceFor(watches, fired, dossier, now);
    if (occurrence === null || !(await planTold(store, occurrence, fired, dossier.revision, now))) return;
    count('due', occurrence.schedule.channel.platform);
  } catch (problem) {
    const ids = due.map(({ watch }) => watch.id);
    log.error({ err: problem, watches: ids }, 'what moved could not be told; the next tick tries again');
  }
}

/** What tells of the watches of a channel that fired; null where none did. */
function occurrenceFor(
  watches: WatchPlanner,
  fired: readonly FiredNow[],
  dossier: Dossier,
  now: number,
): NewOccurrence | null {
  const [first] = fired;
  if (first === undefined) return null;
  const { channel, quiet } = first.watch;
  const id = watchReceipt(fired.map((one) => `${one.watch.id} ${one.times}`));
  const { messages, snapshot, claims } = watches.compose(fired, id, dossier, now);
  const content = {
    messages: messages.map((message, part) => ({ key: partKey(id, part), message })),
    hash: contentHash(JSON.stringify(messages)),
    snapshot,
    claims: [...new Set(claims)],
    base: null,
  };
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(quiet?.zone ?? 'UTC');
  return {
    id,
    schedule: { id, channel, dossier: dossier.id },
    localDate: local.toPlainDate().toString(),
    dueAt: now,
    outcome: { kind: 'post', content },
  };
}
