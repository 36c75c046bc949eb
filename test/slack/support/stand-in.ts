import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { portOf } from './port-of.ts';
import { type Socket, takeSocket } from './web-socket.ts';

interface Call {
  method: string;
  body: Record<string, string>;
  token: string;
}
interface Response {
  url: string;
  body: Record<string, unknown>;
  at: number;
}
type Handler = (call: Call, response: ServerResponse) => unknown;

export interface StandIn {
  /** The Web API's address. */
  apiUrl: string;
  calls: Call[];
  /** What came to response_urls. */
  responses: Response[];
  /** Sockets of Socket Mode that are open now. */
  sockets: Socket[];
  /** How many there have been. */
  connections: number;
  /** Whether a new connection of Socket Mode is welcomed, as Slack does. */
  greets: boolean;
  /** Answers a method instead of the emulation, until it is taken back by null. */
  on(method: string, handler: Handler | null): void;
  /** Delays, or refuses, what comes to response_urls. */
  onResponse: ((response: ServerResponse) => Promise<void> | void) | null;
  responseUrl(): string;
  close(): Promise<void>;
}

/**
 * Slack as far as `emulate` does not have it: response_urls (five uses each), Socket Mode, and failures. All other
 * calls go to `behind`.
 */
export async function openStandIn(behind: string | null): Promise<StandIn> {
  const handlers = new Map<string, Handler>();
  const uses = new Map<string, number>();
  let next = 0;
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  const home = `http://127.0.0.1:${port}`;
  const standIn: StandIn = {
    apiUrl: `${home}/api/`,
    calls: [],
    responses: [],
    sockets: [],
    connections: 0,
    greets: true,
    onResponse: null,
    on(method, handler) {
      if (handler === null) handlers.delete(method);
      else handlers.set(method, handler);
    },
    responseUrl: () => `${home}/response/${next++}`,
    close() {
      for (const socket of standIn.sockets) socket.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  server.on('upgrade', (request, stream) => {
    const socket = takeSocket(request, stream);
    standIn.sockets.push(socket);
    standIn.connections += 1;
    socket.onClose = () => standIn.sockets.splice(standIn.sockets.indexOf(socket), 1);
    if (standIn.greets) socket.send({ type: 'hello', num_connections: 1 });
  });
  handlers.set('apps.connections.open', () => ({ ok: true, url: `ws://127.0.0.1:${port}/link?ticket=secret-ticket` }));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    if (url.startsWith('/response/')) return respond(url, text, response);
    const method = url.replace('/api/', '');
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const call = { method, token, body: Object.fromEntries(new URLSearchParams(text)) };
    standIn.calls.push(call);
    const handler = handlers.get(method);
    const own = handler === undefined ? undefined : await handler(call, response);
    if (own !== undefined) return answer(response, 200, own);
    if (handler !== undefined || response.destroyed || response.writableEnded) return;
    if (behind === null) return answer(response, 200, { ok: true });
    const headers = {
      authorization: request.headers.authorization ?? '',
      'content-type': request.headers['content-type'] ?? '',
    };
    const there = await fetch(`${behind}/api/${method}`, { method: 'POST', headers, body: text });
    answer(response, there.status, await there.json());
  }

  async function respond(url: string, text: string, response: ServerResponse): Promise<void> {
    const used = (uses.get(url) ?? 0) + 1;
    uses.set(url, used);
    if (used > 5) return answer(response, 404, 'used_url');
    if (standIn.onResponse !== null) await standIn.onResponse(response);
    if (response.destroyed || response.writableEnded) return;
    standIn.responses.push({ url, body: JSON.parse(text), at: Date.now() });
    answer(response, 200, 'ok');
  }

  return standIn;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
