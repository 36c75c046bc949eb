import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayDispatchEvents, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { activeSchedules } from '../../src/store/schedules.ts';
import { slash } from '../discord/stand-in/interactions.ts';
import { startStandIn, token } from '../discord/stand-in/start-stand-in.ts';
import { visibleText } from '../discord/support/summarise-request.ts';
import { controlsOf, pressBody, send, signingSecret, slashBody } from '../slack/support/bot.ts';
import { openStandIn, type StandIn } from '../slack/support/stand-in.ts';
import { textsOfBlocks } from '../slack/support/texts-of-blocks.ts';
import { freePort } from '../support/free-port.ts';
import { until } from '../support/until.ts';
import { type StartedBot, startBot } from './support/start-bot.ts';

let folder: string;
let bot: StartedBot | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-cannot-post-'));
  bot = null;
  return () => rmSync(folder, { recursive: true, force: true });
});
afterEach(() => bot?.kill());

/** How many schedules the bot keeps. */
async function kept(): Promise<number> {
  const store = await openStore({ stateDir: join(folder, 'state') });
  const schedules = await activeSchedules(store);
  await store.close();
  return schedules.length;
}

describe('a digest is scheduled where the bot cannot post', () => {
  describe('on Slack', () => {
    let slack: StandIn;
    let port: number;
    beforeEach(async () => {
      slack = await openStandIn(null);
      slack.on('auth.test', () => ({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', user: 'parallax' }));
      slack.on('users.info', ({ body }) => ({ ok: true, user: { id: body.user, name: 'mira', team_id: 'T1' } }));
      port = await freePort();
      bot = startBot(folder, {
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_SIGNING_SECRET: signingSecret,
        SLACK_PORT: String(port),
        SLACK_API_URL: slack.apiUrl,
      });
      await expect.poll(() => bot?.said.log).toContain('Slack is there');
      return () => slack.close();
    });

    /** What is answered, at once or later. */
    async function answerTo(body: (url: string) => string): Promise<Record<string, unknown>> {
      const url = slack.responseUrl();
      const { json } = await send(port, body(url));
      if (json !== null && 'blocks' in json) return json;
      const later = () => slack.responses.find((response) => url.endsWith(response.url));
      await until(() => later() !== undefined);
      return later()?.body ?? {};
    }
    const schedule = (channel: string) =>
      answerTo((url) => slashBody('/digest', 'schedule time:08:00', url, { channel_id: channel, team_id: 'T1' }));
    const text = (answer: object) => textsOfBlocks(answer).join(' | ');

    test('it says how to invite it, keeps nothing, and the button asks again', async () => {
      slack.on('conversations.info', () => ({ ok: false, error: 'channel_not_found' }));
      const refused = await schedule('G1');
      expect(text(refused)).toContain('The bot is not in this channel');
      expect(text(refused)).toContain('/invite @parallax');
      expect(await kept()).toBe(0);

      slack.on('conversations.info', () => ({ ok: true, channel: { id: 'G1', is_member: true } }));
      const button = controlsOf(refused).get('Try again') ?? {};
      const channel = { id: 'G1', name: 'privategroup' };
      const scheduled = await answerTo((url) => pressBody(button, url, { channel }));
      expect(text(scheduled)).toContain('A digest is scheduled');
      expect(await kept()).toBe(1);
      expect(slack.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
    });

    test('a public channel, a message between people, an archive, and a Slack that does not say', async () => {
      slack.on('conversations.info', ({ body }) => {
        if (body.channel === 'C1') return { ok: true, channel: { is_member: false } };
        if (body.channel === 'C2') return { ok: true, channel: { is_member: true, is_archived: true } };
        return { ok: false, error: body.channel === 'C3' ? 'internal_error' : 'channel_not_found' };
      });
      expect(text(await schedule('C1'))).toContain('/invite @parallax');
      expect(text(await schedule('D1'))).toContain('not in this direct message, and cannot be invited');
      expect(text(await schedule('C2'))).toContain('it is archived');
      expect(text(await schedule('C3'))).toContain('does not say now whether the bot may post');
      expect(await kept()).toBe(0);
    });
  });

  test('on Discord it says what it lacks and where that is set, and keeps nothing', async () => {
    const stand = await startStandIn();
    try {
      bot = startBot(folder, { DISCORD_TOKEN: token, DISCORD_API_URL: stand.apiUrl });
      await until(() => stand.gateway.sockets.size === 1);
      const scene = { permissions: PermissionFlagsBits.ManageChannels | PermissionFlagsBits.SendMessages };
      const schedule = async () => {
        const before = stand.requests.length;
        const interaction = slash('digest', { do: 'schedule', time: '08:00' }, scene);
        stand.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
        const said = () =>
          stand.requests
            .slice(before)
            .filter(({ path }) => path.includes(`secret-token-${String(interaction.id)}`))
            .map(visibleText)
            .join('');
        await until(() => /worked|work|scheduled/i.test(said()));
        return said();
      };
      const deny = String(PermissionFlagsBits.SendMessages);
      stand.state.about.set('3000', { permission_overwrites: [{ id: '2000', type: 0, deny, allow: '0' }] });
      const refused = await schedule();
      expect(refused).toContain('itlacksSendMessages.');
      expect(refused).toContain('underPermissions');
      expect(refused).toContain('Tryagain');
      expect(await kept()).toBe(0);
      stand.state.about.clear();
      expect(await schedule()).toContain('Adigestisscheduled');
      expect(await kept()).toBe(1);
    } finally {
      await bot?.kill();
      await stand.stop();
    }
  });
});
