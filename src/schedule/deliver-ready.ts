import type { Platform } from '../core/place/channel.ts';
import { type ClaimedDelivery, type ClaimTerms, claimPending, claimUnsure } from '../store/claim-deliveries.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { createCallRate } from './call-rate.ts';
import { type Decision, decideAgain } from './decide-again.ts';
import { createHungGuard, hungUntil } from './guard-hung.ts';
import { lookUpDelivery } from './look-up-delivery.ts';
import { type Moments, momentsOf } from './moments.ts';
import { notifyOutcome } from './notify-outcome.ts';
import { postDelivery } from './post-delivery.ts';
import { type Pool, runPool } from './run-pool.ts';
import type { ScheduleContext } from './schedule-context.ts';
import { settleOvertaken } from './settle-overtaken.ts';
import { createSettlementWriter, type SettlementWriter } from './settlement-writer.ts';

/** How many are claimed at once: their messages are read in one turn of the event loop. */
const claimedAtOnce = 32;
/** As in `Limits`, for look-ups. */
const lookUpPlaces = { concurrency: 32, slow: 128 } as const;
/** How soon (milliseconds) a pool looks for more work while something slow is on its way. */
const lookAgainMs = 250;

/** What is delivered to one platform, each kind of work by itself. Resolves with how many deliveries that were. */
export interface PlatformDelivery {
  /** Posts everything that can be posted now, and what becomes ready meanwhile. */
  post(): Promise<number>;
  /** Looks up every delivery of which it is unknown whether it arrived. */
  lookUp(): Promise<number>;
}

interface Claimed {
  delivery: ClaimedDelivery;
  claimedAt: Moments;
  decision: Decision;
}

/** `planAgain` is called where a plan was taken back. */
export function deliverTo(platform: Platform, context: ScheduleContext, planAgain: () => void): PlatformDelivery {
  const writer = createSettlementWriter(context);
  const { limits, store } = context;
  const guardHung = createHungGuard(context);
  const rate = createCallRate(context, context.publishers.get(platform)?.traits.callsPerSecond ?? null);
  /** How many are on their way whose last call hung. */
  let hung = 0;

  async function claimToPost(most: number): Promise<Claimed[]> {
    if (context.stop.aborted) return [];
    const limit = rate.take(Math.min(most, claimedAtOnce));
    if (limit === 0) return [];
    // Before the claim, so that the claim's own time counts too.
    const claimedAt = momentsOf(context);
    const deliveries = await claimPending(store, {
      ...termsOf(context, platform, limit),
      hungLimit: Math.max(0, limits.hungConcurrency - hung),
      paceMs: context.publishers.get(platform)?.traits.paceMs ?? 0,
      hungUntil: hungUntil(context, platform, context.clock()),
    });
    rate.giveBack(limit - deliveries.length);
    // What continues a message may need a call of its own to open its thread.
    rate.take(deliveries.filter(({ thread }) => thread !== null).length);
    const decided = await decideAgain(context, deliveries);
    return deliveries.map((delivery) => {
      return { delivery, claimedAt, decision: decided.get(delivery.key) ?? { kind: 'post' } };
    });
  }

  async function work({ delivery, claimedAt, decision }: Claimed): Promise<void> {
    switch (decision.kind) {
      case 'taken-back':
        return planAgain();
      case 'end':
        return attempt(context, writer, delivery, async () => decision.settlement);
      case 'post': {
        const share = delivery.hungBefore ? 1 : 0;
        hung += share;
        await attempt(context, writer, delivery, () => postDelivery(context, delivery, claimedAt));
        hung -= share;
        return;
      }
      default:
        return decision satisfies never;
    }
  }

  const waits: Pick<Pool<never>, 'untilSlow' | 'pause'> = {
    untilSlow: (signal) => context.sleep(limits.slowAfterMs, signal),
    pause: (signal) => context.sleep(lookAgainMs, signal),
  };
  return {
    async post() {
      const places = { concurrency: limits.concurrency, slow: limits.slow };
      const pools = Array.from({ length: store.dialect.writers }, () =>
        runPool({ ...places, ...waits, claim: claimToPost, work }),
      );
      return sumWhenAllEnded(pools);
    },
    lookUp: () =>
      runPool({
        ...lookUpPlaces,
        ...waits,
        async claim(most) {
          if (context.stop.aborted) return [];
          await guardHung();
          return claimUnsure(store, termsOf(context, platform, most));
        },
        work: (delivery) => attempt(context, writer, delivery, () => lookUpDelivery(context, delivery)),
      }),
  };
}

/** Rejects with the first problem, but only once all have ended, so that none goes on without anyone waiting. */
async function sumWhenAllEnded(counts: readonly Promise<number>[]): Promise<number> {
  const ended = await Promise.allSettled(counts);
  return ended.reduce((sum, end) => {
    if (end.status === 'rejected') throw end.reason;
    return sum + end.value;
  }, 0);
}

function termsOf({ owner, clock, limits }: ScheduleContext, platform: Platform, limit: number): ClaimTerms {
  return { owner, now: clock(), leaseMs: limits.leaseMs, limit, platform };
}

/** Never rejects. A delivery whose outcome cannot be written stays `sending`, and is looked up after its lease. */
async function attempt(
  context: ScheduleContext,
  writer: SettlementWriter,
  delivery: Delivery,
  tryIt: () => Promise<Settlement>,
): Promise<void> {
  try {
    const settlement = await tryIt();
    if (await writer.write(settlement)) await notifyOutcome(context, delivery, settlement);
    else await settleOvertaken(context, writer, delivery, settlement);
  } catch (problem) {
    context.log.error({ err: problem, delivery: delivery.key }, 'a delivery was interrupted; it will be looked up');
  }
}
