import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { describeError } from './describe-error.ts';
import { type GatewayOptions, openGateway } from './gateway.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

export interface HeldGateway {
  /** Resolves once connected. Tries again where that may help; rejects where a person must mend something, or once `disconnect` is called. */
  connect(): Promise<void>;
  /** Resolves once nothing is connected any more, for everyone who asks. */
  disconnect(): Promise<void>;
}

/** A gateway that is open or closed as the holder of the lease wants. */
export function holdGateway(options: GatewayOptions): HeldGateway {
  let opening: { stop: AbortController; gateway: Promise<{ close(): Promise<void> }> } | null = null;
  let closing = Promise.resolve();
  return {
    async connect() {
      if (opening === null) {
        const stop = new AbortController();
        const mine = { stop, gateway: openPatiently(options, stop.signal) };
        opening = mine;
        mine.gateway.catch(() => {
          if (opening === mine) opening = null;
        });
      }
      await opening.gateway;
    },
    disconnect() {
      const last = opening;
      opening = null;
      last?.stop.abort();
      const close = async () => (await last?.gateway.catch(() => null))?.close();
      closing = Promise.all([closing.catch(() => {}), close()]).then(() => {});
      return closing;
    },
  };
}

async function openPatiently(options: GatewayOptions, signal: AbortSignal): Promise<{ close(): Promise<void> }> {
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    signal.throwIfAborted();
    try {
      return await openGateway(options);
    } catch (error) {
      if (isLasting(error)) {
        options.logger.error(
          describeError(error),
          'discord: cannot connect; npm run doctor says what to mend, then start again',
        );
        throw error;
      }
      options.logger.warn({ ...describeError(error), againInMs: pause }, 'discord: could not connect');
      await wait(pause, undefined, { signal });
    }
  }
}

/** Whether trying again cannot help: the token is wrong, or the gateway closed with a code that says so. */
function isLasting(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  return (
    error instanceof Error &&
    /^(Authentication failed|Invalid shard|Sharding is required|Used an invalid|Used invalid|Used disallowed)/.test(
      error.message,
    )
  );
}
