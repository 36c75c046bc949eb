import { BoundedMap } from '../../core/memory/bounded-map.ts';

/** What one address may ask: so many at once, and so many each second after that. */
export interface Pace {
  burst: number;
  perSecond: number;
}
export const usualPace: Pace = { burst: 100, perSecond: 20 };

/** Of so many addresses it is known how much they asked; the one that asked longest ago is forgotten first. */
const mostAddresses = 20_000;

/**
 * A token bucket for each address. `take` gives 0 where a request may go on, which takes so many tokens of it, or else
 * in how many whole seconds it may.
 * `now` in milliseconds, of a clock that never goes back.
 */
export function createRateLimit(
  now: () => number,
  { burst, perSecond }: Pace = usualPace,
): { take(address: string, tokens?: number): number } {
  const buckets = new BoundedMap<string, { tokens: number; at: number }>({ entries: mostAddresses });
  return {
    take(address, wanted = 1) {
      const cost = Math.min(wanted, burst);
      const at = now();
      const { tokens, at: before } = buckets.get(address) ?? { tokens: burst, at };
      const filled = Math.min(burst, tokens + ((at - before) / 1_000) * perSecond);
      const isAllowed = filled >= cost;
      buckets.set(address, { tokens: isAllowed ? filled - cost : filled, at });
      return isAllowed ? 0 : Math.max(1, Math.ceil((cost - filled) / perSecond));
    },
  };
}

/**
 * The address that a request counts for: that of the connection; behind a proxy of this machine, what the proxy wrote
 * last. Of IPv6 the network counts (/64), which is one household.
 */
export function addressOf(peer: string | undefined, forwarded: string | undefined, behindProxy: boolean): string {
  const own = peer ?? '';
  const isLocal = own === '::1' || own.startsWith('127.') || own.startsWith('::ffff:127.');
  const told = behindProxy && isLocal ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return networkOf(told === undefined || told === '' ? own : told);
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, '');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('::');
  return plain.includes('::') && head.split(':').length < 4 ? head : plain.split(':').slice(0, 4).join(':');
}
