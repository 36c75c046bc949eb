import { setTimeout as wait } from 'node:timers/promises';
import { DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import type { Sleep } from '../../platform/with-timeout.ts';
import { describeError } from './describe-error.ts';
import { type GatewayOptions, type OpenGateway, openGateway } from './open-gateway.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
const usualSleep: Sleep = (ms, signal) => wait(ms, undefined, { signal });

export interface ConnectionOptions extends GatewayOptions {
  /** How it waits before it tries again. */
  sleep?: Sleep;
}

export interface GatewayConnection {
  /**
   * Resolves once connected. Tries again where that may help. Rejects where a person must mend something, or once
   * `disconnect` is called.
   */
  connect(): Promise<void>;
  /** Resolves, for every caller, once nothing is connected any more. */
  disconnect(): Promise<void>;
}

/** A connection to the gateway that can be opened and closed any number of times. */
export function createGatewayConnection(options: ConnectionOptions): GatewayConnection {
  let current: { stop: AbortController; gateway: Promise<OpenGateway> } | null = null;
  let closing = Promise.resolve();
  return {
    async connect() {
      if (current === null) {
        const stop = new AbortController();
        const attempt = { stop, gateway: openWithRetries(options, stop.signal) };
        current = attempt;
        attempt.gateway.catch(() => {
          if (current === attempt) current = null;
        });
      }
      await current.gateway;
    },
    disconnect() {
      const last = current;
      current = null;
      last?.stop.abort();
      const close = async () => (await last?.gateway.catch(() => null))?.close();
      closing = Promise.all([closing.catch(() => {}), close()]).then(() => {});
      return closing;
    },
  };
}

async function openWithRetries(options: ConnectionOptions, signal: AbortSignal): Promise<OpenGateway> {
  const { logger, sleep = usualSleep } = options;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    signal.throwIfAborted();
    try {
      return await openGateway(options, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (isPermanent(error)) {
        logger.error(
          describeError(error),
          'discord: cannot connect; npm run doctor says what to mend, then start again',
        );
        throw error;
      }
      logger.warn({ ...describeError(error), againInMs: pause }, 'discord: could not connect');
      await sleep(pause, signal);
    }
  }
}

/** Whether trying again cannot help: the token is wrong, or the gateway closed with a code that says so. */
function isPermanent(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return (
    error instanceof Error &&
    /^(Authentication failed|Invalid shard|Sharding is required|Used an invalid|Used invalid|Used disallowed)/.test(
      error.message,
    )
  );
}
