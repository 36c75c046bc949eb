import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBoundedServer, type Patience } from '../../src/platform/bounded-server.ts';
import { portOf } from '../slack/support/port-of.ts';

const patience = { arriveMs: 400, answeredMs: 400, noticeMs: 50 };
/** Larger than what the machine itself takes off our hands. */
const longAnswer = Buffer.alloc(50_000_000, 'x');
let server: Server;
const opened: Socket[] = [];

async function listen(mostConnections: number, ...times: [Patience] | []): Promise<void> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/long') response.end(longAnswer);
    if (request.url === '/short') request.resume().on('end', () => response.end('short'));
  };
  server = createBoundedServer(mostConnections, answer, ...times).listen(0, '127.0.0.1');
  await once(server, 'listening');
}
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function open(text: string): Socket {
  const socket = connect(portOf(server), '127.0.0.1').on('error', () => {});
  opened.push(socket);
  socket.write(text);
  return socket;
}

/** Does something again and again until the other end is gone. */
async function untilClosed(socket: Socket, drip: () => void): Promise<void> {
  const closed = new Promise((resolve) => {
    for (const event of ['close', 'end', 'error']) socket.once(event, () => resolve(true));
  });
  while (!(await Promise.race([closed, wait(20, false)]))) drip();
}

const post = 'POST /short HTTP/1.1\r\nhost: x\r\n';

describe('a client is let go', () => {
  beforeEach(() => listen(3, patience));

  test.each<[string, string, string]>([
    ['says nothing', '', ''],
    ['sends its head letter by letter', post, 'x'],
    ['sends its body letter by letter', `${post}content-length: 100000\r\n\r\n`, 'x'],
    ['sends its body in pieces of one', `${post}transfer-encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
  ])('that %s', async (_, text, drop) => {
    const socket = open(text);
    socket.resume();
    await untilClosed(socket, () => void (drop !== '' && socket.write(drop)));
  });

  test('that asks for something nobody answers', async () => {
    const socket = open('GET /never HTTP/1.1\r\nhost: x\r\n\r\n');
    socket.resume();
    await untilClosed(socket, () => {});
  });

  test('that reads its answer byte by byte', async () => {
    open('GET /long HTTP/1.1\r\nhost: x\r\n\r\n').pause();
    const [connection] = (await once(server, 'connection')) as [Socket];
    const reader = opened[0];
    await untilClosed(connection, () => void reader?.read(1));
    expect(reader?.bytesRead).toBeLessThan(longAnswer.length);
  });
});

test('a client that is not slow is answered, also twice over one connection', async () => {
  await listen(3);
  const socket = open(`${post}content-length: 1\r\n\r\nx`).setEncoding('utf8');
  const read = async () => String((await once(socket, 'data'))[0]);
  expect(await read()).toContain('short');
  socket.write(`${post}content-length: 1\r\n\r\nx`);
  expect(await read()).toContain('short');
});

test('one more connection than allowed is closed, and the others stay', async () => {
  await listen(3);
  const allowed = [open(''), open(''), open('')];
  await Promise.all(allowed.map((socket) => once(socket, 'connect')));
  await untilClosed(open('').resume(), () => {});
  expect(allowed.map(({ closed }) => closed)).toEqual([false, false, false]);
});
