import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { errorFields } from './redact.ts';

type Client = SocketModeReceiver['client'];

const longestWaitMs = 30_000;
const closingMs = 1_500;
const welcomeMs = 30_000;

/**
 * Connects a Socket Mode client, and again whenever the connection is gone; resolves once it is there, rejects where the first attempt
 * fails. The client's own way of coming back ends in an unhandled rejection when Slack refuses the token meanwhile, so it is off.
 */
export async function keepConnected(
  client: Client,
  logger: Logger,
  waitMs = welcomeMs,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  /** How many connections were lost. */
  let lost = 0;
  guard(client, 'ws_message', logger);
  guard(client, 'slack_event', logger, bound);
  let connection = await connect();
  void stay();

  /** Resolves once connected; `gone` does when the connection is gone again. */
  async function connect(): Promise<{ gone: Promise<void> }> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const listener = (): void => {
      lost += 1;
      resolve();
    };
    client.once('disconnected', listener);
    try {
      if ((await withTimeout(client.start(), waitMs, null)) !== null) return { gone: promise };
      void client.disconnect();
      throw new Error('Slack did not welcome the connection');
    } catch (error) {
      client.off('disconnected', listener);
      throw error;
    }
  }

  /** An answer goes back on the connection that its envelope came on; on a later one the envelope is acknowledged, and the answer rejected. */
  function bound(event: unknown): unknown {
    if (typeof event !== 'object' || event === null || !('ack' in event) || typeof event.ack !== 'function')
      return event;
    const { ack } = event;
    const cameOn = lost;
    return {
      ...event,
      async ack(answer?: unknown): Promise<void> {
        if (lost === cameOn) return Reflect.apply(ack, undefined, [answer]);
        await Reflect.apply(ack, undefined, []);
        throw new Error('the connection that the envelope came on has gone');
      },
    };
  }

  async function stay(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      if (failures === 0) await connection.gone;
      if (stopping.signal.aborted) return;
      await sleep(Math.min(longestWaitMs, 250 * 2 ** failures), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        connection = await connect();
        failures = 0;
        // Left while it connected: nobody else would end this connection.
        if (stopping.signal.aborted) return void (await withTimeout(client.disconnect(), closingMs, null));
        logger.info({}, 'the connection to Slack is back');
      } catch (error) {
        failures += 1;
        logger.warn({ failures, ...errorFields(error) }, 'the connection to Slack is gone; trying again');
      }
    }
  }

  return {
    async stop() {
      stopping.abort();
      await withTimeout(client.disconnect(), closingMs, null);
    },
  };
}

/** The SDK's own listeners are async, and nobody waits for them: what they reject with would end the process. */
function guard(client: Client, event: string, logger: Logger, prepare = (given: unknown): unknown => given): void {
  const listeners = client.listeners(event);
  client.removeAllListeners(event);
  client.on(event, (given: unknown, ...more: unknown[]) => {
    for (const listener of listeners) {
      Promise.try(() => Reflect.apply(listener, client, [prepare(given), ...more])).catch((error: unknown) => {
        logger.error(errorFields(error), 'a message of Slack could not be taken');
      });
    }
  });
}
