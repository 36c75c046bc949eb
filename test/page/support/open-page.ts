import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands as allCommands } from '../../../commands/index.ts';
import { createStoreDesk } from '../../../src/bot/store-desk.ts';
import type { Dossier } from '../../../src/core/dossier/dossier.ts';
import { runToEnd } from '../../../src/core/memory/turns.ts';
import type { Draw } from '../../../src/core/posting/draw.ts';
import { english } from '../../../src/core/words/en.ts';
import { terminalAsker } from '../../../src/local/receive/asker.ts';
import { chatRoutes } from '../../../src/page/chat/chat-routes.ts';
import { createPage } from '../../../src/page/create-page.ts';
import type { Pace } from '../../../src/page/guard/rate-limit.ts';
import type { History } from '../../../src/page/page-parts.ts';
import { createAnnouncer } from '../../../src/platform/announcer.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { payloadsOf } from '../../../src/tasks/payloads-of.ts';
import { shippedDossier } from '../../support/shipped.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="380" height="200"></svg>';
/** Draws nothing, of the right size. */
export const drawEmpty: Draw = async () => new TextEncoder().encode(svg);

export interface TestPage {
  /** Asks for an address, as a browser of this machine does. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends something to the chat as its own script does. */
  send(body: unknown, headers?: Record<string, string>): Promise<Response>;
  request(path: string, init?: RequestInit): Promise<Response>;
  announcer: ReturnType<typeof createAnnouncer>;
  failures: string[];
  dossier: Dossier;
}

export interface PageOptions {
  publicUrl?: string | null;
  host?: string;
  draw?: Draw;
  history?: History;
  pace?: Pace;
  monotonic?: () => number;
  dossier?: Dossier;
  commands?: typeof allCommands;
  now?: Temporal.Instant;
}

const own = { host: '127.0.0.1:3210' };

/** The page and its chat over the shipped dossier, with a real desk and store. */
export async function openPage(options: PageOptions = {}): Promise<TestPage> {
  const { publicUrl = null, host = '127.0.0.1', draw = drawEmpty, dossier = shippedDossier() } = options;
  const { commands = allCommands } = options;
  const dossiers = new Map([[dossier.id, dossier]]);
  const store = await openStore({ stateDir: mkdtempSync(join(tmpdir(), 'parallax-page-')) });
  const failures: string[] = [];
  let count = 0;
  const newReference = () => `ref${++count}`;
  const logFailure = (error: Error) => void failures.push(error.message);
  const desk = createStoreDesk({
    data: { dossiers: () => dossiers, problems: () => [] } as never,
    commands,
    words: english,
    store: async () => store,
    schedulers: ['members'],
    curators: ['terminal'],
    membersOn: () => 'everyone',
    localZone: 'UTC',
    newId: newReference,
    onSchedules: () => {},
    logFailure,
    watchMemory: () => {},
  });
  const announcer = createAnnouncer('test');
  const shared = {
    dossiers: () => dossiers,
    commands,
    words: english,
    draw,
    history: options.history ?? { at: async () => null, list: async () => [] },
    feedOf: async () => '<feed/>',
    publicUrl,
    host,
    work: async (turns: Parameters<typeof runToEnd<void>>[0]) => runToEnd(turns),
    newReference,
    logFailure,
  };
  const app = createPage(
    {
      ...shared,
      now: () => options.now ?? Temporal.Instant.from('2026-11-27T12:00:00Z'),
      chat: (pictures) =>
        chatRoutes({
          ...shared,
          desk,
          announcer,
          pictures,
          owner: terminalAsker,
          payloadsOf: (view) => payloadsOf(view, english),
        }),
    },
    {
      ...(options.pace === undefined ? {} : { pace: options.pace }),
      ...(options.monotonic === undefined ? {} : { monotonic: options.monotonic }),
    },
  );
  const request = async (path: string, init: RequestInit = {}) => app.request(path, init);
  return {
    announcer,
    failures,
    dossier,
    request,
    get: (path, headers = {}) => request(path, { headers: { ...own, ...headers } }),
    send: (body, headers = {}) =>
      request('/ask', {
        method: 'POST',
        headers: {
          ...own,
          'content-type': 'application/json',
          origin: 'http://127.0.0.1:3210',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        body: JSON.stringify(body),
      }),
  };
}
