import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { attachGateway, type GatewayStandIn } from './attach-gateway.ts';
import { createRoutes } from './create-routes.ts';
import type { Answer, Routed, StandInState } from './route.ts';

/**
 * What goes wrong: an error, a connection that breaks before or after the work was done, or an answer that comes late.
 */
export type Trouble = Answer | 'reset' | 'reset-after' | { waitMs: number } | { until: Promise<unknown> };

export interface Request extends Routed {
  at: number;
  /** What was attached, by its name. */
  files: ReadonlyMap<string, Uint8Array>;
  headers: IncomingMessage['headers'];
}

export interface DiscordStandIn {
  apiUrl: string;
  state: StandInState;
  gateway: GatewayStandIn;
  requests: Request[];
  /** Makes the next requests that fit go wrong. */
  trouble(method: string, path: RegExp, troubles: readonly Trouble[]): void;
  /** Resolves with the first request that fits, now or within ten seconds. */
  waitForRequest(method: string, path: RegExp, count?: number): Promise<Request>;
  stop(): Promise<void>;
}

export const token = 'MTAwMA.stand.in-token';

/** Discord on this machine: REST and gateway on one port of 127.0.0.1. */
export async function startStandIn({ heartbeatMs = 45_000, port: at = 0 } = {}): Promise<DiscordStandIn> {
  const requests: Request[] = [];
  const troubles: { method: string; path: RegExp; left: Trouble[] }[] = [];
  const routes = createRoutes(() => wsUrl());
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  const port = () => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };
  const wsUrl = () => `ws://127.0.0.1:${port()}`;
  const gateway = attachGateway(server, { url: wsUrl, heartbeatMs });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { body, files } = await readBody(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
    const routed: Request = {
      at: performance.now(),
      method,
      path,
      query: url.searchParams,
      body,
      files,
      headers: request.headers,
    };
    requests.push(routed);
    const trouble = troubles
      .find((each) => each.method === method && each.path.test(path) && each.left.length > 0)
      ?.left.shift();
    if (trouble === 'reset') return void request.socket.resetAndDestroy();
    if (trouble !== undefined && trouble !== 'reset-after' && 'status' in trouble) return answer(response, trouble);
    const isOpen = /^\/(interactions|webhooks)\//.test(path);
    const done =
      isOpen || request.headers.authorization === `Bot ${token}`
        ? routes.answer(routed)
        : { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    if (trouble === 'reset-after') return void request.socket.resetAndDestroy();
    if (trouble !== undefined) await ('until' in trouble ? trouble.until : wait(trouble.waitMs));
    answer(response, done);
  }

  return {
    apiUrl: `http://127.0.0.1:${port()}/api`,
    state: routes.state,
    gateway,
    requests,
    trouble: (method, path, left) => troubles.push({ method, path, left: [...left] }),
    async waitForRequest(method, path, count = 1) {
      for (const until = Date.now() + 180_000; Date.now() < until; ) {
        const found = requests.filter((each) => each.method === method && path.test(each.path))[count - 1];
        if (found !== undefined) return found;
        await wait(1);
      }
      throw new Error(`no ${method} ${path}`);
    },
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A body in JSON, or as a form with files. https://docs.discord.com/developers/reference#uploading-files */
async function readBody(raw: Buffer, type: string): Promise<{ body: unknown; files: Map<string, Uint8Array> }> {
  const files = new Map<string, Uint8Array>();
  if (raw.length === 0) return { body: null, files };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString()), files };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  for (const value of form.values()) if (typeof value !== 'string') files.set(value.name, await value.bytes());
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

function answer(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const type = body === undefined || status === 204 ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, date: new Date().toUTCString(), ...headers });
  response.end(body === undefined || status === 204 ? undefined : JSON.stringify(body));
}
