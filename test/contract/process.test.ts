import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { GatewayDispatchEvents, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { slash } from '../discord/stand-in/interactions.ts';
import { type DiscordStandIn, startStandIn, token } from '../discord/stand-in/start-stand-in.ts';
import { visibleText } from '../discord/support/summarise-request.ts';
import { botToken, openEmulator, send, signingSecret, slashBody } from '../slack/support/bot.ts';
import { openStandIn } from '../slack/support/stand-in.ts';
import { textsOfBlocks } from '../slack/support/texts-of-blocks.ts';
import { freePort } from '../support/free-port.ts';
import { until } from '../support/until.ts';
import { portOpens, start } from './running-process.ts';

/** A Web API that knows no token. */
async function refusingSlack(): Promise<string> {
  const server = createHttpServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":false,"error":"invalid_auth"}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/api/`;
}

let discord: DiscordStandIn;
beforeEach(async () => {
  discord = await startStandIn();
});
afterEach(async () => {
  await discord.stop();
  expect(discord.state.problems).toEqual([]);
});

const onDiscord = () => ({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl });

async function askDiscord(): Promise<string> {
  const interaction = slash('differences');
  discord.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
  const first = visibleText(
    await discord.waitForRequest('POST', new RegExp(`^/interactions/${String(interaction.id)}/`)),
  );
  // The first answer takes longer, and is then acknowledged without text and written afterwards.
  return first === '' ? visibleText(await discord.waitForRequest('PATCH', /\/messages\/@original$/u)) : first;
}

describe('one process', () => {
  test.each([
    ['cannot be reached', async () => 'http://127.0.0.1:1/', null],
    ['refuses the token', refusingSlack, 'a platform could not be started'],
  ])('registers, answers on Discord, and leaves, though Slack %s', async (_, slackApi, logged) => {
    const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: await slackApi() };
    const bot = start({ ...onDiscord(), ...slack, SLACK_PORT: String(await freePort()) });
    await until(() => discord.gateway.sockets.size === 1);
    await until(() => discord.state.commands.length > 5);
    expect(await askDiscord()).toContain('Wherethesourcesdiffer');
    if (logged !== null) await until(() => bot.logs.join().includes(logged));
    expect([await bot.leave(), discord.gateway.sockets.size]).toEqual([0, 0]);
    for (const line of bot.logs) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
    expect(bot.logs.join()).not.toMatch(new RegExp([token, botToken, signingSecret, 'secret-token'].join('|')));
  });

  test('answers on Slack, and leaves, though Discord refuses the token', async () => {
    const emulator = await openEmulator();
    const slack = await openStandIn(emulator.url);
    const port = await freePort();
    const bot = start({
      DISCORD_TOKEN: 'a.wrong.token',
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_PORT: String(port),
      SLACK_API_URL: slack.apiUrl,
    });
    await until(() => bot.logs.some((line) => line.includes('discord-gateway')));
    await until(() => discord.requests.length > 0);
    await portOpens(port);
    const { json } = await send(port, slashBody('/differences', '', slack.responseUrl()));
    expect(textsOfBlocks(json).join(' ')).toContain('Where the sources differ');
    expect(await bot.leave()).toBe(0);
    expect(bot.logs.join()).not.toContain('a.wrong.token');
    await slack.close();
    await emulator.close();
  });

  test('finishes what is in flight before it leaves', async () => {
    const bot = start(onDiscord());
    await until(() => discord.gateway.sockets.size === 1);
    // A change is acknowledged before it is made: here it still has to be made when the bot is told to leave.
    discord.trouble('POST', /\/callback$/, [{ waitMs: 1_500 }]);
    const interaction = slash(
      'digest',
      { do: 'schedule', time: '08:00', zone: 'Europe/Kyiv' },
      { permissions: PermissionFlagsBits.ManageChannels },
    );
    discord.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
    const mine = () => discord.requests.filter(({ path }) => path.includes(`secret-token-${String(interaction.id)}`));
    await until(() => mine().length > 0);
    const before = mine().map(({ method }) => method);
    expect(await bot.leave()).toBe(0);
    const [acknowledged, edited, ...others] = mine();
    expect([before, acknowledged?.method, edited?.method, others]).toEqual([['POST'], 'POST', 'PATCH', []]);
    expect(visibleText(edited)).toContain('08:00');
  });
});
