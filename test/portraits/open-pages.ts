import { commands } from '../../commands/index.ts';
import { inTurns } from '../../src/bot/in-turns.ts';
import { withPublic } from '../../src/core/command/with-public.ts';
import type { Dossier } from '../../src/core/dossier/dossier.ts';
import type { Desk } from '../../src/core/posting/desk.ts';
import type { Draw } from '../../src/core/posting/draw.ts';
import { english } from '../../src/core/words/en.ts';
import { terminalAsker } from '../../src/local/receive/asker.ts';
import { chatRoutes } from '../../src/page/chat/chat-routes.ts';
import { createPage } from '../../src/page/create-page.ts';
import { noHistory } from '../../src/page/page-parts.ts';
import { type ServedPage, servePage } from '../../src/page/serve-page.ts';
import { createAnnouncer } from '../../src/platform/announcer.ts';
import { payloadsOf } from '../../src/tasks/payloads-of.ts';

interface PagesToOpen {
  dossiers: ReadonlyMap<string, Dossier>;
  desk: Desk;
  draw: Draw;
  now: Temporal.Instant;
}

/** Serves the page and its chat to this machine, at a fixed moment. Whatever fails in it ends the portraits. */
export function openPages({ dossiers, desk, draw, now }: PagesToOpen): Promise<ServedPage> {
  const host = '127.0.0.1';
  const shared = {
    dossiers: () => dossiers,
    commands: withPublic(commands),
    words: english,
    draw,
    host,
    publicUrl: null,
    work: inTurns,
    newReference: () => 'a1b2c3d4',
    logFailure(error: Error) {
      throw error;
    },
  };
  const app = createPage({
    ...shared,
    now: () => now,
    history: noHistory,
    feedOf: null,
    chat: (pictures) =>
      chatRoutes({
        ...shared,
        desk,
        pictures,
        announcer: createAnnouncer('portraits'),
        owner: terminalAsker,
        payloadsOf: (view) => payloadsOf(view, english),
      }),
  });
  return servePage(app, { port: 0, host, staysOpen: ['/events'] });
}
