import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { arrayBuffer as bytes, text } from 'node:stream/consumers';
import type { Platform } from '../../../src/core/place/channel.ts';
import type { StandIn } from '../support/stand-in.ts';
import { type CallFault, type Plan, type Target, targetOfText } from './plan.ts';

/** Real time goes sixty times as fast as the plan's, so that three minutes take three seconds. */
export const faster = 60;
const hourMs = 6_000;

/** A call that makes or changes a message, in the words of both platforms. */
interface Call {
  kind: 'post' | 'edit';
  text: string;
  /** How many pictures came with it. */
  pictures: number;
  key: string;
  thread: string | null;
  messageId: string;
  take(): string;
}

export interface RealPlatform {
  urlFor(owner: string): Promise<string>;
  firstCallAt(): number | null;
  close(): Promise<void>;
}

/** Called when the target's first call was written, and before it is answered: with who made it. */
export type OnCall = (owner: string, moment: 'after-writing' | 'before-the-answer') => void;

/** Called for each request of whoever, by its number from 1: when it arrived, and when it was answered. */
export type OnRequest = (owner: string, number: number, moment: 'arrived' | 'answered') => void;

/** Slack's or Discord's interface on real sockets: one call goes as a plan has it. Each owner has its own address. */
export function servePlatform(
  plan: Plan,
  standIn: StandIn,
  onCall: OnCall,
  onRequest: OnRequest = () => {},
): RealPlatform {
  let requests = 0;
  let files = 0;
  const servers: ReturnType<typeof createServer>[] = [];
  const faults: CallFault[] = [plan.fault, plan.second];
  const nonces = new Map<string, string>();
  let lookUpsFail: number = plan.lookUpsFail;
  let firstCallAt: number | null = null;

  function accept({ key, thread, text: words, pictures }: Omit<Call, 'take'>): string {
    const known = nonces.get(key);
    if (plan.platform === 'discord' && known !== undefined) return known;
    const id = idOf(plan.platform, standIn.messages.length + 1);
    standIn.messages.push({ id, channel: 'C0', thread, key, text: words, edits: 0, pictures });
    nonces.set(key, id);
    return id;
  }

  function answerCall(owner: string, call: Call, response: ServerResponse): void {
    const target: Target = call.kind === 'edit' ? 'edit' : targetOfText(call.text);
    const hit = target === plan.target && faults.length > 0;
    const first = hit && firstCallAt === null;
    if (first) firstCallAt = Date.now();
    const fault = hit ? (faults.shift() ?? 'well') : 'well';
    if (first) onCall(owner, 'after-writing');
    const late = plan.takenAfterMs / faster;
    const good = () => setTimeout(() => respond(response, 200, madeAnswer(plan.platform, call.take())), 20);
    const refuse = (status: number, body: unknown = 'a proxy', headers = {}) =>
      setTimeout(() => respond(response, status, body, headers), 20);
    if (first) setTimeout(() => onCall(owner, 'before-the-answer'), 10);
    switch (fault) {
      case 'well':
        return void good();
      case 'slow':
        return void setTimeout(good, 700);
      case 'hang-before':
        return;
      case 'hang-after':
        return void setTimeout(call.take, late);
      case 'drop-before':
        return void response.socket?.destroy();
      case 'drop-after':
        setTimeout(call.take, late / 7);
        return void response.socket?.destroy();
      case '500-before':
        return void refuse(500);
      case '500-after':
        call.take();
        return void refuse(500);
      case '502':
        setTimeout(call.take, late / 7);
        return void refuse(502);
      case '429-short':
        return void refuse(429, { retry_after: 0.2, global: false }, { 'retry-after': '1' });
      case '429-hour':
        return void refuse(
          429,
          { retry_after: hourMs / 1_000, global: false },
          { 'retry-after': String(hourMs / 1_000) },
        );
      case '401':
        if (plan.platform === 'slack') return void refuse(200, { ok: false, error: 'invalid_auth' });
        return void refuse(401, { message: '401: Unauthorized', code: 0 });
      case 'bare-403':
        return void refuse(403);
      case 'bare-404':
        return void refuse(404);
      default:
        fault satisfies never;
    }
  }

  function answerLookUp(response: ServerResponse, messages: unknown): void {
    if (firstCallAt !== null && lookUpsFail > 0) {
      lookUpsFail -= 1;
      respond(response, 503, 'busy');
    } else {
      respond(response, 200, messages);
    }
  }

  const edit = (messageId: string, words: string, pictures: number) => {
    standIn.edit(messageId, words);
    const edited = standIn.messages.find(({ id }) => id === messageId);
    if (edited !== undefined) edited.pictures = pictures;
    return messageId;
  };

  async function slack(owner: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    const method = request.url?.replace('/api/', '') ?? '';
    const words = fields.text ?? '';
    const pictures = (fields.blocks ?? '').split('"slack_file"').length - 1;
    if (method === 'files.getUploadURLExternal') {
      files += 1;
      const upload = `http://${request.headers.host}/api/upload`;
      return respond(response, 200, { ok: true, upload_url: upload, file_id: `F${String(files).padStart(10, '0')}` });
    }
    if (method === 'files.info') return respond(response, 200, { ok: true, file: { mimetype: 'image/png' } });
    if (method === 'upload' || method.startsWith('files.')) return respond(response, 200, { ok: true });
    if (method === 'chat.postMessage') {
      const key: string = JSON.parse(fields.metadata ?? '{}').event_payload.key;
      const thread = fields.thread_ts ?? null;
      const posted = { kind: 'post' as const, text: words, key, thread, messageId: '', pictures };
      return answerCall(owner, { ...posted, take: () => accept(posted) }, response);
    }
    if (method === 'chat.update') {
      const messageId = fields.ts ?? '';
      const edited = { kind: 'edit' as const, text: words, key: '', thread: null, messageId, pictures };
      return answerCall(owner, { ...edited, take: () => edit(messageId, words, pictures) }, response);
    }
    const wanted = standIn.messages.filter(({ thread }) => thread === (fields.ts ?? null));
    answerLookUp(response, {
      ok: true,
      messages: wanted.map(({ id, key }) => ({
        ts: id,
        metadata: { event_type: 'parallax_delivery', event_payload: { key } },
      })),
    });
  }

  async function discord(owner: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?');
    const [, channel = '', messageId = ''] = /\/channels\/(\w+)\/messages\/?(\w*)/.exec(path) ?? [];
    const { body, pictures } = await readForm(request);
    if (path.endsWith('/users/@me')) return respond(response, 200, { id: '99' });
    if (path.endsWith('/threads')) return respond(response, 200, { id: '1' });
    if (request.method === 'GET' && path.includes('/messages')) {
      const inThread = channel === '7777' ? null : channel;
      const wanted = standIn.messages.filter(({ thread }) => thread === inThread);
      return answerLookUp(
        response,
        wanted.map(({ id, key }) => ({ id, author: { id: '99' }, nonce: key })),
      );
    }
    if (request.method === 'GET') return respond(response, 200, { last_message_id: null });
    const { nonce = '', components } = JSON.parse(body);
    const words: string = components[0].components[0].content;
    const thread = channel === '7777' ? null : channel;
    const call = {
      kind: messageId === '' ? ('post' as const) : ('edit' as const),
      text: words,
      key: nonce,
      thread,
      messageId,
      pictures,
    };
    answerCall(
      owner,
      { ...call, take: () => (call.kind === 'post' ? accept(call) : edit(messageId, words, pictures)) },
      response,
    );
  }

  return {
    firstCallAt: () => firstCallAt,
    async urlFor(owner) {
      const answer = plan.platform === 'slack' ? slack : discord;
      const server = createServer((request, response) => {
        requests += 1;
        const number = requests;
        onRequest(owner, number, 'arrived');
        response.once('finish', () => onRequest(owner, number, 'answered'));
        answer(owner, request, response).catch(() => response.destroy());
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/api/`;
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** A body in JSON, or a form with it and files. */
async function readForm(request: IncomingMessage): Promise<{ body: string; pictures: number }> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return { body: await text(request), pictures: 0 };
  const form = await new Response(await bytes(request), { headers: { 'content-type': type } }).formData();
  return { body: String(form.get('payload_json')), pictures: [...form.keys()].length - 1 };
}

function idOf(platform: Platform, count: number): string {
  // Discord's ids hold the time from which its messages are sought.
  if (platform === 'slack') return `${Math.floor(Date.now() / 1_000)}.${String(count).padStart(6, '0')}`;
  return String((BigInt(Date.now()) - 1_420_070_400_000n) * 4_194_304n + BigInt(count));
}

function madeAnswer(platform: Platform, id: string): unknown {
  return platform === 'slack' ? { ok: true, ts: id } : { id };
}

function respond(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  if (response.destroyed) return;
  const json = typeof body !== 'string';
  response
    .writeHead(status, { 'content-type': json ? 'application/json' : 'text/html', ...headers })
    .end(json ? JSON.stringify(body) : body);
}
