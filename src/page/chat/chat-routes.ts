import { type Context, Hono } from 'hono';
import { refusalView } from '../../core/answers/refusal-view.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import { typed } from '../../core/message/phrase.ts';
import type { View } from '../../core/message/view.ts';
import { differencesOf, prepareDifferences } from '../../core/query/differences.ts';
import { mostSent, readBody } from '../guard/read-body.ts';
import { type Answered, answerAsked } from './answer-asked.ts';
import { announcedPart, answerPart } from './answer-part.ts';
import { chatPage, type Example } from './chat-page.ts';
import type { ChatParts } from './chat-parts.ts';
import { chatStyle, chatStyleAddress } from './chat-style.ts';
import { clientFiles } from './client-file.ts';
import { completeLine } from './complete-line.ts';
import { dossierOf } from './dossier-of.ts';
import { eventStream, mostListeners } from './event-stream.ts';
import { type Form, forms } from './payload-part.ts';
import { type Asked, readSent, type Sent } from './read-asked.ts';
import { cameFrom, type WhoAsks, whoAsks } from './who-asks.ts';

const forGood = 'public, max-age=31536000, immutable';
/** How many are answered at the same time; who comes then is told to wait. */
const mostAtOnce = 16;
const waitALittle = { 'retry-after': '2' } as const;
/** What is answered before anything is asked. */
const briefing: Asked = { kind: 'invocation', invocation: { command: 'digest', options: {} } };

/**
 * The chat: `/` shows it, with `?ask=` an answer, and `&as=slack` or `discord` that answer's messages; `POST /ask`
 * answers the page's script in JSON and a form with the page; `/events` tells of digests. Only a POST of the page
 * itself changes anything, and only where nobody else can open the page.
 */
export function chatRoutes(parts: ChatParts): Hono {
  const { words, announcer, publicUrl } = parts;
  const app = new Hono();
  let listeners = 0;
  let answering = 0;

  for (const { address, text } of clientFiles) app.get(address, (c) => c.body(text, 200, file('text/javascript')));
  app.get(chatStyleAddress, (c) => c.body(chatStyle, 200, file('text/css')));
  app.get('/', async (c) => {
    const who = whoAsks(c, parts);
    const line = c.req.query('ask') ?? '';
    if (line.trim() !== '' && answering >= mostAtOnce) return c.text(words.chat.trouble.tooMany, 429, waitALittle);
    const form = forms.find((one) => one === c.req.query('as')) ?? 'conversation';
    return oneOfFew(async () => {
      if (line.trim() !== '') return c.html(await pageOf(await answer({ kind: 'line', line }, who, false), form, who));
      return c.html(await pageOf({ ...(await answer(briefing, who, false)), isOpening: true }, form, who));
    });
  });
  app.post('/ask', async (c) => {
    const from = cameFrom(c, publicUrl);
    if (from === 'elsewhere') return refuse(c, words.chat.notFromHere, 403);
    const body = await readBody(c, mostSent);
    if (body === null) return refuse(c, words.chat.tooLong, 413);
    const sent = readSent(body, isJson(c));
    if (sent === null) return refuse(c, words.chat.notRead, 400);
    if (answering >= mostAtOnce) return refuse(c, words.chat.trouble.tooMany, 429);
    return oneOfFew(() => respond(c, sent, whoAsks(c, parts), from === 'here'));
  });
  app.get('/events', (c) => {
    // What is posted here is posted to the person at this machine.
    if (whoAsks(c, parts).isReadOnly) return c.notFound();
    const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
    // nobody would read the stream, and so nobody would close it
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    if (listeners >= mostListeners) return c.text(words.chat.tooManyListeners, 503, { 'retry-after': '30' });
    listeners += 1;
    const last = c.req.header('last-event-id') ?? c.req.query('after') ?? null;
    const onClosed = () => {
      listeners -= 1;
    };
    const body = eventStream(announcer, last, ({ view }) => writeAnnounced(view), onClosed);
    return c.body(body, 200, headers);
  });
  return app;

  async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
    answering += 1;
    try {
      return await work();
    } finally {
      answering -= 1;
    }
  }

  async function respond(c: Context, sent: Sent, who: WhoAsks, mayChange: boolean): Promise<Response> {
    if (sent.kind === 'complete') return c.json({ lines: await completeLine(sent.line, who.asker, parts) });
    const answered = await answer(sent, who, mayChange);
    if (!isJson(c)) return c.html(await pageOf(answered, 'conversation', who));
    const html = String(await answerPart({ ...answered, form: 'conversation' }, parts));
    return c.json({ html, ...(await parts.payloadsOf(answered.view)) });
  }

  /** Never rejects: a desk does not either, and what goes wrong with completion or reading is told as an answer. */
  async function answer(asked: Asked, who: WhoAsks, mayChange: boolean): Promise<Answered> {
    try {
      return await answerAsked(asked, who, mayChange, parts);
    } catch (error) {
      const reference = parts.newReference();
      parts.logFailure(error instanceof Error ? error : new Error(String(error)), reference);
      const view = refusalView(words.failure([typed(reference)]), { words });
      return { view, line: null, isToSend: false, page: null };
    }
  }

  async function pageOf(answered: Answered, form: Form, who: WhoAsks) {
    const dossier = dossierOf(answered.view, parts);
    const arrived = who.isReadOnly ? [] : announcer.since(null);
    const [turn, past, examples] = await Promise.all([
      answerPart({ ...answered, form }, parts),
      Promise.all(arrived.map(({ view }) => announcedPart(view, parts))),
      examplesOf(dossier, parts),
    ]);
    return chatPage({ dossier, examples, turns: [turn], arrived: past, isReadOnly: who.isReadOnly }, parts);
  }

  async function writeAnnounced(view: View): Promise<string> {
    return JSON.stringify({ html: String(await announcedPart(view, parts)), ...(await parts.payloadsOf(view)) });
  }
}

function file(type: string): Record<string, string> {
  return { 'content-type': `${type}; charset=utf-8`, 'cache-control': forGood };
}

function isJson(c: Context): boolean {
  return /^application\/json\b/iu.test(c.req.header('content-type') ?? '');
}

/** Says what is wrong with a request, to the page's script or to a person. */
function refuse(c: Context, error: string, status: 400 | 403 | 413 | 429): Response {
  return isJson(c) ? c.json({ error }, status) : c.text(error, status);
}

/** Questions to begin with: what differs, the worst of it, and what happened. */
async function examplesOf(dossier: Dossier, { words, work }: ChatParts): Promise<Example[]> {
  await work(prepareDifferences(dossier));
  const [worst] = differencesOf(dossier);
  return [
    { label: words.chat.differs, invocation: { command: 'differences', options: {} } },
    { label: words.chat.happened, invocation: { command: 'timeline', options: {} } },
    ...(worst === undefined
      ? []
      : [
          {
            label: worst.question.ask,
            invocation: { command: 'differences', options: { question: worst.question.id } },
          },
        ]),
  ];
}
