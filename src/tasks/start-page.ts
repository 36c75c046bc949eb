import type { FeedOf } from '../bot/feeds.ts';
import { inTurns } from '../bot/in-turns.ts';
import { createPage } from '../page/create-page.ts';
import type { PageParts } from '../page/page-parts.ts';
import { servePage } from '../page/serve-page.ts';
import type { Stop, TaskContext } from './task.ts';

interface PageToStart
  extends Omit<PageParts, 'host' | 'publicUrl' | 'work' | 'now' | 'newReference' | 'logFailure' | 'feedOf'> {
  feedOf: FeedOf;
  /** Paths of the chat whose answers go on. */
  staysOpen?: readonly string[];
}

/**
 * Serves the page, and says where. Where the port cannot be had the bot goes on without it, and says what to set. Gives
 * what ends it.
 */
export async function startPage({ staysOpen = [], ...parts }: PageToStart, context: TaskContext): Promise<Stop> {
  const { config, log, newId } = context;
  const { localHost: host, localPort: port, publicUrl } = config;
  const app = createPage({
    ...parts,
    feedOf: async (dossier, format, url) => parts.feedOf(dossier, format, url),
    host,
    publicUrl,
    work: inTurns,
    now: () => Temporal.Now.instant(),
    newReference: newId,
    logFailure: (error, reference) => log.error({ reference, err: error }, 'a page failed'),
  });
  try {
    const { address, close } = await servePage(app, { port, host, staysOpen });
    context.write(`Open ${publicUrl ?? address} in a browser: to try the bot there, and to read the dossier.\n\n`);
    return close;
  } catch (error) {
    log.warn(error instanceof Error ? error.message : String(error));
    return async () => {};
  }
}
