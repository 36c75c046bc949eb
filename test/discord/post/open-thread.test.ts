import { describe, expect, it, test } from 'vitest';
import { openThread } from '../../../src/discord/post/open-thread.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { apiError, httpError, networkError } from '../support/sdk-errors.ts';

const open = (...answers: unknown[]) => openThread(fakeRest(...answers).rest, '3000', '7', 'The briefing goes on');

test('a thread is made from the message, and is archived after a week', async () => {
  const { rest, sent } = fakeRest();
  expect(await openThread(rest, '3000', '7', 'The briefing goes on')).toBe('thread');
  const body = { name: 'The briefing goes on', auto_archive_duration: 10_080 };
  expect(sent).toEqual([{ method: 'POST', route: '/channels/3000/messages/7/threads', body }]);
});

test('its name is at most 100 characters', async () => {
  const { rest, sent } = fakeRest();
  await openThread(rest, '3000', '7', 'n'.repeat(101));
  expect(sent[0]?.body).toMatchObject({ name: 'n'.repeat(100) });
});

describe('where Discord refuses', () => {
  it('goes on in a thread that is there already', async () => {
    expect(await open(apiError(400, 160_004))).toBe('thread');
  });

  it.each([
    ['the bot may not', apiError(403, 50_013)],
    ['the channel can have no threads', apiError(400, 50_024)],
    ['there are too many threads', apiError(400, 160_006)],
    ['the message was deleted', apiError(404, 10_008)],
  ])('goes on in replies: %s', async (_, error) => {
    expect(await open(error)).toBe('replies');
  });

  it.each([
    ['the token was revoked', apiError(401, 0)],
    ['there is a rate limit', apiError(429, 0)],
    ['the channel is gone', apiError(404, 10_003)],
    ['something before Discord refused', apiError(403, 'Forbidden')],
    ['something before Discord knows no such place', apiError(404, 404)],
    ['Discord is down', httpError(503)],
    ['the connection broke', networkError('ECONNRESET')],
  ])('rejects: %s', async (_, error) => {
    await expect(open(error)).rejects.toBe(error);
  });
});
