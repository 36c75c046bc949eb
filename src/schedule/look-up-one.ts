import type { Lookup } from '../core/posting/publisher.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { answerWithin } from './answer-within.ts';
import type { ScheduleDeps } from './deps.ts';
import { backOff } from './limits.ts';
import { noAnswer } from './post-one.ts';

/** Clocks disagree with the platform's: a message is looked for from an hour before it was tried. */
const earlierMs = 60 * 60_000;
const notFound = 'not-found';
const notFoundYet = 'not-found-yet';

/**
 * Asks the platform what became of a delivery. It is sent again only after it was not found twice, `graceMs` apart; and where its call hung,
 * not until it was not found once more, `hungMs` later.
 */
export async function lookUpOne(deps: ScheduleDeps, delivery: Delivery): Promise<Settlement> {
  const { key, epoch, kind } = delivery;
  const now = deps.clock();
  if (kind === 'edit') return { key, epoch, state: 'pending', readyAt: now, reason: 'owner-gone' };
  await deps.boundary?.('before look-up');
  const lookup = await find(deps, delivery);
  await deps.boundary?.('after look-up');
  return settlementOf(deps, delivery, lookup);
}

async function find(deps: ScheduleDeps, { channel, key, thread, triedAt }: Delivery): Promise<Lookup> {
  const publisher = deps.publishers.get(channel.platform);
  if (publisher === undefined) return { kind: 'unknown', reason: 'no-publisher' };
  const none = { kind: 'unknown', reason: 'no-answer' } as const;
  try {
    const since = Math.min(triedAt ?? deps.clock(), deps.clock()) - earlierMs;
    return await answerWithin(
      deps.sleep,
      deps.limits.answerWithinMs,
      publisher.find(channel, key, thread, since),
      none,
    );
  } catch (problem) {
    return { kind: 'unknown', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

function settlementOf(deps: ScheduleDeps, delivery: Delivery, lookup: Lookup): Settlement {
  const { key, epoch, attempts, lookups, reason } = delivery;
  const { limits } = deps;
  const now = deps.clock();
  switch (lookup.kind) {
    case 'found':
      return { key, epoch, state: 'reconciled', messageId: lookup.messageId };
    case 'absent': {
      const hungMs = limits.hungMs[delivery.channel.platform];
      if (reason === noAnswer && hungMs > 0)
        return { key, epoch, state: 'ambiguous', readyAt: now + limits.graceMs, reason: notFoundYet };
      if (reason === notFoundYet) return { key, epoch, state: 'ambiguous', readyAt: now + hungMs, reason: notFound };
      if (reason !== notFound)
        return { key, epoch, state: 'ambiguous', readyAt: now + limits.graceMs, reason: notFound };
      if (attempts >= limits.tries) return { key, epoch, state: 'failed', reason: notFound };
      return { key, epoch, state: 'pending', readyAt: now, reason: notFound };
    }
    case 'unknown':
      if (lookups < limits.lookUps) {
        return {
          key,
          epoch,
          state: 'ambiguous',
          readyAt: now + backOff(lookups, limits, deps.random),
          reason: lookup.reason,
        };
      }
      if (limits.repeatUnknown && attempts < limits.tries) {
        return { key, epoch, state: 'pending', readyAt: now + limits.graceMs, reason: lookup.reason };
      }
      return { key, epoch, state: 'ambiguous', readyAt: null, reason: lookup.reason };
    default:
      return lookup satisfies never;
  }
}
