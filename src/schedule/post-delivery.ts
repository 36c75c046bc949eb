import type { EditOutcome, PostOutcome } from '../core/posting/publisher.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import { hasLaterEdit } from '../store/corrections.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { backOff } from './limits.ts';
import { elapsed, type Moments, momentsOf } from './moments.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** The reason of an outcome where nothing was written, because the process had stood still. */
const tooLate = 'too-late';

type Outcome = PostOutcome | EditOutcome | { kind: 'superseded' };

/** Sends one claimed delivery, once. Rejects only where a test's checkpoint or the store does. */
export async function postDelivery(
  context: ScheduleContext,
  delivery: Delivery,
  claimedAt: Moments,
): Promise<Settlement> {
  await context.checkpoint?.('before send');
  const sentAt = momentsOf(context);
  const outcome = await send(context, delivery, claimedAt);
  const tookMs = elapsed(context, sentAt);
  await context.checkpoint?.('after receive');
  return settlementOf(context, delivery, outcome, tookMs);
}

async function send(context: ScheduleContext, delivery: Delivery, claimedAt: Moments): Promise<Outcome> {
  const { kind, channel, message, key, thread, messageId } = delivery;
  const publisher = context.publishers.get(channel.platform);
  if (publisher === undefined) return { kind: 'later', afterMs: 0, reason: 'no-publisher' };
  if (kind === 'edit' && (await hasLaterEdit(context.store, delivery))) return { kind: 'superseded' };
  // A process that slept through its lease must not write any more. The publisher asks at the socket.
  const isLate = () => elapsed(context, claimedAt) > context.limits.sendWithinMs;
  if (isLate()) return { kind: 'later', afterMs: 0, reason: tooLate };
  if (kind === 'edit' && messageId !== null)
    return answered(context, publisher.edit({ channel, messageId, message, thread }, isLate));
  return answered(context, publisher.post({ channel, message, key, thread }, isLate));
}

/** A call that throws or does not answer may still have arrived. */
async function answered<T>(
  context: ScheduleContext,
  call: Promise<T>,
): Promise<T | { kind: 'ambiguous'; reason: string }> {
  const unanswered = { kind: 'ambiguous', reason: 'no-answer' } as const;
  try {
    return await withTimeout(call, context.limits.answerWithinMs, unanswered, context.sleep);
  } catch (problem) {
    return { kind: 'ambiguous', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

function settlementOf(context: ScheduleContext, delivery: Delivery, outcome: Outcome, tookMs: number): Settlement {
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
      return {
        key,
        epoch,
        state: 'ambiguous',
        readyAt: now + context.limits.lookUpAfterMs,
        hungUntil: now + takenWithinMs(context, delivery, tookMs),
        reason: outcome.reason,
      };
    case 'later':
      if (outcome.reason === tooLate)
        return { key, epoch, state: 'pending', readyAt: now, hungUntil: null, reason: tooLate };
      return tryAgain(context, delivery, outcome.reason, outcome.afterMs);
    case 'superseded':
      return { key, epoch, state: 'skipped', reason: outcome.kind };
    case 'blocked':
    case 'refused':
      return { key, epoch, state: 'failed', reason: outcome.reason };
    default:
      return outcome satisfies never;
  }
}

/** How long from now (milliseconds) the platform may still take a message whose call took `tookMs` and broke off. */
function takenWithinMs({ publishers, limits }: ScheduleContext, { channel }: Delivery, tookMs: number): number {
  const { broken, hung } = publishers.get(channel.platform)?.traits.takesWithinMs ?? { broken: 0, hung: 0 };
  return tookMs >= limits.hungAfterMs ? Math.max(0, hung - tookMs) : broken;
}

function tryAgain(
  { clock, limits, random }: ScheduleContext,
  { key, epoch, attempts }: Delivery,
  reason: string,
  atLeastMs: number,
): Settlement {
  if (attempts >= limits.tries) return { key, epoch, state: 'failed', reason };
  const waitMs = Math.max(atLeastMs, backOff(attempts, limits, random));
  const readyAt = clock() + waitMs + Math.round(random() * 250);
  return { key, epoch, state: 'pending', readyAt, hungUntil: null, reason };
}
