import { isIP } from 'node:net';
import { serve } from '@hono/node-server';
import { readDossierNow } from '../look.ts';
import { openReview } from '../open-review.ts';
import type { Place } from '../place.ts';
import type { DeskParts } from '../review-desk.ts';
import { createApp } from './create-app.ts';
import { newSecret } from './sessions.ts';

export interface PageParts {
  place: Place;
  dossier: string;
  /** The source that is shown first. */
  first: string;
  parts: DeskParts;
  host: string;
  port: number;
  output: { write(text: string): void; writeError(text: string): void };
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** Serves the review until the process is told to end. The exit code is 2 where the port cannot be used. */
export async function servePage({ place, dossier, first, parts, host, port, output }: PageParts): Promise<number> {
  const token = newSecret();
  const app = createApp({
    token,
    first,
    isOwnHost: (given) => isOwnHost(given, host),
    sources: () => {
      const loaded = readDossierNow(place, dossier);
      return loaded.ok ? [...loaded.files.sources].flatMap(([id, { capture }]) => (capture === null ? [] : [id])) : [];
    },
    open: (source) => openReview(place, dossier, source, parts),
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      const name = host.includes(':') ? `[${host}]` : host;
      output.write(
        `The review is at http://${name}:${address.port}/login?token=${token}\nCtrl-C ends it; everything decided is kept.\n`,
      );
      if (!isLoopback(host))
        output.write(
          `Careful: ${host} can be reached from other machines, and nothing is encrypted. Whoever has the token can change the dossier.\n`,
        );
    });
    const end = () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      resolve(0);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    server.once('error', (error: Error) => {
      output.writeError(`The page cannot be served on ${host}:${port} (${error.message}); choose another --port.\n`);
      resolve(2);
    });
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Whether a Host header names this page. On every address of the machine, any address is taken, and no name. */
export function isOwnHost(given: string, host: string): boolean {
  const name = given.replace(/:\d+$/u, '').toLowerCase();
  if (loopback.includes(name) || name === host.toLowerCase() || name === `[${host.toLowerCase()}]`) return true;
  return ['0.0.0.0', '::'].includes(host) && isIP(name.replace(/^\[|\]$/gu, '')) > 0;
}
