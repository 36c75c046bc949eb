import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createBoundedServer } from '../platform/bounded-server.ts';

/** A thousand readers at once, each with a connection or two. */
const mostConnections = 2_500;
/** How long (milliseconds) a request may take to arrive, and its answer to be made and taken. */
const patience = { arriveMs: 8_000, answeredMs: 20_000, noticeMs: 1_000 };

export interface ServedPage {
  /** Where a browser opens it. */
  address: string;
  close(): Promise<void>;
}

/** The port cannot be had; the message says what to set. */
export class PageNotServed extends Error {}

/**
 * Serves pages until they are closed. Port 0 takes a free one. `staysOpen` names the paths of answers that go on.
 * Rejects with `PageNotServed` where the port cannot be had.
 */
export async function servePage(
  app: Hono,
  { port, host, staysOpen = [] }: { port: number; host: string; staysOpen?: readonly string[] },
): Promise<ServedPage> {
  const isOpen = ({ url = '' }: { url?: string | undefined }) => staysOpen.includes(url.split('?')[0] ?? '');
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createBoundedServer(mostConnections, (request, response) => void listener(request, response), {
    ...patience,
    staysOpen: isOpen,
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise.catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new PageNotServed(
      `The page cannot be served at ${host}:${port} (${why}). Set LOCAL_PORT to a free port, or LOCAL_HOST to an address of this machine.`,
    );
  });
  const bound = server.address();
  const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://${nameOf(host)}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** How a browser names an address of this machine. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
