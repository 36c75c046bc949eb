import type { FeedOf } from '../bot/feeds.ts';
import { inTurns } from '../bot/in-turns.ts';
import type { Desk } from '../core/posting/desk.ts';
import { terminalAsker } from '../local/receive/asker.ts';
import { chatRoutes } from '../page/chat/chat-routes.ts';
import { createPage } from '../page/create-page.ts';
import type { PageParts } from '../page/page-parts.ts';
import { servePage } from '../page/serve-page.ts';
import type { Announcer } from '../platform/announcer.ts';
import { payloadsOf } from './payloads-of.ts';
import type { Stop, TaskContext } from './task.ts';

/** What the page shows, and where it asks. */
interface PageToStart extends Pick<PageParts, 'dossiers' | 'commands' | 'words' | 'draw' | 'history' | 'watchMemory'> {
  feedOf: FeedOf;
  desk: Desk;
  /** What is posted to this machine's own person. */
  announcer: Announcer;
}

/**
 * Serves the page, and says where. Where the port cannot be had the bot goes on without it, and says what to set. Gives
 * what ends it.
 */
export async function startPage({ desk, announcer, ...parts }: PageToStart, context: TaskContext): Promise<Stop> {
  const { config, log, newId } = context;
  const { localHost: host, localPort: port, publicUrl } = config;
  const shared = {
    ...parts,
    host,
    publicUrl,
    work: inTurns,
    newReference: newId,
    logFailure: (error: Error, reference: string) => log.error({ reference, err: error }, 'a page failed'),
  };
  const app = createPage({
    ...shared,
    now: () => Temporal.Now.instant(),
    chat: (pictures) =>
      chatRoutes({
        ...shared,
        desk,
        announcer,
        pictures,
        owner: terminalAsker,
        payloadsOf: (view) => payloadsOf(view, parts.words),
      }),
  });
  try {
    const { address, close } = await servePage(app, { port, host, staysOpen: ['/events'] });
    context.write(`Open ${publicUrl ?? address} in a browser: to try the bot there, and to read the dossier.\n\n`);
    return close;
  } catch (error) {
    log.warn(error instanceof Error ? error.message : String(error));
    return async () => {};
  }
}
