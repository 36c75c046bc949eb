import { Hono } from 'hono';
import { textOf } from '../core/message/inline.ts';
import { fileRoutes } from './file-routes.ts';
import { guard } from './guard/guards.ts';
import type { Pace } from './guard/rate-limit.ts';
import { createPageCache } from './page-cache.ts';
import type { PageParts } from './page-parts.ts';
import { createPictures } from './pictures.ts';
import { readingRoutes } from './reading-routes.ts';

/** For tests: a clock of their own, and how much one address may ask. */
export interface PageTiming {
  /** Milliseconds of a clock that never goes back. */
  monotonic?(): number;
  pace?: Pace;
}

/** Where the chat takes what is not read. */
const asked = '/ask';

/**
 * The pages as a Hono app: the dossier to read at `/d/…`, the chat at `/`. Everything but the chat can only be read. It
 * listens nowhere by itself.
 */
export function createPage(parts: PageParts, timing: PageTiming = {}): Hono {
  const { host, publicUrl, chat, words } = parts;
  const monotonic = timing.monotonic ?? (() => performance.now());
  const pictures = createPictures(parts);
  const cache = createPageCache(monotonic, parts.watchMemory);
  const app = new Hono();
  app.use(
    guard({
      host,
      publicUrl,
      monotonic,
      ...(timing.pace === undefined ? {} : { pace: timing.pace }),
      takes: (method, path) => chat !== null && method === 'POST' && path === asked,
    }),
  );
  const reading = readingRoutes({ parts, pictures, cache });
  app.route('/', fileRoutes(pictures, reading.makeAgain));
  app.route('/', reading.app);
  if (chat !== null) app.route('/', chat(pictures));
  app.notFound(reading.notFound);
  app.onError((error, c) => {
    const reference = parts.newReference();
    parts.logFailure(error, reference);
    return c.text(`${textOf(words.webPage.failed)} ${reference}`, 500);
  });
  return app;
}
