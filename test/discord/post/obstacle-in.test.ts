import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { obstacleIn } from '../../../src/discord/post/obstacle-in.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { recordingLogger, silentLogger } from '../support/recording-logger.ts';
import { apiError, httpError } from '../support/sdk-errors.ts';

const { ViewChannel, ReadMessageHistory, SendMessages, SendMessagesInThreads, CreatePublicThreads, ManageThreads } =
  PermissionFlagsBits;
const threads = CreatePublicThreads | SendMessagesInThreads;
const readBotId = async () => '1000';

/** What keeps the bot from posting where everyone has these permissions; in a thread where there is metadata. */
function find(permissions: bigint, metadata?: object) {
  const guild = { id: '2000', owner_id: '9', roles: [{ id: '2000', permissions: String(permissions) }] };
  const channel = { id: '3000', guild_id: '2000' };
  const thread = { id: '7', guild_id: '2000', parent_id: '3000', thread_metadata: metadata };
  const { rest } = fakeRest(...(metadata === undefined ? [channel] : [thread, channel]), guild, { roles: [] });
  return obstacleIn(rest, '3000', { readBotId, logger: silentLogger });
}

const lacks = (...rights: string[]) => ({ kind: 'lacks', rights });

describe('what keeps the bot from posting', () => {
  it.each([
    ['nothing', ViewChannel | SendMessages | threads, null],
    ['nothing, where a long digest goes on in replies', ViewChannel | SendMessages | ReadMessageHistory, null],
    ['that it may not reply', ViewChannel | SendMessages, lacks('read-history')],
    ['that it may not write', ViewChannel | threads, lacks('send')],
    ['that it may not see', SendMessages | threads, lacks('view')],
    ['all that it lacks', 0n, lacks('view', 'send', 'read-history')],
  ])('in a channel is %s', async (_, permissions, expected) => {
    expect(await find(permissions)).toEqual(expected);
  });

  const inThread = ViewChannel | ReadMessageHistory;
  it.each([
    ['nothing', {}, inThread | SendMessagesInThreads, null],
    ['that it may write in channels alone', {}, inThread | SendMessages, lacks('send-in-threads')],
    ['its lock', { locked: true }, inThread | SendMessagesInThreads, lacks('manage-threads')],
    [
      'nothing of a lock where it manages threads',
      { locked: true },
      inThread | SendMessagesInThreads | ManageThreads,
      null,
    ],
  ])('in a thread is %s', async (_, metadata, permissions, expected) => {
    expect(await find(permissions, metadata)).toEqual(expected);
  });

  it('is nothing in a direct message with the bot', async () => {
    const { rest } = fakeRest({ id: '3500' });
    expect(await obstacleIn(rest, '3500', { readBotId, logger: silentLogger })).toBeNull();
  });

  it.each([
    ['Discord does not show the channel', apiError(403, 50_001), { kind: 'not-shown' }],
    ['Discord does not know the channel', apiError(404, 10_003), { kind: 'not-shown' }],
    ['Discord is down', httpError(503), { kind: 'unknown', lasting: false }],
    ['a proxy refuses', apiError(403, 403), { kind: 'unknown', lasting: false }],
    ['the token is refused', apiError(401, 0), { kind: 'unknown', lasting: true }],
    ['it is no member of the server', apiError(404, 10_007), { kind: 'unknown', lasting: true }],
  ])('is what can be known where %s, and the log says so', async (_, error, expected) => {
    const { logger, lines } = recordingLogger();
    expect(await obstacleIn(fakeRest(error).rest, '3000', { readBotId, logger })).toEqual(expected);
    expect(lines).toEqual([expect.stringContaining('could not be found out')]);
  });

  it('is not known where Discord does not say who the bot is', async () => {
    const options = { readBotId: () => Promise.reject(new Error('no answer')), logger: silentLogger };
    expect(await obstacleIn(fakeRest({ id: '3000', guild_id: '2000' }).rest, '3000', options)).toEqual({
      kind: 'unknown',
      lasting: false,
    });
  });
});
