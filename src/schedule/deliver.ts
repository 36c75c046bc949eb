import { type ClaimTerms, claimPending, claimUnsure } from '../store/claim-deliveries.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Settlement } from '../store/settle-deliveries.ts';
import type { ScheduleDeps } from './deps.ts';
import { lookUpOne } from './look-up-one.ts';
import { postOne } from './post-one.ts';
import { runPool } from './run-pool.ts';
import { createSettler, type Settler } from './settler.ts';
import { tellOutcome } from './tell-outcome.ts';

const lookUpsAtOnce = 32;
/** How soon (milliseconds) it is looked for more while something slow is on its way. */
const lookAgainMs = 250;

/** Posts and looks up everything that can be now, until nothing is left; says how much that was. */
export function deliverReady(deps: ScheduleDeps): Promise<number> {
  return together([postReady(deps), lookUpReady(deps)]);
}

/** Posts everything that can be posted now, and what becomes ready meanwhile; says how much that was. */
export function postReady(deps: ScheduleDeps): Promise<number> {
  if (deps.publishers.size === 0) return Promise.resolve(0);
  const settler = createSettler(deps);
  return together(
    Array.from({ length: deps.store.dialect.writers }, () =>
      runPool({
        atOnce: deps.limits.atOnce,
        async claim(most) {
          if (deps.stop.aborted) return [];
          // Before the claim, so that its own time counts too.
          const claimedAt = deps.monotonic();
          const claimed = await claimPending(deps.store, termsOf(deps, most), deps.limits.paceMs);
          return claimed.map((delivery) => ({ delivery, claimedAt }));
        },
        work: ({ delivery, claimedAt }) => finish(deps, settler, delivery, () => postOne(deps, delivery, claimedAt)),
        pause: (signal) => deps.sleep(lookAgainMs, signal),
      }),
    ),
  );
}

/** Looks up everything of which it is unknown whether it arrived; says how much that was. */
export function lookUpReady(deps: ScheduleDeps): Promise<number> {
  if (deps.publishers.size === 0) return Promise.resolve(0);
  const settler = createSettler(deps);
  return runPool({
    atOnce: lookUpsAtOnce,
    claim: async (most) => (deps.stop.aborted ? [] : claimUnsure(deps.store, termsOf(deps, most))),
    work: (delivery) => finish(deps, settler, delivery, () => lookUpOne(deps, delivery)),
    pause: (signal) => deps.sleep(lookAgainMs, signal),
  });
}

/** All of them end before one's problem is told: nothing goes on unseen. */
async function together(pools: readonly Promise<number>[]): Promise<number> {
  const ended = await Promise.allSettled(pools);
  return ended.reduce((sum, end) => {
    if (end.status === 'rejected') throw end.reason;
    return sum + end.value;
  }, 0);
}

function termsOf({ owner, clock, limits, publishers }: ScheduleDeps, limit: number): ClaimTerms {
  return { owner, now: clock(), leaseMs: limits.leaseMs, limit, platforms: [...publishers.keys()] };
}

/** What cannot be written down stays `sending`: when its lease is over, it is looked up. */
async function finish(
  deps: ScheduleDeps,
  settler: Settler,
  delivery: Delivery,
  attempt: () => Promise<Settlement>,
): Promise<void> {
  try {
    const outcome = await attempt();
    if (await settler.settle(outcome)) await tellOutcome(deps, delivery, outcome);
    else deps.log.warn({ delivery: delivery.key }, 'the outcome came after another process took the delivery over');
  } catch (problem) {
    deps.log.error({ err: problem, delivery: delivery.key }, 'a delivery was interrupted; it will be looked up');
  }
}
