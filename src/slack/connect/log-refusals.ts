import type { Logger } from '../../platform/logger.ts';

/** A stranger can make a request be refused as often as he likes, so the log has one line in so many milliseconds. */
const everyMs = 10_000;

/**
 * Logs a request that was refused, with its status; null where only the connection was closed. The first for each
 * reason is logged at once, and the others as a number in the next line.
 */
export function logRefusals(logger: Logger, now: () => number): (reason: string, status: number | null) => void {
  const known = new Map<string, { loggedAt: number; others: number }>();
  return (reason, status) => {
    const last = known.get(reason);
    if (last !== undefined && Math.abs(now() - last.loggedAt) < everyMs) {
      last.others += 1;
      return;
    }
    const others = last === undefined || last.others === 0 ? {} : { others: last.others };
    logger.warn({ reason, status, ...others }, 'a request was refused');
    known.set(reason, { loggedAt: now(), others: 0 });
  };
}
