import { type Lease, releaseLease, takeLease } from '../store/leases.ts';
import { answerWithin } from './answer-within.ts';
import type { ScheduleDeps } from './deps.ts';

/** Another takes over at most `ttlMs + everyMs` after a holder's death: 24 seconds. */
const terms = { ttlMs: 20_000, everyMs: 4_000, answerWithinMs: 4_000 } as const;

export interface HeldLease {
  held(): boolean;
  /** Gives the lease up, so that another takes over at its next look. */
  stop(): Promise<void>;
}

/** What is done while a lease is held: begun when it was taken, ended when it was lost or given up, even where it is still beginning. */
export interface LeaseWork {
  name: string;
  onGained(lease: Lease): void | Promise<void>;
  onLost(): void | Promise<void>;
}

/**
 * Holds a named lease for as long as this process lives and the store answers: one process of many has it.
 * A holder that cannot renew it lets go before another can take it.
 */
export function holdLease(
  deps: Pick<ScheduleDeps, 'store' | 'clock' | 'monotonic' | 'sleep' | 'owner' | 'log'>,
  { name, onGained, onLost }: LeaseWork,
): HeldLease {
  const stopping = new AbortController();
  let heldSince: number | null = null;

  async function look(): Promise<void> {
    const asked = deps.monotonic();
    const lease = await answerOrNone(() => takeLease(deps.store, name, deps.owner, deps.clock(), terms.ttlMs));
    if (lease !== 'none' && lease !== null) {
      const gained = heldSince === null;
      heldSince = asked;
      // Not waited for: a slow beginning must not keep the lease from being renewed.
      if (gained) void attempt(() => onGained(lease), 'what a lease is for could not be begun');
      return;
    }
    // Without an answer the lease is held until just before it ends.
    const left = heldSince === null ? 0 : terms.ttlMs - (deps.monotonic() - heldSince);
    if (heldSince !== null && (lease === null || left <= terms.everyMs + terms.answerWithinMs)) await lose();
  }

  async function lose(): Promise<void> {
    heldSince = null;
    deps.log.warn({ lease: name }, 'a lease was lost');
    await attempt(onLost, 'what a lease is for could not be ended');
  }

  async function answerOrNone<T>(ask: () => Promise<T>): Promise<T | 'none'> {
    try {
      return await answerWithin(deps.sleep, terms.answerWithinMs, ask(), 'none' as const);
    } catch (problem) {
      deps.log.error({ err: problem, lease: name }, 'a lease could not be asked for');
      return 'none';
    }
  }

  async function attempt(work: () => void | Promise<void>, message: string): Promise<void> {
    try {
      await work();
    } catch (problem) {
      deps.log.error({ err: problem, lease: name }, message);
    }
  }

  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await look();
      await deps.sleep(terms.everyMs, stopping.signal).catch(() => {});
    }
  })();

  return {
    held: () => heldSince !== null,
    async stop() {
      stopping.abort();
      await looking;
      if (heldSince === null) return;
      await lose();
      await attempt(() => releaseLease(deps.store, name, deps.owner), 'a lease could not be given up');
    },
  };
}
