import { Registry } from 'prom-client';
import { afterEach, expect, test } from 'vitest';
import { type HealthContext, type HealthServer, startHealth } from '../../src/schedule/start-health.ts';

let server: HealthServer;
afterEach(() => server.close());

/** Serves with these, and asks one page. */
async function ask(path: string, over: Partial<HealthContext> = {}): Promise<{ status: number; body: string }> {
  const context: HealthContext = {
    registry: new Registry(),
    askStore: async () => {},
    sinceTickMs: () => 0,
    sleep: () => new Promise(() => {}),
    ...over,
  };
  server = await startHealth(context, 0, '127.0.0.1');
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { connection: 'close' } });
  return { status: response.status, body: await response.text() };
}

const stuck = { status: 503, body: 'the tick stands still\n' };
const ready = { status: 200, body: 'ready\n' };

test.each([
  ['just now', 0, ready],
  ['two and a half minutes ago', 150_000, ready],
  ['longer ago', 150_001, stuck],
] as const)('the last tick was %s', async (_, ageMs, answer) => {
  expect(await ask('/readyz', { sinceTickMs: () => ageMs })).toEqual(answer);
});

test('there was no tick yet', async () => {
  expect(await ask('/readyz', { sinceTickMs: () => null })).toEqual(stuck);
});

test('the store fails', async () => {
  expect(await ask('/readyz', { askStore: () => Promise.reject(new Error('gone')) })).toEqual({
    status: 503,
    body: 'the store does not answer\n',
  });
});

test('the store does not answer within two seconds, and the tick stands still too', async () => {
  const sleeps: number[] = [];
  const over: Partial<HealthContext> = {
    askStore: () => new Promise(() => {}),
    sinceTickMs: () => null,
    sleep: async (ms) => void sleeps.push(ms),
  };
  expect(await ask('/readyz', over)).toEqual({
    status: 503,
    body: 'the store does not answer\nthe tick stands still\n',
  });
  expect(sleeps).toEqual([2_000]);
});

test('the process answers, whatever else does not', async () => {
  expect(await ask('/healthz', { sinceTickMs: () => null, askStore: () => Promise.reject(new Error('gone')) })).toEqual(
    {
      status: 200,
      body: 'ok\n',
    },
  );
});

test('there is no other page', async () => {
  expect(await ask('/other')).toMatchObject({ status: 404 });
});
