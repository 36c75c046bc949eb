import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGatewayConnection, type GatewayConnection } from '../../../src/discord/connect/gateway-connection.ts';
import { until } from '../../support/until.ts';
import { type DiscordStandIn, startStandIn, token } from '../stand-in/start-stand-in.ts';
import { recordingLogger } from '../support/recording-logger.ts';

let standIn: DiscordStandIn;
let connection: GatewayConnection;
let lines: string[];
const thrown: unknown[] = [];
const keep = (error: unknown) => void thrown.push(error);

beforeEach(async () => {
  standIn = await startStandIn();
  const log = recordingLogger();
  lines = log.lines;
  const config = { token, apiUrl: standIn.apiUrl };
  connection = createGatewayConnection({ config, logger: log.logger, receive() {}, receiveMessage() {} });
  thrown.length = 0;
  process.on('uncaughtException', keep);
  process.on('unhandledRejection', keep);
});
afterEach(async () => {
  await standIn.stop();
  // What is thrown by a socket is thrown in a later turn.
  await wait(50);
  process.off('uncaughtException', keep);
  process.off('unhandledRejection', keep);
  expect(thrown).toEqual([]);
});

/** What the SDK still has open at Discord. */
const open = () => standIn.gateway.sockets.size + standIn.gateway.waiting.filter(({ closed }) => !closed).length;

/** The lines of the log that tell of something wrong. */
const troubles = () => lines.filter((line) => !line.includes('"level":"info"'));

/** The connection drops, and the SDK's next attempt is taken without a word. */
async function dropIntoSilence(): Promise<void> {
  standIn.gateway.silent = true;
  standIn.gateway.closeAll(4000);
  await until(() => standIn.gateway.waiting.length === 1);
}

test('a connection that is only being made can be ended, and what becomes of its socket harms nobody', async () => {
  await connection.connect();
  await dropIntoSilence();
  const before = troubles().length;
  const ended = connection.disconnect();
  standIn.gateway.waiting[0]?.resetAndDestroy();
  await ended;
  await until(() => open() === 0);
  expect(troubles().slice(before)).toEqual([]);
});

test('so can the very first one, without waiting for it', async () => {
  standIn.gateway.silent = true;
  const connecting = expect(connection.connect()).rejects.toThrow();
  await until(() => standIn.gateway.waiting.length === 1);
  await connection.disconnect();
  await connecting;
  await until(() => open() === 0);
  standIn.gateway.silent = false;
  await connection.connect();
  expect(standIn.gateway.sockets.size).toBe(1);
  await connection.disconnect();
});

test('one that is about to be made again is not made any more', async () => {
  await connection.connect();
  standIn.gateway.closeAll(4000);
  // The SDK waits half a second before it connects again.
  await until(() => lines.some((line) => line.includes('reconnecting')));
  await connection.disconnect();
  standIn.gateway.silent = true;
  await wait(1_000);
  expect([open(), standIn.gateway.waiting.length]).toEqual([0, 0]);
});

test('a clean end is told neither as a fault nor as a reconnection, also where Discord never closes', async () => {
  await connection.connect();
  const before = troubles().length;
  for (const socket of standIn.gateway.sockets) socket.pause();
  await connection.disconnect();
  expect(troubles().slice(before)).toEqual([]);
});
