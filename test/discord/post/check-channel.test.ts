import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { checkChannel } from '../../../src/discord/post/check-channel.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { apiError, httpError } from '../support/sdk-errors.ts';
import { words } from '../support/view-of.ts';

const { ViewChannel, ReadMessageHistory, SendMessages, SendMessagesInThreads, CreatePublicThreads, ManageThreads } =
  PermissionFlagsBits;
const reading = ViewChannel | ReadMessageHistory;
const { doctor } = words;
const bot = { id: '1000' };

/** Checks a channel where everyone has these permissions; a thread where there is metadata. */
async function check(permissions: bigint, metadata?: object) {
  const guild = { id: '2000', owner_id: '9', roles: [{ id: '2000', permissions: String(permissions) }] };
  const channel = { id: '3000', guild_id: '2000' };
  const thread = { id: '7', guild_id: '2000', parent_id: '3000', thread_metadata: metadata };
  const channels = metadata === undefined ? [channel] : [thread, channel];
  const { rest } = fakeRest(bot, ...channels, guild, { roles: [] });
  return checkChannel('name', rest, '3000', doctor);
}

const right = (detail: string) => ({ name: 'name', ok: true, detail, mend: '' });
const wrong = (detail: string, mend: string) => ({ name: 'name', ok: false, detail, mend });

describe('a channel', () => {
  const posting = reading | SendMessages;
  const threads = CreatePublicThreads | SendMessagesInThreads;

  it.each([
    ['posts and opens threads', posting | threads, right(doctor.mayPost)],
    ['may not open threads', posting | SendMessagesInThreads, right(doctor.mayPostWithoutThreads)],
    ['may not write in threads', posting | CreatePublicThreads, right(doctor.mayPostWithoutThreads)],
    ['may not write', reading | threads, wrong(doctor.mayNotPost('SendMessages'), doctor.mendPermissions)],
    ['may not see', ReadMessageHistory | SendMessages, wrong(doctor.mayNotPost('ViewChannel'), doctor.mendPermissions)],
    [
      'may not read the history, and opens threads',
      ViewChannel | SendMessages | threads,
      { name: 'name', ok: 'note', detail: doctor.mayPostWithoutHistory, mend: doctor.mendHistory },
    ],
    [
      'may not read the history, and so not reply where it opens no threads',
      ViewChannel | SendMessages | SendMessagesInThreads,
      wrong(doctor.mayNotPost('ReadMessageHistory'), doctor.mendPermissions),
    ],
    [
      'may do nothing',
      0n,
      wrong(doctor.mayNotPost('ViewChannel, SendMessages, ReadMessageHistory'), doctor.mendPermissions),
    ],
  ])('where the bot %s', async (_, permissions, expected) => {
    expect(await check(permissions)).toEqual(expected);
  });

  it.each([403, 404])('that Discord does not show (%i) is gone', async (status) => {
    const { rest } = fakeRest(bot, apiError(status, 50_001));
    expect(await checkChannel('name', rest, '3000', doctor)).toEqual(wrong(doctor.gone, doctor.mendGone));
  });

  it.each([
    ['the token is refused', apiError(401, 0)],
    ['Discord is down', httpError(503)],
  ])('is not blamed where %s', async (_, error) => {
    await expect(checkChannel('name', fakeRest(bot, error).rest, '3000', doctor)).rejects.toBe(error);
  });
});

describe('a thread', () => {
  const posting = reading | SendMessagesInThreads;

  it.each([
    ['that is open, where the bot may write in threads alone', { locked: false }, posting, right(doctor.mayPost)],
    [
      'where the bot may write in channels alone',
      {},
      reading | SendMessages,
      wrong(doctor.mayNotPost('SendMessagesInThreads'), doctor.mendPermissions),
    ],
    [
      'that is locked, where the bot does not manage threads',
      { locked: true },
      posting,
      wrong(doctor.mayNotPost('ManageThreads'), doctor.mendPermissions),
    ],
    ['that is locked, where it does', { locked: true }, posting | ManageThreads, right(doctor.mayPost)],
  ])('%s', async (_, metadata, permissions, expected) => {
    expect(await check(permissions, metadata)).toEqual(expected);
  });
});
