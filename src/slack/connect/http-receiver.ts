import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { WatchMemory } from '../../core/memory/watch-memory.ts';
import { createBoundedServer } from '../../platform/bounded-server.ts';
import type { Logger } from '../../platform/logger.ts';
import { limits } from '../limits.ts';
import { logRefusals } from './log-refusals.ts';
import { createBodyReader, parseBody } from './read-body.ts';
import { type Retry, readRetry } from './read-retry.ts';
import { errorFields } from './redact.ts';
import { createReplayGuard } from './replay-guard.ts';
import { isGenuine, readSignature } from './verify-request.ts';
import { jsonOf } from './written-json.ts';

export interface HttpOptions {
  signingSecret: string;
  /** 0 takes any free one. */
  port: number;
  host: string;
  now(): number;
  logger: Logger;
  watchMemory: WatchMemory;
}

/** A receiver as Bolt needs it. */
export interface HttpReceiver extends Receiver {
  /** Resolves with the port once it listens. Rejects where the port is taken. */
  start(): Promise<number>;
  /** Takes no more requests. */
  close(): void;
  stop(): Promise<void>;
}

const path = '/slack/events';
type ProcessEvent = App['processEvent'];

/**
 * Takes Slack's requests over HTTP. Bolt gets each of them once, and only if Slack signed it. What could not be genuine
 * by its head alone is refused before its body is read.
 */
export function createHttpReceiver({ signingSecret, port, host, now, logger, watchMemory }: HttpOptions): HttpReceiver {
  const replayGuard = createReplayGuard(now);
  const bodies = createBodyReader(limits.requestBytesInAll);
  const logRefusal = logRefusals(logger, now);
  watchMemory('slack-signatures', replayGuard);
  watchMemory('slack-bodies', bodies);
  let processEvent: ProcessEvent = async () => {};
  const server = createBoundedServer(limits.connections, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      logger.warn(errorFields(error), 'a request from Slack could not be answered');
      respond(response, 500);
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.split('?')[0] !== path) return refuse(response, 404, 'another-path');
    if (request.method !== 'POST') return refuse(response, 405, 'another-method');
    const [timestamp, signature] = ['x-slack-request-timestamp', 'x-slack-signature'].map((name) =>
      headerOf(request, name),
    );
    const signed = readSignature({ timestamp, signature }, now());
    if (typeof signed === 'string') {
      const isCheck = signed === 'unsigned' && isCertificateCheck(await bodies.read(request, certificateCheckBytes));
      return isCheck ? respond(response, 200) : refuse(response, 401, signed);
    }
    const body = await bodies.read(request, limits.requestBytes);
    if (body === 'too-long') return refuse(response, 413, body);
    if (body === 'too-many') return refuse(response, 503, body);
    if (isCertificateCheck(body)) return respond(response, 200);
    if (!isGenuine(signed, body, signingSecret)) return refuse(response, 401, 'forged');
    if (!replayGuard.admit(signed.signature, signed.sentAt)) return refuse(response, 401, 'repeated');
    const fields = parseBody(body, request.headers['content-type'] ?? '');
    if (fields === null) return refuse(response, 400, 'unreadable');
    if (fields.type === 'url_verification') return respond(response, 200, { challenge: fields.challenge });
    await giveToBolt(fields, readRetry(request.headers), response);
  }

  async function giveToBolt(body: Record<string, unknown>, retry: Retry, response: ServerResponse): Promise<void> {
    // Bolt acknowledges an event before anybody looks at it, and Slack would give it to no other instance then.
    const isLeaving = !server.listening;
    await processEvent({
      body,
      ...retry,
      async ack(answer?: unknown) {
        if (isLeaving) throw new Error('the bot is leaving');
        if (response.destroyed) throw new Error('the request has gone');
        respond(response, 200, answer);
      },
    });
    // Without effect where it was acknowledged. Otherwise nothing took it, or what took it failed and logged why.
    respond(response, 404);
  }

  function refuse(response: ServerResponse, status: number, reason: string): void {
    logRefusal(reason, status);
    // What follows on this connection is not read any more.
    response.setHeader('connection', 'close');
    respond(response, status);
  }

  return {
    init(app) {
      processEvent = (event) => app.processEvent(event);
    },
    start() {
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          server.on('error', (error) => logger.error(errorFields(error), 'the server for Slack failed'));
          server.on('drop', () => logRefusal('too-many-connections', null));
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      });
    },
    close() {
      server.close();
    },
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

const certificateCheckBytes = 199;

/**
 * Slack's check of the certificate has no signature, and asks for nothing.
 * https://docs.slack.dev/interactivity/implementing-slash-commands: `ssl_check=1` and a token.
 */
function isCertificateCheck(body: Buffer | string): boolean {
  return body.length <= certificateCheckBytes && /(^|&)ssl_check=1(&|$)/.test(body.toString('utf8'));
}

/** Ends a response, unless it has ended before. */
function respond(response: ServerResponse, status: number, answer?: unknown): void {
  if (response.writableEnded) return;
  if (typeof answer !== 'object' || answer === null)
    return void response.writeHead(status, { 'content-length': 0 }).end();
  const body = jsonOf(answer);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  };
  response.writeHead(status, headers).end(body);
}
