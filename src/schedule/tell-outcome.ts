import { type KeptSchedule, pauseReasons } from '../core/schedule/schedule.ts';
import type { Delivery } from '../store/deliveries.ts';
import { occurrenceOf } from '../store/occurrences.ts';
import { pauseChannel, scheduleOf } from '../store/schedules.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { answerWithin } from './answer-within.ts';
import type { Notice, ScheduleDeps } from './deps.ts';

type Block = Exclude<NonNullable<KeptSchedule['paused']>, 'asked'>;

/** Counts an outcome; pauses a channel that cannot be posted to; tells the schedule's maker what was given up. */
export async function tellOutcome(deps: ScheduleDeps, delivery: Delivery, outcome: Settlement): Promise<void> {
  const { platform } = delivery.channel;
  switch (outcome.state) {
    case 'sent':
      return deps.count('posted', platform);
    case 'reconciled':
      deps.count('reconciled', platform);
      return deps.count('posted', platform);
    case 'ambiguous':
      if (outcome.readyAt !== null) return delivery.state === 'sending' ? deps.count('ambiguous', platform) : undefined;
      return tellMaker(deps, delivery, { kind: 'unknown', receipt: delivery.occurrence, reason: outcome.reason });
    case 'failed': {
      deps.count('failed', platform);
      const block = blockOf(outcome.reason);
      if (block !== null) return pause(deps, delivery, block);
      return tellMaker(deps, delivery, { kind: 'failed', receipt: delivery.occurrence, reason: outcome.reason });
    }
    case 'expired':
    case 'skipped':
      return deps.count('skipped', platform);
    case 'pending':
      return;
    default:
      return outcome satisfies never;
  }
}

function blockOf(reason: string): Block | null {
  const known = pauseReasons.find((name) => name === reason);
  return known === undefined || known === 'asked' ? null : known;
}

async function pause(deps: ScheduleDeps, delivery: Delivery, reason: Block): Promise<void> {
  const paused = await pauseChannel(deps.store, delivery.lane, reason, deps.clock());
  deps.log.warn(
    { channel: delivery.channel, reason, schedules: paused.length },
    'a channel cannot be posted to; its schedules pause',
  );
  for (const schedule of paused) await tell(deps, schedule, { kind: 'paused', reason });
}

async function tellMaker(deps: ScheduleDeps, delivery: Delivery, notice: Notice): Promise<void> {
  const occurrence = await occurrenceOf(deps.store, delivery.occurrence);
  const schedule = occurrence === null ? null : await scheduleOf(deps.store, occurrence.schedule);
  deps.log.warn({ delivery: delivery.key, channel: delivery.channel, notice }, 'a delivery was given up');
  if (schedule !== null) await tell(deps, schedule, notice);
}

async function tell(deps: ScheduleDeps, schedule: KeptSchedule, notice: Notice): Promise<void> {
  try {
    const telling = Promise.try(() => deps.tell(schedule, notice)).then(() => 'told');
    // A platform that does not answer must not keep a place among the deliveries.
    const told = await answerWithin(deps.sleep, deps.limits.answerWithinMs, telling, 'no-answer');
    if (told !== 'told') deps.log.error({ schedule: schedule.id }, 'a schedule’s maker was told, without an answer');
  } catch (problem) {
    deps.log.error({ err: problem, schedule: schedule.id }, 'a schedule’s maker could not be told');
  }
}
