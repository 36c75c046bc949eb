import type { EditOutcome, PostOutcome } from '../core/posting/publisher.ts';
import { hasLaterEdit } from '../store/corrections.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { answerWithin } from './answer-within.ts';
import type { ScheduleDeps } from './deps.ts';
import { backOff } from './limits.ts';

/** Why a delivery is ambiguous whose call hung. */
export const noAnswer = 'no-answer';

type Outcome = PostOutcome | EditOutcome | { kind: 'paused-too-long' } | { kind: 'superseded' };

/** Sends one claimed delivery, once. `claimedAt` is the monotonic time before the claim. Rejects only where a test stops it. */
export async function postOne(deps: ScheduleDeps, delivery: Delivery, claimedAt: number): Promise<Settlement> {
  await deps.boundary?.('before send');
  const sentAt = deps.monotonic();
  const outcome = await send(deps, delivery, claimedAt);
  const hung = deps.monotonic() - sentAt >= deps.limits.hungAfterMs;
  await deps.boundary?.('after receive');
  if (outcome.kind === 'ambiguous' && hung) return settlementOf(deps, delivery, { ...outcome, reason: noAnswer });
  return settlementOf(deps, delivery, outcome);
}

async function send(deps: ScheduleDeps, delivery: Delivery, claimedAt: number): Promise<Outcome> {
  const { kind, channel, payload: message, key, thread, messageId } = delivery;
  const publisher = deps.publishers.get(channel.platform);
  if (publisher === undefined) return { kind: 'later', afterMs: 0, reason: 'no-publisher' };
  if (kind === 'edit' && (await hasLaterEdit(deps.store, delivery))) return { kind: 'superseded' };
  // The last thing before the network: a process that slept through its lease must not send any more.
  if (deps.monotonic() - claimedAt > deps.limits.sendWithinMs) return { kind: 'paused-too-long' };
  if (kind === 'edit' && messageId !== null) return answered(deps, publisher.edit(channel, messageId, message, thread));
  return answered(deps, publisher.post({ channel, message, key, thread }));
}

/** A call that throws or does not answer may still have arrived. */
async function answered<T>(deps: ScheduleDeps, call: Promise<T>): Promise<T | { kind: 'ambiguous'; reason: string }> {
  const none = { kind: 'ambiguous', reason: noAnswer } as const;
  try {
    return await answerWithin(deps.sleep, deps.limits.answerWithinMs, call, none);
  } catch (problem) {
    return { kind: 'ambiguous', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

function settlementOf(
  deps: ScheduleDeps,
  { key, epoch, kind, attempts, messageId }: Delivery,
  outcome: Outcome,
): Settlement {
  const { limits, random } = deps;
  const now = deps.clock();
  const again = (reason: string, atLeastMs: number): Settlement => {
    if (attempts >= limits.tries) return { key, epoch, state: 'failed', reason };
    const waitMs = Math.max(atLeastMs, backOff(attempts, limits, random));
    return { key, epoch, state: 'pending', readyAt: now + waitMs + Math.round(random() * 250), reason };
  };
  switch (outcome.kind) {
    case 'posted':
      return { key, epoch, state: 'sent', messageId: outcome.messageId };
    case 'edited':
      return { key, epoch, state: 'sent', messageId };
    case 'ambiguous':
      // An edit that is done twice is done once.
      if (kind === 'edit') return again(outcome.reason, 0);
      return { key, epoch, state: 'ambiguous', readyAt: now + limits.lookUpAfterMs, reason: outcome.reason };
    case 'later':
      return again(outcome.reason, outcome.afterMs);
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
