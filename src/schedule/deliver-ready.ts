import type { Platform } from '../core/place/channel.ts';
import { type ClaimTerms, claimPending, claimUnsure } from '../store/claim-deliveries.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import { lookUpDelivery } from './look-up-delivery.ts';
import { notifyOutcome } from './notify-outcome.ts';
import { postDelivery } from './post-delivery.ts';
import { runPool } from './run-pool.ts';
import type { ScheduleContext } from './schedule-context.ts';
import { createSettlementWriter, type SettlementWriter } from './settlement-writer.ts';

const lookUpConcurrency = 32;
/** How soon (milliseconds) a pool looks for more work while something slow is on its way. */
const lookAgainMs = 250;

/** Posts everything that can be posted now, and what becomes ready meanwhile. Returns how many deliveries that were. */
export async function postReady(context: ScheduleContext): Promise<number> {
  if (context.publishers.size === 0) return 0;
  const writer = createSettlementWriter(context);
  const pools = Array.from({ length: context.store.dialect.writers }, () =>
    runPool({
      concurrency: context.limits.concurrency,
      async claim(most) {
        if (context.stop.aborted) return [];
        // Before the claim, so that the claim's own time counts too.
        const claimedAt = context.monotonic();
        const claimed = await claimPending(context.store, termsOf(context, most), paceOf(context));
        return claimed.map((delivery) => ({ delivery, claimedAt }));
      },
      work: ({ delivery, claimedAt }) =>
        attempt(context, writer, delivery, () => postDelivery(context, delivery, claimedAt)),
      pause: (signal) => context.sleep(lookAgainMs, signal),
    }),
  );
  return sumWhenAllEnded(pools);
}

/** Looks up every delivery of which it is unknown whether it arrived. Returns how many deliveries that were. */
export async function lookUpReady(context: ScheduleContext): Promise<number> {
  if (context.publishers.size === 0) return 0;
  const writer = createSettlementWriter(context);
  return runPool({
    concurrency: lookUpConcurrency,
    claim: async (most) => (context.stop.aborted ? [] : claimUnsure(context.store, termsOf(context, most))),
    work: (delivery) => attempt(context, writer, delivery, () => lookUpDelivery(context, delivery)),
    pause: (signal) => context.sleep(lookAgainMs, signal),
  });
}

/** Rejects with the first problem, but only once all have ended, so that none goes on without anyone waiting. */
async function sumWhenAllEnded(counts: readonly Promise<number>[]): Promise<number> {
  const ended = await Promise.allSettled(counts);
  return ended.reduce((sum, end) => {
    if (end.status === 'rejected') throw end.reason;
    return sum + end.value;
  }, 0);
}

function termsOf({ owner, clock, limits, publishers }: ScheduleContext, limit: number): ClaimTerms {
  return { owner, now: clock(), leaseMs: limits.leaseMs, limit, platforms: [...publishers.keys()] };
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
    else context.log.warn({ delivery: delivery.key }, 'the outcome came after another process took the delivery over');
  } catch (problem) {
    context.log.error({ err: problem, delivery: delivery.key }, 'a delivery was interrupted; it will be looked up');
  }
}

/** The pace of each platform that this process can post to. */
function paceOf({ publishers }: ScheduleContext): ReadonlyMap<Platform, number> {
  return new Map(Array.from(publishers, ([platform, { traits }]) => [platform, traits.paceMs]));
}
