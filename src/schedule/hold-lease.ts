import { withTimeout } from '../platform/with-timeout.ts';
import { type Lease, releaseLease, takeLease } from '../store/leases.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** In milliseconds. After a holder's death another takes over within `ttl` and `renewEvery` together. */
const leaseMs = { ttl: 20_000, renewEvery: 4_000, answerWithin: 4_000 } as const;

export interface HeldLease {
  held(): boolean;
  /** Gives the lease up, so that another takes over when it next tries. */
  stop(): Promise<void>;
}

/** What is done while a lease is held. */
export interface LeaseWork {
  name: string;
  /** Begins the work, when the lease was taken. */
  onGained(lease: Lease): void | Promise<void>;
  /** Ends the work, when the lease was lost or is given up, even where the work is still beginning. */
  onLost(): void | Promise<void>;
}

export type LeaseContext = Pick<ScheduleContext, 'store' | 'clock' | 'monotonic' | 'sleep' | 'owner' | 'log'>;

/**
 * Holds a named lease as long as this process lives and the store answers: one process of many has it. A holder that
 * cannot renew it ends its work before another can take the lease.
 */
export function holdLease(context: LeaseContext, { name, onGained, onLost }: LeaseWork): HeldLease {
  const { store, owner } = context;
  const stopping = new AbortController();
  let heldSince: number | null = null;

  async function renew(): Promise<void> {
    const askedAt = context.monotonic();
    const lease = await answerOrNone(() => takeLease(store, name, owner, context.clock(), leaseMs.ttl));
    if (lease !== 'none' && lease !== null) {
      const gained = heldSince === null;
      heldSince = askedAt;
      // Not waited for: a slow beginning must not keep the lease from being renewed.
      if (gained) void attempt(() => onGained(lease), 'what a lease is for could not be begun');
      return;
    }
    if (heldSince === null) return;
    // Without an answer the lease is held as long as one more try can be answered before it ends.
    const leftMs = leaseMs.ttl - (context.monotonic() - heldSince);
    if (lease !== null && leftMs > leaseMs.renewEvery + leaseMs.answerWithin) return;
    context.log.warn({ lease: name }, 'a lease was lost');
    await end();
  }

  async function end(): Promise<void> {
    heldSince = null;
    await attempt(onLost, 'what a lease is for could not be ended');
  }

  async function answerOrNone<T>(ask: () => Promise<T>): Promise<T | 'none'> {
    try {
      return await withTimeout(ask(), leaseMs.answerWithin, 'none' as const, context.sleep);
    } catch (problem) {
      context.log.error({ err: problem, lease: name }, 'a lease could not be asked for');
      return 'none';
    }
  }

  async function attempt(work: () => void | Promise<void>, message: string): Promise<void> {
    try {
      await work();
    } catch (problem) {
      context.log.error({ err: problem, lease: name }, message);
    }
  }

  const renewing = (async () => {
    while (!stopping.signal.aborted) {
      await renew();
      await context.sleep(leaseMs.renewEvery, stopping.signal).catch(() => {});
    }
  })();

  return {
    held: () => heldSince !== null,
    async stop() {
      stopping.abort();
      await renewing;
      if (heldSince === null) return;
      await end();
      await attempt(() => releaseLease(store, name, owner), 'a lease could not be given up');
    },
  };
}
