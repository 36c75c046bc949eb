import type { Lookup } from '../core/posting/publisher.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { backOff } from './limits.ts';
import { noAnswer } from './post-delivery.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** How long (milliseconds) before it was tried a message is looked for, because the platform's clock may differ. */
const earlierMs = 60 * 60_000;
const notFound = 'not-found';
const notFoundYet = 'not-found-yet';

type LookUpContext = Pick<ScheduleContext, 'publishers' | 'clock' | 'sleep' | 'random' | 'limits' | 'checkpoint'>;

/**
 * Asks the platform whether a delivery arrived. It is sent again only after two look-ups that did not find it,
 * `graceMs` apart. Where its call hung, a third one must not find it either, `hungMs` after the second.
 */
export async function lookUpDelivery(context: LookUpContext, delivery: Delivery): Promise<Settlement> {
  const { key, epoch, kind } = delivery;
  const now = context.clock();
  if (kind === 'edit') return { key, epoch, state: 'pending', readyAt: now, reason: 'owner-gone' };
  await context.checkpoint?.('before look-up');
  const lookup = await find(context, delivery);
  await context.checkpoint?.('after look-up');
  return settlementOf(context, delivery, lookup);
}

async function find(context: LookUpContext, { channel, key, thread, triedAt }: Delivery): Promise<Lookup> {
  const publisher = context.publishers.get(channel.platform);
  if (publisher === undefined) return { kind: 'unknown', reason: 'no-publisher' };
  const unanswered = { kind: 'unknown', reason: 'no-answer' } as const;
  try {
    const since = Math.min(triedAt ?? context.clock(), context.clock()) - earlierMs;
    const finding = publisher.find(channel, key, thread, since);
    return await withTimeout(finding, context.limits.answerWithinMs, unanswered, context.sleep);
  } catch (problem) {
    return { kind: 'unknown', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

function settlementOf(context: LookUpContext, delivery: Delivery, lookup: Lookup): Settlement {
  switch (lookup.kind) {
    case 'found':
      return { key: delivery.key, epoch: delivery.epoch, state: 'reconciled', messageId: lookup.messageId };
    case 'absent':
      return afterAbsent(context, delivery);
    case 'unknown':
      return afterUnknown(context, delivery, lookup.reason);
    default:
      return lookup satisfies never;
  }
}

/** `delivery.reason` tells how many look-ups have not found it so far. */
function afterAbsent({ limits, clock, publishers }: LookUpContext, delivery: Delivery): Settlement {
  const { key, epoch, attempts, reason } = delivery;
  const now = clock();
  const hungMs = publishers.get(delivery.channel.platform)?.traits.hungMs ?? 0;
  if (reason === noAnswer && hungMs > 0)
    return { key, epoch, state: 'ambiguous', readyAt: now + limits.graceMs, reason: notFoundYet };
  if (reason === notFoundYet) return { key, epoch, state: 'ambiguous', readyAt: now + hungMs, reason: notFound };
  if (reason !== notFound) return { key, epoch, state: 'ambiguous', readyAt: now + limits.graceMs, reason: notFound };
  if (attempts >= limits.tries) return { key, epoch, state: 'failed', reason: notFound };
  return { key, epoch, state: 'pending', readyAt: now, reason: notFound };
}

/** Asked again some times; then reported, or sent again where the operator wants that. */
function afterUnknown({ limits, clock, random }: LookUpContext, delivery: Delivery, reason: string): Settlement {
  const { key, epoch, attempts, lookups } = delivery;
  const now = clock();
  if (lookups < limits.lookUps) {
    // That the call hung must not be forgotten.
    const hung = delivery.reason === noAnswer || delivery.reason === notFoundYet ? delivery.reason : null;
    const readyAt = now + backOff(lookups, limits, random);
    return { key, epoch, state: 'ambiguous', readyAt, reason: hung ?? reason };
  }
  if (limits.repeatUnknown && attempts < limits.tries)
    return { key, epoch, state: 'pending', readyAt: now + limits.graceMs, reason };
  return { key, epoch, state: 'ambiguous', readyAt: null, reason };
}
