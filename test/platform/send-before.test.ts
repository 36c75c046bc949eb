import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchBefore, neverLate, openPostingAgent, sendBefore, TooLateError } from '../../src/platform/send-before.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server on the loopback that keeps what it is asked, and on how many connections. */
async function serve(answer: (response: ServerResponse, index: number) => void = (response) => response.end('made')) {
  const seen: Seen[] = [];
  let connections = 0;
  const server = createHttpServer(async (message, response) => {
    let body = '';
    for await (const chunk of message) body += String(chunk);
    seen.push({ method: message.method, url: message.url, headers: message.headers, body });
    answer(response, seen.length);
  });
  server.on('connection', () => {
    connections += 1;
  });
  return { url: await listen(server), seen, connections: () => connections };
}

async function listen(server: Server | ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

function openAgent(agent = openPostingAgent()): Agent {
  closing.push(() => agent.close());
  return agent;
}

const late = () => true;
const post = { method: 'POST', headers: { 'x-key': 'k1' }, body: 'words' } as const;

describe('a request that must be written in time', () => {
  test('arrives where it is in time, with its headers and its body, and the answer comes back', async () => {
    const { url, seen } = await serve((response) => response.writeHead(201, { 'x-id': 'm1' }).end('made'));
    const answer = await request(`${url}a`, { ...post, dispatcher: sendBefore(openAgent(), neverLate) });
    expect(seen).toMatchObject([{ method: 'POST', url: '/a', headers: { 'x-key': 'k1' }, body: 'words' }]);
    expect([answer.statusCode, answer.headers['x-id'], await answer.body.text()]).toEqual([201, 'm1', 'made']);
  });

  test('is an error where it is late, and not one byte of it is written', async () => {
    let written = '';
    const ended = Promise.withResolvers<void>();
    const server = createServer((socket) => {
      socket.on('data', (chunk) => {
        written += String(chunk);
      });
      socket.on('error', () => {});
      socket.on('close', () => ended.resolve());
    });
    const url = await listen(server);
    const agent = openPostingAgent();
    const sending = request(url, { ...post, dispatcher: sendBefore(agent, late) });
    await expect(sending).rejects.toThrow(TooLateError);
    await expect(sending).rejects.toMatchObject({ code: 'too-late' });
    await agent.close();
    await ended.promise;
    expect(written).toBe('');
  });

  test('is asked about once, when the connection is open', async () => {
    const { url, seen } = await serve();
    const connect = buildConnector({});
    let open = false;
    const agent = openAgent(
      new Agent({
        connect: (options, callback) =>
          connect(options, (...result) => {
            open = true;
            callback(...result);
          }),
      }),
    );
    const asked: boolean[] = [];
    const isLate = () => {
      asked.push(open);
      return false;
    };
    await request(url, { ...post, dispatcher: sendBefore(agent, isLate) });
    expect(asked).toEqual([true]);
    expect(seen).toHaveLength(1);
  });

  test('that is late on a connection which is open already is not written either, and the next one is', async () => {
    const { url, seen, connections } = await serve();
    const agent = openAgent(new Agent({ connections: 1 }));
    const send = async (body: string, isLate: () => boolean) => {
      const answer = await request(url, { ...post, body, dispatcher: sendBefore(agent, isLate) });
      return answer.body.text();
    };
    expect(await send('first', neverLate)).toBe('made');
    expect(await send('second', neverLate)).toBe('made');
    expect(connections()).toBe(1);
    await expect(send('late', late)).rejects.toThrow(TooLateError);
    expect(await send('third', neverLate)).toBe('made');
    expect(seen.map(({ body }) => body)).toEqual(['first', 'second', 'third']);
  });

  test('stays an agent, which is what discord.js takes, and leaves the one behind it as it was', async () => {
    const { url, seen } = await serve();
    const agent = openAgent();
    expect(sendBefore(agent, late)).toBeInstanceOf(Agent);
    await request(url, { ...post, dispatcher: agent });
    expect(seen).toHaveLength(1);
  });
});

describe('a fetch that must be written in time', () => {
  test('sends method, headers and body, and gives back status, headers and body', async () => {
    const { url, seen } = await serve((response) =>
      response.writeHead(429, { 'retry-after': '7', 'set-cookie': ['a=1', 'b=2'] }).end('{"ok":false}'),
    );
    const answer = await fetchBefore(openAgent(), neverLate)(`${url}a?b=c`, post);
    expect(seen).toMatchObject([{ method: 'POST', url: '/a?b=c', headers: { 'x-key': 'k1' }, body: 'words' }]);
    expect([answer.status, answer.ok, answer.headers.get('retry-after')]).toEqual([429, false, '7']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await answer.json()).toEqual({ ok: false });
  });

  test('fails with what its caller can tell from every other error where it is late', async () => {
    const { url, seen } = await serve();
    await expect(fetchBefore(openAgent(), late)(url, post)).rejects.toThrow(TooLateError);
    expect(seen).toEqual([]);
  });

  test('follows no redirect', async () => {
    const { url, seen } = await serve((response) => response.writeHead(307, { location: '/elsewhere' }).end());
    const answer = await fetchBefore(openAgent(), neverLate)(url, post);
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/elsewhere']);
    expect(seen.map((one) => one.url)).toEqual(['/']);
  });

  test('ends where its caller aborts it', async () => {
    const aborting = new AbortController();
    const { url } = await serve(() => aborting.abort(new Error('stopped')));
    const sending = fetchBefore(openAgent(), neverLate)(url, { ...post, signal: aborting.signal });
    await expect(sending).rejects.toThrow('stopped');
  });

  test.each([
    ['a stream', new ReadableStream()],
    ['nothing', undefined],
  ])('takes text alone, and not %s', async (_, body) => {
    const { url, seen } = await serve();
    const sending = fetchBefore(openAgent(), neverLate)(url, { method: 'POST', body: body ?? null });
    await expect(sending).rejects.toThrow(TypeError);
    expect(seen).toEqual([]);
  });
});
