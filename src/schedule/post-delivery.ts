import type { EditOutcome, PostOutcome } from '../core/posting/publisher.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { hasLaterEdit } from '../store/corrections.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { backOff } from './limits.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** The reason of an ambiguous delivery whose call hung. */
export const noAnswer = 'no-answer';

type Outcome = PostOutcome | EditOutcome | { kind: 'paused-too-long' } | { kind: 'superseded' };

/**
 * Sends one claimed delivery, once. `claimedAt` is the monotonic time before the claim. Rejects only where a test's
 * checkpoint or the store does.
 */
export async function postDelivery(
  context: ScheduleContext,
  delivery: Delivery,
  claimedAt: number,
): Promise<Settlement> {
  await context.checkpoint?.('before send');
  const sentAt = context.monotonic();
  const outcome = await send(context, delivery, claimedAt);
  const hung = context.monotonic() - sentAt >= context.limits.hungAfterMs;
  await context.checkpoint?.('after receive');
  if (outcome.kind === 'ambiguous' && hung) return settlementOf(context, delivery, { ...outcome, reason: noAnswer });
  return settlementOf(context, delivery, outcome);
}

async function send(context: ScheduleContext, delivery: Delivery, claimedAt: number): Promise<Outcome> {
  const { kind, channel, message, key, thread, messageId } = delivery;
  const publisher = context.publishers.get(channel.platform);
  if (publisher === undefined) return { kind: 'later', afterMs: 0, reason: 'no-publisher' };
  if (kind === 'edit' && (await hasLaterEdit(context.store, delivery))) return { kind: 'superseded' };
  // The last thing before the network: a process that slept through its lease must not send any more.
  if (context.monotonic() - claimedAt > context.limits.sendWithinMs) return { kind: 'paused-too-long' };
  if (kind === 'edit' && messageId !== null)
    return answered(context, publisher.edit(channel, messageId, message, thread));
  return answered(context, publisher.post({ channel, message, key, thread }));
}

/** A call that throws or does not answer may still have arrived. */
async function answered<T>(
  context: ScheduleContext,
  call: Promise<T>,
): Promise<T | { kind: 'ambiguous'; reason: string }> {
  const unanswered = { kind: 'ambiguous', reason: noAnswer } as const;
  try {
    return await withTimeout(call, context.limits.answerWithinMs, unanswered, context.sleep);
  } catch (problem) {
    return { kind: 'ambiguous', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

function settlementOf(context: ScheduleContext, delivery: Delivery, outcome: Outcome): Settlement {
  const { key, epoch, kind, messageId } = delivery;
  const now = context.clock();
  switch (outcome.kind) {
    case 'posted':
      return { key, epoch, state: 'sent', messageId: outcome.messageId };
    case 'edited':
      return { key, epoch, state: 'sent', messageId };
    case 'ambiguous':
      // An edit may be made twice.
      if (kind === 'edit') return tryAgain(context, delivery, outcome.reason, 0);
      return { key, epoch, state: 'ambiguous', readyAt: now + context.limits.lookUpAfterMs, reason: outcome.reason };
    case 'later':
      return tryAgain(context, delivery, outcome.reason, outcome.afterMs);
    case 'paused-too-long':
      return { key, epoch, state: 'pending', readyAt: now, reason: outcome.kind };
    case 'superseded':
      return { key, epoch, state: 'skipped', reason: outcome.kind };
    case 'blocked':
    case 'refused':
      return { key, epoch, state: 'failed', reason: outcome.reason };
    default:
      return outcome satisfies never;
  }
}

function tryAgain(
  { clock, limits, random }: ScheduleContext,
  { key, epoch, attempts }: Delivery,
  reason: string,
  atLeastMs: number,
): Settlement {
  if (attempts >= limits.tries) return { key, epoch, state: 'failed', reason };
  const waitMs = Math.max(atLeastMs, backOff(attempts, limits, random));
  return { key, epoch, state: 'pending', readyAt: clock() + waitMs + Math.round(random() * 250), reason };
}
