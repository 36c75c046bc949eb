import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { english } from '../../src/core/words/en.ts';
import { registerCommands } from '../../src/discord/connect/register-commands.ts';
import { discordChecks } from '../../src/discord/doctor.ts';
import { type DiscordStandIn, startStandIn, token } from './stand-in/start-stand-in.ts';

let standIn: DiscordStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const channel = { platform: 'discord', place: '2000', channel: '3000' } as const;

async function check(
  options: { bearer?: string; now?: () => number } = {},
): Promise<Record<string, boolean | 'unknown'>> {
  const config = { token: options.bearer ?? token, apiUrl: standIn.apiUrl };
  const { now = Date.now } = options;
  const checks = await discordChecks(config, { commands, channels: [channel], words: english, now });
  for (const { ok, mend, detail } of checks)
    expect([ok === true, mend === '', detail === '']).toEqual([ok === true, ok === true, false]);
  return Object.fromEntries(checks.map(({ name, ok }) => [name, ok]));
}

const well = {
  'Discord token': true,
  'Discord application': true,
  'Discord commands': true,
  'Discord gateway': true,
  'Clock against Discord': true,
  'Discord channel 3000': true,
};

test('all is well', async () => {
  await registerCommands({
    config: { token, apiUrl: standIn.apiUrl },
    commands,
    logger: { info() {}, warn() {}, error() {} },
  });
  expect(await check()).toEqual(well);
});

test('each thing that is not', async () => {
  expect(await check()).toEqual({ ...well, 'Discord commands': false });
  standIn.state.application = { ...standIn.state.application, interactions_endpoint_url: 'https://x.example' };
  standIn.state.about.set('3000', {
    permission_overwrites: [{ id: '2000', type: 0, deny: String(PermissionFlagsBits.SendMessages), allow: '0' }],
  });
  expect(await check({ now: () => Date.now() + 120_000 })).toEqual({
    ...well,
    'Discord commands': false,
    'Discord application': false,
    'Discord channel 3000': false,
    'Clock against Discord': false,
  });
  standIn.state.about.set('3000', {
    permission_overwrites: [
      { id: '2000', type: 0, deny: String(PermissionFlagsBits.SendMessages), allow: '0' },
      { id: '1000', type: 1, deny: '0', allow: String(PermissionFlagsBits.SendMessages) },
    ],
  });
  expect(await check()).toMatchObject({ 'Discord channel 3000': true });
  standIn.state.channels.delete('3000');
  expect(await check()).toMatchObject({ 'Discord channel 3000': false });
});

test('a thread needs other permissions than its channel, and more where it is locked', async () => {
  const { SendMessages, SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;
  const thread = (locked: boolean) =>
    standIn.state.about.set('3000', { type: 11, parent_id: '3001', thread_metadata: { locked } });
  const deny = (bits: bigint) =>
    standIn.state.about.set('3001', {
      permission_overwrites: [{ id: '2000', type: 0, deny: String(bits), allow: '0' }],
    });
  standIn.state.channels.set('3001', []);
  for (const [locked, denied, ok] of [
    [false, SendMessages, true],
    [false, SendMessagesInThreads, false],
    [false, ManageThreads, true],
    [true, ManageThreads, false],
  ] as const) {
    thread(locked);
    deny(denied);
    expect([locked, denied, (await check())['Discord channel 3000']]).toEqual([locked, denied, ok]);
  }
});

test('a wrong token is told, and not that all else is wrong', async () => {
  expect(await check({ bearer: 'wrong' })).toMatchObject({ 'Discord token': false });
});

test('what cannot be asked is unknown', async () => {
  standIn.trouble(
    'GET',
    /./,
    Array.from({ length: 60 }, () => ({ status: 503 })),
  );
  expect(new Set(Object.values(await check()))).toEqual(new Set(['unknown']));
});
