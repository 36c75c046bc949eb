import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { limits } from '../limits.ts';
import { errorFields } from './redact.ts';

type Client = SocketModeReceiver['client'];

/** How long Slack may take to greet a new connection. */
const greetingTimeoutMs = 30_000;

/** A connection that is kept. */
export interface Connection {
  /** Acknowledges nothing that comes from now on: Slack then gives it to another instance. */
  close(): void;
  stop(): Promise<void>;
}

/**
 * Connects a Socket Mode client, and again whenever its connection is gone. Resolves once it is connected; rejects
 * where the first attempt fails. The client's own reconnecting is off, because it ends in an unhandled rejection where
 * Slack refuses the token meanwhile.
 */
export async function keepConnected(
  client: Client,
  logger: Logger,
  timeoutMs = greetingTimeoutMs,
): Promise<Connection> {
  const stopping = new AbortController();
  let lostConnections = 0;
  let isClosed = false;
  catchRejections(client, 'ws_message', logger);
  catchRejections(client, 'slack_event', logger, answerOnItsConnection);
  let connection = await connect();
  void reconnectUntilStopped();

  /** Resolves once connected; `gone` resolves when that connection is gone. */
  async function connect(): Promise<{ gone: Promise<void> }> {
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    const onDisconnected = (): void => {
      lostConnections += 1;
      resolve();
    };
    client.once('disconnected', onDisconnected);
    try {
      if ((await withTimeout(client.start(), timeoutMs, null)) !== null) return { gone };
      void client.disconnect();
      throw new Error('Slack did not welcome the connection');
    } catch (error) {
      client.off('disconnected', onDisconnected);
      throw error;
    }
  }

  /**
   * Slack takes an answer only on the connection that its envelope came on. On a later one the envelope is acknowledged
   * without the answer, and `ack` rejects so that the answer is sent another way.
   */
  function answerOnItsConnection(envelope: unknown): unknown {
    if (typeof envelope !== 'object' || envelope === null) return envelope;
    if (!('ack' in envelope) || typeof envelope.ack !== 'function') return envelope;
    const { ack } = envelope;
    const lostBefore = lostConnections;
    // Bolt acknowledges an event before anybody looks at it.
    const isLate = isClosed;
    return {
      ...envelope,
      async ack(answer?: unknown): Promise<void> {
        if (isLate) throw new Error('the bot is leaving');
        if (lostConnections === lostBefore) return Reflect.apply(ack, undefined, [answer]);
        await Reflect.apply(ack, undefined, []);
        throw new Error('the connection that the envelope came on has gone');
      },
    };
  }

  async function reconnectUntilStopped(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      if (failures === 0) await connection.gone;
      if (stopping.signal.aborted) return;
      await sleep(reconnectDelayMs(failures), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        connection = await connect();
        failures = 0;
        // The bot was stopped while this connected, so nobody else would end the new connection.
        if (stopping.signal.aborted) return void (await withTimeout(client.disconnect(), limits.closingMs, null));
        logger.info({}, 'the connection to Slack is back');
      } catch (error) {
        failures += 1;
        logger.warn({ failures, ...errorFields(error) }, 'the connection to Slack is gone; trying again');
      }
    }
  }

  return {
    close() {
      isClosed = true;
    },
    async stop() {
      stopping.abort();
      await withTimeout(client.disconnect(), limits.closingMs, null);
    },
  };
}

/** How long to wait (milliseconds) before connecting again: twice as long after each attempt that failed. */
export function reconnectDelayMs(failures: number): number {
  return Math.min(30_000, 250 * 2 ** failures);
}

/** The SDK's own listeners are async and nobody waits for them, so an error in them would end the process. */
function catchRejections(
  client: Client,
  event: string,
  logger: Logger,
  prepare = (envelope: unknown): unknown => envelope,
): void {
  const listeners = client.listeners(event);
  client.removeAllListeners(event);
  client.on(event, (envelope: unknown, ...more: unknown[]) => {
    for (const listener of listeners) {
      Promise.try(() => Reflect.apply(listener, client, [prepare(envelope), ...more])).catch((error: unknown) => {
        logger.error(errorFields(error), 'a message of Slack could not be taken');
      });
    }
  });
}
