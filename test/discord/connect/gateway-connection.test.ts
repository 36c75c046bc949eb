import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGatewayConnection, type GatewayConnection } from '../../../src/discord/connect/gateway-connection.ts';
import type { Sleep } from '../../../src/platform/with-timeout.ts';
import { until } from '../../support/until.ts';
import { type DiscordStandIn, startStandIn, token } from '../stand-in/start-stand-in.ts';
import { recordingLogger } from '../support/recording-logger.ts';

const gatewayBot = /^\/gateway\/bot$/;
/** The SDK itself tries a 5xx four times. */
const down = Array.from({ length: 4 }, () => ({ status: 503 }));

let standIn: DiscordStandIn;
let lines: string[];
let pauses: number[];
let connection: GatewayConnection;

function create(bearer = token, sleep: Sleep = async () => {}): GatewayConnection {
  const log = recordingLogger();
  lines = log.lines;
  pauses = [];
  return createGatewayConnection({
    config: { token: bearer, apiUrl: standIn.apiUrl },
    logger: log.logger,
    receive() {},
    receiveMessage() {},
    async sleep(ms, signal) {
      pauses.push(ms);
      signal?.throwIfAborted();
      await sleep(ms, signal);
    },
  });
}

beforeEach(async () => {
  standIn = await startStandIn();
  connection = create();
});
afterEach(async () => {
  await connection.disconnect();
  await standIn.stop();
});

test.each([
  ['is down', down],
  ['turns requests away', [{ status: 403, body: '<html>', headers: { 'content-type': 'text/html' } }]],
])('a Discord that %s is tried again', async (_, troubles) => {
  standIn.trouble('GET', gatewayBot, troubles);
  await connection.connect();
  expect(standIn.gateway.sockets.size).toBe(1);
  expect(pauses).toEqual([1_000]);
});

test('it waits twice as long each time, and never longer than a minute', async () => {
  standIn.trouble('GET', gatewayBot, Array.from({ length: 8 }, () => down).flat());
  await connection.connect();
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

test.each([
  ['a wrong token', () => create('wrong')],
  [
    'an identify that is refused',
    () => {
      standIn.gateway.refuseIdentify = 4004;
      return create();
    },
  ],
])('%s is told to the caller and not tried again, and a later attempt is a new one', async (_, createRefused) => {
  connection = createRefused();
  await expect(connection.connect()).rejects.toThrow();
  expect(pauses).toEqual([]);
  expect(lines.at(-1)).toContain('npm run doctor');
  expect(lines.at(-1)).toContain('"level":"error"');
  expect(standIn.gateway.sockets.size).toBe(0);
  const before = standIn.requests.length;
  await expect(connection.connect()).rejects.toThrow();
  expect(standIn.requests.length).toBeGreaterThan(before);
});

test('two callers share one connection', async () => {
  await Promise.all([connection.connect(), connection.connect()]);
  await connection.connect();
  expect(standIn.gateway.received.filter(({ op }) => op === 2)).toHaveLength(1);
});

test('it can be opened again after it was closed', async () => {
  await connection.connect();
  await connection.disconnect();
  await until(() => standIn.gateway.sockets.size === 0);
  await connection.connect();
  expect(standIn.gateway.sockets.size).toBe(1);
});

test('everybody who closes it waits until it is closed', async () => {
  await connection.connect();
  const order: string[] = [];
  const close = (name: string) => connection.disconnect().then(() => void order.push(name));
  await Promise.all([close('first'), close('second')]);
  expect(order).toEqual(['first', 'second']);
  await until(() => standIn.gateway.sockets.size === 0);
});

test('closing it ends the attempts to connect', async () => {
  standIn.trouble(
    'GET',
    gatewayBot,
    Array.from({ length: 400 }, () => ({ status: 503 })),
  );
  let aborted = false;
  connection = create(token, (_, signal) => {
    const { promise, reject } = Promise.withResolvers<void>();
    signal?.addEventListener('abort', () => {
      aborted = true;
      reject(new Error('aborted'));
    });
    return promise;
  });
  const connecting = expect(connection.connect()).rejects.toThrow();
  await until(() => pauses.length === 1);
  await connection.disconnect();
  await connecting;
  expect([aborted, pauses.length]).toEqual([true, 1]);
});
