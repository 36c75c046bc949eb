import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BodyReader, createBodyReader, parseBody } from '../../../src/slack/connect/read-body.ts';
import { until } from '../../support/until.ts';
import { portOf } from '../support/port-of.ts';

const most = 10;
let bodies: BodyReader;
let server: Server;
let read: Promise<string | null>;
beforeEach(async () => {
  bodies = createBodyReader(1_000);
  const { promise, resolve } = Promise.withResolvers<string | null>();
  read = promise;
  server = createServer((request: IncomingMessage, response) => {
    const body = bodies.read(request, most).then((bytes) => (typeof bytes === 'string' ? null : bytes.toString()));
    body.catch(() => {});
    resolve(body);
    body.then(
      () => response.end(),
      () => {},
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends the head of a request and what follows it, each chunk of the body by itself. */
async function send(head: string, chunks: readonly string[]) {
  const socket = connect(portOf(server), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n`);
  for (const chunk of chunks) {
    socket.write(chunk);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return socket;
}

const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

describe('reading a body', () => {
  test('gives all of it, as it comes', async () => {
    await send('transfer-encoding: chunked', [chunked('abcde'), chunked('fghij'), '0\r\n\r\n']);
    expect(await read).toBe('abcdefghij');
  });

  test('stops where it becomes too long', async () => {
    await send('transfer-encoding: chunked', [chunked('abcdef'), chunked('ghijk')]);
    expect(await read).toBeNull();
  });

  test.each([
    [10, 'abcdefghij'],
    [11, null],
  ])('of %i bytes, as its head says, gives %s', async (length, text) => {
    await send(`content-length: ${length}`, length > most ? [] : ['abcdefghij']);
    expect(await read).toBe(text);
  });

  test('gives an empty body', async () => {
    await send('content-length: 0', []);
    expect(await read).toBe('');
  });

  test('rejects where it breaks off', async () => {
    const arrived = once(server, 'request');
    const socket = await send('content-length: 10', ['half']);
    await arrived;
    socket.destroy();
    await expect(read).rejects.toThrow('aborted');
  });
});

describe('reading bodies that are long together', () => {
  /** A request whose body comes as it is pushed. */
  function arriving(reader: BodyReader) {
    const request = Object.assign(new Readable({ read() {} }), { headers: {} });
    const read = reader.read(request as unknown as IncomingMessage, 1_000).then(String);
    return {
      read,
      send: (length: number) => void request.push('x'.repeat(length)),
      end: () => void request.push(null),
    };
  }

  test('leaves the longest unread, whoever comes last, and reads the others', async () => {
    const reader = createBodyReader(1_000);
    const [long, short, last] = [arriving(reader), arriving(reader), arriving(reader)];
    long.send(700);
    short.send(200);
    await until(() => reader.bytes === 900);
    last.send(300);
    expect(await long.read).toBe('too-many');
    expect(reader.bytes).toBe(500);
    for (const { end } of [short, last]) end();
    expect((await Promise.all([short.read, last.read])).map(({ length }) => length)).toEqual([200, 300]);
    expect(reader.bytes).toBe(0);
  });

  test('counts what a body takes in memory, however small the pieces are that it comes in', async () => {
    const reader = createBodyReader(10_000);
    const body = arriving(reader);
    for (let index = 0; index < 900; index += 1) body.send(1);
    body.end();
    expect(await body.read).toBe('x'.repeat(900));
    const other = arriving(reader);
    for (let index = 0; index < 600; index += 1) other.send(1);
    await until(() => reader.bytes >= 600);
    expect(reader.bytes).toBeLessThanOrEqual(1_200);
  });
});

describe('parsing a body', () => {
  const form = 'application/x-www-form-urlencoded';
  const parse = (text: string, type: string) => parseBody(Buffer.from(text), type);

  test('reads form fields', () => {
    expect(parse('command=%2Fclaims&text=a+b%20c', form)).toEqual({ command: '/claims', text: 'a b c' });
    expect(parse('', `${form}; charset=utf-8`)).toEqual({});
  });

  test('reads the JSON of a form’s payload', () => {
    expect(parse('payload=%7B%22a%22%3A1%7D&b=2', form)).toEqual({ a: 1 });
  });

  test('reads JSON', () => {
    expect(parse('{"type":"event_callback"}', 'application/json')).toEqual({ type: 'event_callback' });
  });

  test.each(['', '{', '[]', 'null', '7', '"x"'])('gives nothing for %s', (text) => {
    expect(parse(text, 'application/json')).toBeNull();
    expect(parse(`payload=${encodeURIComponent(text)}`, form)).toBeNull();
  });
});
