import { commands } from '../../../../commands/index.ts';
import { holdDataset } from '../../../../src/bot/dataset-holder.ts';
import { inTurns } from '../../../../src/bot/in-turns.ts';
import { createStoreDesk } from '../../../../src/bot/store-desk.ts';
import type { Dossier } from '../../../../src/core/dossier/dossier.ts';
import { type Draw, noDrawing } from '../../../../src/core/posting/draw.ts';
import { english } from '../../../../src/core/words/en.ts';
import { terminalAsker } from '../../../../src/local/receive/asker.ts';
import { chatRoutes } from '../../../../src/page/chat/chat-routes.ts';
import { createPage } from '../../../../src/page/create-page.ts';
import { noHistory } from '../../../../src/page/page-parts.ts';
import { createAnnouncer } from '../../../../src/platform/announcer.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import { schedulesIn } from '../../../../src/store/schedules.ts';
import { payloadsOf } from '../../../../src/tasks/payloads-of.ts';
import { tempFolder } from '../../../dataset/temp-folder.ts';

export const own = 'http://127.0.0.1:3210';

export interface ChatOptions {
  host?: string;
  publicUrl?: string | null;
  draw?: Draw;
  curators?: readonly string[];
}

/** The whole page over some dossiers, with a desk and a store as the bot has them. */
export async function openChat(
  dossiers: readonly Dossier[],
  { host = '127.0.0.1', publicUrl = null, draw = noDrawing, curators = ['terminal'] }: ChatOptions = {},
) {
  const all = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const store = await openStore({ stateDir: tempFolder() });
  const failures: Error[] = [];
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id${String(ids).padStart(6, '0')}`;
  };
  const logFailure = (error: Error) => void failures.push(error);
  const desk = createStoreDesk({
    ...{ commands, words: english, schedulers: ['members'], curators, membersOn: () => 'everyone', localZone: 'UTC' },
    ...{ newId, logFailure, onSchedules() {}, watchMemory() {}, store: async () => store },
    data: holdDataset(all, () => ({ ok: true, dossiers: all })),
  });
  const announcer = createAnnouncer('run1');
  const shared = {
    ...{ dossiers: () => all, commands, words: english, publicUrl, host, work: inTurns },
    ...{ newReference: newId, logFailure },
  };
  const app = createPage({
    ...{ ...shared, draw, history: noHistory, feedOf: null, now: () => Temporal.Instant.from('2031-04-01T06:00:00Z') },
    chat: (pictures) =>
      chatRoutes({
        ...{ ...shared, desk, pictures, announcer, owner: terminalAsker },
        payloadsOf: (view) => payloadsOf(view, english),
      }),
  });
  return {
    ...{ app, announcer, failures, store, desk },
    schedules: () => schedulesIn(store, terminalAsker),
    get: async (path: string, headers: Record<string, string> = {}) => {
      const response = await app.request(`${own}${path}`, { headers: { host: '127.0.0.1:3210', ...headers } });
      return { response, status: response.status, text: await response.text() };
    },
    /** What the page's own script sends, unless headers say otherwise. */
    post: async (body: unknown, headers: Record<string, string> = {}) => {
      const sent = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await app.request(`${own}/ask`, {
        method: 'POST',
        headers: {
          ...{ host: '127.0.0.1:3210', origin: own, 'sec-fetch-site': 'same-origin' },
          ...{ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)), ...headers },
        },
        body: sent,
      });
      const text = await response.text();
      return { response, status: response.status, text, json: readJson(text) };
    },
  };
}

/** What an answer to the script holds. */
interface Answer {
  html?: string;
  error?: string;
  slack?: unknown[];
  discord?: unknown[];
  lines?: { line: string; label: string }[];
}

function readJson(text: string): Answer {
  return text.startsWith('{') ? JSON.parse(text) : {};
}

/** The text of HTML, about as it is read. */
export function readable(html: string): string {
  return html
    .replaceAll(/<(?:script|style|template)\b.*?<\/(?:script|style|template)>/gsu, ' ')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ');
}
