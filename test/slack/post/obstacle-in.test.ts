import { describe, expect, test } from 'vitest';
import { obstacleIn, readBotUser } from '../../../src/slack/post/obstacle-in.ts';
import { openLogger } from '../support/logger.ts';
import { openClient } from '../support/web-client.ts';

const self = { ok: true, user_id: 'U-bot', user: 'parallax' };
const invite = { kind: 'not-invited', bot: 'parallax' };

/** What keeps the bot from posting where Slack answers so about the channel. */
async function find(
  info: Response | object,
  { channel = 'C1', auth = self }: { channel?: string; auth?: object } = {},
) {
  const { client, calls } = openClient((method) => (method === 'auth.test' ? auth : info));
  const { logger, logs } = openLogger();
  const found = await obstacleIn(client, channel, { readBot: () => readBotUser(client), logger });
  return { found, logs, asked: calls.filter(({ method }) => method === 'conversations.info') };
}
const refusal = (error: string) => ({ ok: false, error });
const restricted = (user: readonly string[]) => ({ properties: { posting_restricted_to: { type: ['admin'], user } } });

describe('what keeps the bot from posting', () => {
  test.each([
    ['nothing in a channel that it is in', { is_channel: true, is_member: true }, null],
    ['nothing in its direct message with somebody', { is_im: true }, null],
    ['nothing in a group message that it is in', { is_mpim: true, is_member: true }, null],
    [
      'nothing in a channel shared with another workspace that it is in',
      { is_ext_shared: true, is_member: true },
      null,
    ],
    ['that it is not in a public channel', { is_channel: true, is_member: false }, invite],
    ['that it is not in a channel shared with another workspace', { is_ext_shared: true, is_member: false }, invite],
    ['an archive', { is_member: true, is_archived: true }, { kind: 'archived' }],
    ['an archive, which nobody is invited to', { is_member: false, is_archived: true }, { kind: 'archived' }],
    ['a channel to read', { is_member: true, is_read_only: true }, { kind: 'read-only' }],
    ['a channel where others may post', { is_member: true, ...restricted(['U2']) }, { kind: 'read-only' }],
    ['nothing where it is among those who may post', { is_member: true, ...restricted(['U2', 'U-bot']) }, null],
  ])('is %s', async (_, channel, expected) => {
    expect((await find({ ok: true, channel })).found).toEqual(expected);
  });

  test.each([
    ['that it is not in a private channel, which Slack then does not show it', 'G1', invite],
    ['the same by the id of a newer channel', 'C1', invite],
    ['that a direct message between people takes nobody in', 'D1', { kind: 'between-people' }],
  ])('is %s', async (_, channel, expected) => {
    const { found, logs, asked } = await find(refusal('channel_not_found'), { channel });
    expect(found).toEqual(expected);
    expect(asked.map(({ fields }) => fields.channel)).toEqual([channel]);
    expect(logs).toEqual([]);
  });

  test.each(['U1', 'W1'])('is nothing in the app’s home, where the channel is the person: %s', async (channel) => {
    const { found, asked } = await find(refusal('channel_not_found'), { channel });
    expect([found, asked]).toEqual([null, []]);
  });

  test.each([
    ['internal_error', refusal('internal_error'), false],
    ['ratelimited', refusal('ratelimited'), false],
    ['503', new Response('', { status: 503 }), false],
    ['missing_scope', refusal('missing_scope'), true],
    ['invalid_auth', refusal('invalid_auth'), true],
    ['some_new_error', refusal('some_new_error'), true],
  ])('is not known where Slack answers %s, and the log says so', async (_, answer, lasting) => {
    const { found, logs } = await find(answer);
    expect(found).toEqual({ kind: 'unknown', lasting });
    expect(JSON.stringify(logs)).toContain('could not be found out');
  });

  test('is not known where Slack says nothing of the channel, or not who the bot is', async () => {
    expect((await find({ ok: true })).found).toEqual({ kind: 'unknown', lasting: false });
    const { found, asked } = await find({ ok: true, channel: {} }, { auth: refusal('fatal_error') });
    expect([found, asked]).toEqual([{ kind: 'unknown', lasting: false }, []]);
  });
});
