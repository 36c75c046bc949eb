import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { limits } from '../limits.ts';
import { parseBody, readBody } from './read-body.ts';
import { errorFields } from './redact.ts';
import { createReplayGuard } from './replay-guard.ts';
import { verifyRequest } from './verify-request.ts';
import { jsonOf } from './written-json.ts';

export interface HttpOptions {
  signingSecret: string;
  /** 0 takes any free one. */
  port: number;
  host: string | undefined;
  now(): number;
  logger: Logger;
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

/** Takes Slack's requests over HTTP. Bolt gets each of them once, and only if Slack signed it. */
export function createHttpReceiver({ signingSecret, port, host, now, logger }: HttpOptions): HttpReceiver {
  const replayGuard = createReplayGuard(now);
  let processEvent: ProcessEvent = async () => {};
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      logger.warn(errorFields(error), 'a request from Slack could not be answered');
      respond(response, 500);
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.split('?')[0] !== path) return respond(response, 404);
    if (request.method !== 'POST') return respond(response, 405);
    const body = await readBody(request, limits.requestBytes);
    if (body === null) return refuse(response, 413, 'too-long');
    // Slack's check of the certificate has no signature, and asks for nothing.
    if (isCertificateCheck(body)) return respond(response, 200);
    const signature = headerOf(request, 'x-slack-signature');
    const signed = { body, signature, timestamp: headerOf(request, 'x-slack-request-timestamp') };
    const verdict = verifyRequest(signed, signingSecret, now());
    if (verdict !== 'genuine') return refuse(response, 401, verdict);
    if (!replayGuard.admit(signature ?? '')) return refuse(response, 401, 'repeated');
    const fields = parseBody(body, request.headers['content-type'] ?? '');
    if (fields === null) return refuse(response, 400, 'unreadable');
    if (fields.type === 'url_verification') return respond(response, 200, { challenge: fields.challenge });
    await giveToBolt(fields, response);
  }

  async function giveToBolt(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    await processEvent({
      body,
      async ack(answer?: unknown) {
        if (response.destroyed) throw new Error('the request has gone');
        respond(response, 200, answer);
      },
    });
    // Without effect where it was acknowledged. Otherwise nothing took it, or what took it failed and logged why.
    respond(response, 404);
  }

  function refuse(response: ServerResponse, status: number, reason: string): void {
    logger.warn({ reason, status }, 'a request was refused');
    if (status === 413) response.setHeader('connection', 'close');
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

/** https://docs.slack.dev/interactivity/implementing-slash-commands: `ssl_check=1` and a token. */
function isCertificateCheck(body: Buffer): boolean {
  return body.length < 200 && /(^|&)ssl_check=1(&|$)/.test(body.toString('utf8'));
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
