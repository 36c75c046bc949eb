import { request } from 'node:http';
import { Hono } from 'hono';
import { beforeAll, expect, it } from 'vitest';
import { readBody } from '../../../src/page/guard/read-body.ts';
import { servePage } from '../../../src/page/serve-page.ts';

const most = 20;
const app = new Hono().post('/', async (c) => c.json({ body: await readBody(c, most) }));
let port = 0;
beforeAll(async () => {
  const { address, close } = await servePage(app, { port: 0, host: '127.0.0.1' });
  port = Number(new URL(address).port);
  return close;
});

/** Sends chunks over a connection; with `length` their length is said ahead. */
async function read(chunks: readonly string[], length: boolean): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const headers = length ? { 'content-length': chunks.join('').length } : { 'transfer-encoding': 'chunked' };
  const sent = request({ host: '127.0.0.1', port, method: 'POST', headers }, async (response) => {
    let text = '';
    for await (const chunk of response) text += chunk;
    resolve(text);
  }).on('error', reject);
  for (const chunk of chunks) sent.write(chunk);
  sent.end();
  return JSON.parse(await promise).body;
}

it.each([true, false])('reads a body whose length is said ahead: %j', async (length) => {
  expect(await read(['line=', '/about'], length)).toBe('line=/about');
  expect(await read(['x'.repeat(most)], length)).toBe('x'.repeat(most));
  expect(await read(['x'.repeat(most), 'x'], length)).toBeNull();
  expect(await read([], length)).toBe('');
});
