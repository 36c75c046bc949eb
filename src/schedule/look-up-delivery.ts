import type { Lookup } from '../core/posting/publisher.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { backOff } from './limits.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** How long (milliseconds) before it was tried a message is looked for, because the platform's clock may differ. */
const earlierMs = 60 * 60_000;
const notFound = 'not-found';

type LookUpContext = Pick<ScheduleContext, 'publishers' | 'clock' | 'sleep' | 'random' | 'limits' | 'checkpoint'>;

/**
 * Asks the platform whether a delivery arrived. It is sent again only after a look-up that began when the platform
 * could not take the message any more (`hungUntil`), and did not find it.
 */
export async function lookUpDelivery(context: LookUpContext, delivery: Delivery): Promise<Settlement> {
  const { key, epoch, kind, hungUntil } = delivery;
  const askedAt = context.clock();
  // An edit may be made twice.
  if (kind === 'edit') return { key, epoch, state: 'pending', readyAt: askedAt, hungUntil, reason: 'owner-gone' };
  await context.checkpoint?.('before look-up');
  const lookup = await find(context, delivery);
  await context.checkpoint?.('after look-up');
  switch (lookup.kind) {
    case 'found':
      return { key, epoch, state: 'reconciled', messageId: lookup.messageId };
    case 'absent':
      return afterAbsent(context, delivery, askedAt);
    case 'unknown':
      return afterUnknown(context, delivery, lookup);
    default:
      return lookup satisfies never;
  }
}

async function find(context: LookUpContext, { channel, key, thread, triedAt }: Delivery): Promise<Lookup> {
  const publisher = context.publishers.get(channel.platform);
  if (publisher === undefined) return { kind: 'unknown', reason: 'no-publisher', lasting: false };
  const unanswered: Lookup = { kind: 'unknown', reason: 'no-answer', lasting: false };
  try {
    const since = Math.min(triedAt ?? context.clock(), context.clock()) - earlierMs;
    const finding = publisher.find(channel, key, thread, since);
    return await withTimeout(finding, context.limits.answerWithinMs, unanswered, context.sleep);
  } catch (problem) {
    return { kind: 'unknown', reason: problem instanceof Error ? problem.message : String(problem), lasting: false };
  }
}

/** Looked for at ages that double, and once more when it cannot arrive any more. */
function afterAbsent({ limits, clock }: LookUpContext, delivery: Delivery, askedAt: number): Settlement {
  const { key, epoch, attempts, triedAt, hungUntil } = delivery;
  const now = clock();
  if (hungUntil !== null && askedAt < hungUntil) {
    const age = Math.max(limits.lookUpAfterMs, now - (triedAt ?? now));
    return { key, epoch, state: 'ambiguous', readyAt: Math.min(hungUntil, now + age), hungUntil, reason: notFound };
  }
  if (attempts >= limits.tries) return { key, epoch, state: 'failed', reason: notFound };
  return { key, epoch, state: 'pending', readyAt: now, hungUntil, reason: notFound };
}

/** Asked again for some hours; then reported, or sent again where the operator wants that. */
function afterUnknown(
  { limits, clock, random }: LookUpContext,
  delivery: Delivery,
  { reason, lasting }: Lookup & { kind: 'unknown' },
): Settlement {
  const { key, epoch, attempts, lookups, hungUntil } = delivery;
  const now = clock();
  if (!lasting && lookups < limits.lookUps) {
    const readyAt = now + backOff(lookups, limits, random);
    return { key, epoch, state: 'ambiguous', readyAt, hungUntil, reason };
  }
  if (limits.repeatUnknown && attempts < limits.tries)
    return { key, epoch, state: 'pending', readyAt: Math.max(now, hungUntil ?? now), hungUntil, reason };
  return { key, epoch, state: 'ambiguous', readyAt: null, hungUntil, reason };
}
