import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { english } from '../../src/core/words/en.ts';
import { commandDefinitions } from '../../src/discord/connect/command-definitions.ts';
import { registerCommands } from '../../src/discord/connect/register-commands.ts';
import { discordChecks } from '../../src/discord/doctor.ts';
import type { Check } from '../../src/platform/check.ts';
import { runTask } from '../tasks/run-task.ts';
import { type DiscordStandIn, startStandIn, type Trouble, token } from './stand-in/start-stand-in.ts';
import { silentLogger } from './support/recording-logger.ts';

let standIn: DiscordStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const channel = { platform: 'discord', place: '2000', channel: '3000' } as const;
const { doctor: words } = english.platform.discord;

const register = () => registerCommands({ config: { token, apiUrl: standIn.apiUrl }, commands, logger: silentLogger });

function check({ bearer = token, now = Date.now } = {}): Promise<Check[]> {
  const config = { token: bearer, apiUrl: standIn.apiUrl };
  return discordChecks(config, { commands, channels: [channel], words: english, now });
}

/** What is not right, of a Discord that knows the commands. */
async function notRight(options: Parameters<typeof check>[0] = {}): Promise<Omit<Check, 'ok'>[]> {
  await register();
  const checks = await check(options);
  return checks.filter(({ ok }) => ok !== true).map(({ name, detail, mend }) => ({ name, detail, mend }));
}

const right = (name: string, detail: string): Check => ({ name, ok: true, detail, mend: '' });

test('all is right', async () => {
  await register();
  expect(await check()).toEqual([
    right('Discord token', words.bot('parallax')),
    right('Discord application', words.application('Parallax')),
    right('Discord commands', words.commands(String(commandDefinitions(commands).length))),
    right('Discord gateway', words.gateway('999')),
    right('Discord privileged intents', words.noIntents),
    right('Clock against Discord', expect.stringMatching(/^[01] seconds apart$/)),
    right('Discord channel 3000', words.mayPost),
  ]);
});

test('the commands are others', async () => {
  const checks = await check();
  expect(checks.filter(({ ok }) => ok !== true)).toEqual([
    { name: 'Discord commands', ok: false, detail: words.otherCommands, mend: words.mendCommands },
  ]);
});

test('interactions go to an address', async () => {
  standIn.state.application = { ...standIn.state.application, interactions_endpoint_url: 'https://x.example' };
  expect(await notRight()).toEqual([{ name: 'Discord application', detail: words.endpoint, mend: words.mendEndpoint }]);
});

test.each([
  ['GuildInstall', { 1: {} }],
  ['UserInstall', { 0: {} }],
  ['GuildInstall, UserInstall', {}],
])('the application cannot be added as %s', async (missing, integration_types_config) => {
  standIn.state.application = { ...standIn.state.application, integration_types_config };
  expect(await notRight()).toEqual([
    { name: 'Discord application', detail: words.installs(missing), mend: words.mendInstalls },
  ]);
});

test('an application of before there were installation contexts is right', async () => {
  standIn.state.application = { id: '1000', name: 'Parallax', interactions_endpoint_url: null };
  expect(await notRight()).toEqual([]);
});

test.each([
  [1 << 18, 'Message Content'],
  [1 << 19, 'Message Content'],
  [(1 << 12) | (1 << 15), 'Server Members, Presence'],
  [1 << 23, null],
])('privileged intents that are switched on are not needed: %i', async (flags, names) => {
  standIn.state.application = { ...standIn.state.application, flags };
  await register();
  const found = (await check()).find(({ name }) => name === 'Discord privileged intents');
  expect(found).toMatchObject(
    names === null
      ? { ok: true, detail: words.noIntents }
      : { ok: 'note', detail: words.unneededIntents(names), mend: words.mendIntents },
  );
});

test.each([
  [1, []],
  [0, [{ name: 'Discord gateway', detail: words.noSessions, mend: words.mendSessions }]],
])('%i sessions are left', async (remaining, expected) => {
  standIn.trouble('GET', /^\/gateway\/bot$/, [{ status: 200, body: { session_start_limit: { remaining } } }]);
  expect(await notRight()).toEqual(expected);
});

describe('the clock', () => {
  const date = 'Sun, 09 Mar 2031 12:00:00 GMT';
  const clock = (detail: string, mend = words.mendClock) => [{ name: 'Clock against Discord', detail, mend }];

  // The header has whole seconds, so that a second more may lie between.
  it.each([
    [31_000, []],
    [31_001, clock(words.clock('30'))],
    [-30_000, []],
    [-30_001, clock(words.clock('30'))],
    [3_600_000, clock(words.clock('3599'))],
  ])('may be half a minute off: %i ms', async (apart, expected) => {
    standIn.trouble('GET', /^\/gateway$/, [{ status: 200, body: {}, headers: { date } }]);
    expect(await notRight({ now: () => Date.parse(date) + apart })).toEqual(expected);
  });

  it('is unknown where Discord does not tell the time', async () => {
    standIn.trouble('GET', /^\/gateway$/, [{ status: 200, body: {}, headers: { date: 'soon' } }]);
    expect(await notRight()).toEqual(clock(words.unreachable('no Date'), words.tryAgain));
  });
});

test('a channel that may not be written in, and one that is gone', async () => {
  const deny = String(PermissionFlagsBits.SendMessages);
  standIn.state.about.set('3000', { permission_overwrites: [{ id: '2000', type: 0, deny, allow: '0' }] });
  const name = 'Discord channel 3000';
  expect(await notRight()).toEqual([{ name, detail: words.mayNotPost('SendMessages'), mend: words.mendPermissions }]);
  standIn.state.channels.delete('3000');
  expect(await notRight()).toEqual([{ name, detail: words.gone, mend: words.mendGone }]);
});

test('a wrong token is told in each place that needs it', async () => {
  const checks = await check({ bearer: 'wrong' });
  expect(checks.find(({ name }) => name === 'Discord token')).toEqual({
    name: 'Discord token',
    ok: false,
    detail: words.refusedToken,
    mend: words.mendToken,
  });
});

test.each<[string, Trouble, string]>([
  ['answers with an error', { status: 503 }, '503'],
  ['breaks the connection', 'reset', 'ECONNRESET'],
  ['answers something else', { status: 200, body: [] }, 'no answer'],
])('what cannot be asked, where Discord %s, is unknown', async (_, trouble, why) => {
  standIn.trouble(
    'GET',
    /./,
    Array.from({ length: 60 }, () => trouble),
  );
  const checks = (await check()).filter(({ name }) => name !== 'Clock against Discord');
  for (const { ok, detail, mend } of checks)
    expect([ok, detail, mend]).toEqual(['unknown', words.unreachable(why), words.tryAgain]);
});

test('the task prints what is right and what to mend, with an exit code', async () => {
  const run = async () => {
    const environment = { DISCORD_API_URL: standIn.apiUrl, DISCORD_TOKEN: token };
    const { code, out, errors } = await runTask('doctor', [], environment);
    return { code, printed: out + errors };
  };
  expect(await run()).toMatchObject({
    code: 1,
    printed: expect.stringMatching(
      /right {2}.*Discord token: accepted; the bot is parallax\n[\s\S]*MEND.*Discord commands: .*\n.*npm run register/,
    ),
  });
  await register();
  const well = await run();
  expect([well.code, well.printed.includes('MEND')]).toEqual([0, false]);
  standIn.state.application = { ...standIn.state.application, flags: 1 << 18 };
  expect(await run()).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/^note {4}Discord privileged intents: /m),
  });
});
