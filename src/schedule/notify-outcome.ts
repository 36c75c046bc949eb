import { type KeptSchedule, pauseReasons } from '../core/schedule/schedule.ts';
import type { KeptWatch } from '../core/watch/watch.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { pauseChannel } from '../store/change-schedules.ts';
import { pauseWatchesIn } from '../store/change-watches.ts';
import type { Delivery } from '../store/deliveries.ts';
import { occurrenceOf } from '../store/occurrences.ts';
import { scheduleOf } from '../store/schedules.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { watchesOfOccurrence } from '../store/watches.ts';
import type { DatedNotice, Notice, ScheduleContext } from './schedule-context.ts';

type Block = Exclude<NonNullable<KeptSchedule['paused']>, 'asked'>;

/**
 * Counts what came of a delivery, pauses a channel that cannot be posted to, and tells the schedule's creator what was
 * given up.
 */
export async function notifyOutcome(
  context: ScheduleContext,
  delivery: Delivery,
  settlement: Settlement,
): Promise<void> {
  const { platform } = delivery.channel;
  switch (settlement.state) {
    case 'sent':
      return context.count('posted', platform);
    case 'reconciled':
      context.count('reconciled', platform);
      return context.count('posted', platform);
    case 'ambiguous':
      if (settlement.readyAt === null)
        return notifyOfDelivery(context, delivery, {
          kind: 'unknown',
          receipt: delivery.occurrence,
          reason: settlement.reason,
        });
      // A look-up that leaves it ambiguous is not counted again.
      if (delivery.state === 'sending') context.count('ambiguous', platform);
      return;
    case 'failed': {
      context.count('failed', platform);
      const block = blockOf(settlement.reason);
      if (block !== null) return pause(context, delivery, block);
      return notifyOfDelivery(context, delivery, {
        kind: delivery.kind === 'post' ? 'failed' : 'uncorrected',
        receipt: delivery.occurrence,
        reason: settlement.reason,
      });
    }
    case 'expired':
    case 'skipped':
      return context.count('skipped', platform);
    case 'pending':
      return;
    default:
      return settlement satisfies never;
  }
}

function blockOf(reason: string): Block | null {
  const known = pauseReasons.find((name) => name === reason);
  return known === undefined || known === 'asked' ? null : known;
}

async function pause(context: ScheduleContext, delivery: Delivery, reason: Block): Promise<void> {
  const watches = await pauseWatchesIn(context.store, delivery.lane, reason);
  const paused = await pauseChannel(context.store, delivery.lane, reason, context.clock());
  context.log.warn(
    { channel: delivery.channel, reason, schedules: paused.length },
    'a channel cannot be posted to; its schedules pause',
  );
  for (const schedule of paused) await notify(context, schedule, { kind: 'paused', reason });
  for (const watch of oneOfEachMaker(watches)) await notify(context, watch, { kind: 'paused', reason });
}

/** Of what one person watches in a channel, one: they are told once. */
function oneOfEachMaker(watches: readonly KeptWatch[]): KeptWatch[] {
  return [...Map.groupBy(watches, ({ createdBy }) => createdBy).values()].flatMap(([first]) => first ?? []);
}

/** Tells the maker of a delivery's schedule, or those of its watches. Never rejects because of the platform. */
export async function notifyOfDelivery(
  context: ScheduleContext,
  delivery: Delivery,
  notice: Extract<Notice, { receipt: string }>,
): Promise<void> {
  const occurrence = await occurrenceOf(context.store, delivery.occurrence);
  context.log.warn({ delivery: delivery.key, channel: delivery.channel, notice }, 'a delivery needs somebody');
  if (occurrence === null) return;
  const dated = { ...notice, localDate: occurrence.localDate };
  if (occurrence.kind === 'watch') {
    for (const watch of oneOfEachMaker(await watchesOfOccurrence(context.store, occurrence.id)))
      await notify(context, watch, dated);
    return;
  }
  const schedule = await scheduleOf(context.store, occurrence.schedule);
  if (schedule !== null) await notify(context, schedule, dated);
}

async function notify(
  context: ScheduleContext,
  schedule: KeptSchedule | KeptWatch,
  notice: DatedNotice,
): Promise<void> {
  try {
    const notifying = Promise.try(() => context.notify(schedule, notice)).then(() => 'told');
    // A platform that does not answer must not keep a place among the deliveries.
    const told = await withTimeout(notifying, context.limits.answerWithinMs, 'no-answer', context.sleep);
    if (told !== 'told') context.log.error({ schedule: schedule.id }, 'a schedule’s maker was told, without an answer');
  } catch (problem) {
    context.log.error({ err: problem, schedule: schedule.id }, 'a schedule’s maker could not be told');
  }
}
