import type { ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { createBoundedServer } from '../platform/bounded-server.ts';
import { withTimeout } from '../platform/with-timeout.ts';
import type { ScheduleContext } from './schedule-context.ts';

/** How old (milliseconds) the last tick may be: there is one each minute, and two may be missed. */
const tickWithinMs = 150_000;
/** How long (milliseconds) the store may take to answer: whoever asks for the health waits only some seconds. */
const storeWithinMs = 2_000;
/** Whoever watches the bot keeps one connection or two. */
const mostConnections = 50;

export interface HealthContext {
  registry: Registry;
  /** Rejects where the store does not answer. */
  askStore(): Promise<unknown>;
  /** How long ago the last tick ended well, in milliseconds of real time; null before the first. */
  sinceTickMs(): number | null;
  sleep: ScheduleContext['sleep'];
}

export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves /healthz (the process answers), /readyz (the store answers and the tick goes on, or else 503 with the reasons)
 * and /metrics. Port 0 takes a free one. Rejects where the port is taken.
 */
export async function startHealth(context: HealthContext, port: number, host: string): Promise<HealthServer> {
  const server = createBoundedServer(mostConnections, (request, response) => {
    void answer(context, request.url ?? '/', response).catch(() => send(response, 500, 'the answer failed'));
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function answer(context: HealthContext, url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/healthz') return send(response, 200, 'ok');
  if (pathname === '/readyz') {
    const missing = await missingOf(context);
    return send(response, missing.length === 0 ? 200 : 503, missing.length === 0 ? 'ready' : missing.join('\n'));
  }
  if (pathname === '/metrics')
    return send(response, 200, await context.registry.metrics(), context.registry.contentType);
  send(response, 404, 'there are /healthz, /readyz and /metrics');
}

async function missingOf({ askStore, sinceTickMs, sleep }: HealthContext): Promise<string[]> {
  const since = sinceTickMs();
  const ticking = since !== null && since <= tickWithinMs;
  const asking = askStore().then(
    () => true,
    () => false,
  );
  const stored = await withTimeout(asking, storeWithinMs, false, sleep);
  return [...(stored ? [] : ['the store does not answer']), ...(ticking ? [] : ['the tick stands still'])];
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type }).end(`${body}\n`);
}
