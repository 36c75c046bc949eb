import { describe, expect, test } from 'vitest';
import { mayPost, postingObstacle } from '../../../src/slack/receive/may-post.ts';
import { openClient } from '../support/web-client.ts';

/** Whether U1 may post in C1, where Slack says this of the channel and of its members. */
async function ask(channel: object | undefined, pages: readonly (readonly string[])[] = [['U1']]) {
  const { client, calls } = openClient((method, { cursor = '0' }) => {
    if (method === 'conversations.info') return { ok: true, channel };
    const next = Number(cursor) + 1;
    return {
      ok: true,
      members: pages[Number(cursor)] ?? [],
      response_metadata: { next_cursor: next < pages.length ? String(next) : '' },
    };
  });
  return { permission: await mayPost(client, 'C1', 'U1'), calls };
}

describe('whether a person may post', () => {
  test('is yes for a member', async () => {
    const { permission, calls } = await ask({ id: 'C1' });
    expect(permission).toBe('yes');
    expect(calls.map(({ method, fields }) => [method, fields.channel])).toEqual([
      ['conversations.info', 'C1'],
      ['conversations.members', 'C1'],
    ]);
  });

  test('is looked for among all pages of members', async () => {
    const { permission, calls } = await ask({ id: 'C1' }, [['U2'], ['U3'], ['U1']]);
    expect(permission).toBe('yes');
    expect(calls.map(({ fields }) => fields.cursor)).toEqual([undefined, undefined, '1', '2']);
  });

  test('is no for somebody who is on no page', async () => {
    expect((await ask({ id: 'C1' }, [['U2'], ['U3']])).permission).toBe('not-member');
  });

  test('is no where there is no end of pages', async () => {
    const { permission, calls } = await ask(
      { id: 'C1' },
      Array.from({ length: 100 }, () => ['U2']),
    );
    expect(permission).toBe('not-member');
    expect(calls).toHaveLength(51);
  });

  test('is unknown where Slack says nothing of the channel', async () => {
    expect((await ask(undefined)).permission).toBe('unknown');
  });

  test('is yes in one’s own direct message with the bot, and no in that of others', async () => {
    expect((await ask({ is_im: true, user: 'U1' }, [])).permission).toBe('yes');
    expect((await ask({ is_im: true, user: 'U2' }, [])).permission).toBe('not-member');
    expect((await ask({ is_im: false, user: 'U1' }, [])).permission).toBe('not-member');
  });

  test('is no for a member where the channel lets nobody, or only others', async () => {
    expect((await ask({ is_archived: true })).permission).toBe('archived');
    expect((await ask({ is_read_only: true })).permission).toBe('read-only');
  });

  test('rejects where Slack does not answer', async () => {
    const { client } = openClient(() => ({ ok: false, error: 'channel_not_found' }));
    await expect(mayPost(client, 'C1', 'U1')).rejects.toThrow('channel_not_found');
  });
});

describe('what keeps somebody from posting', () => {
  test.each([
    [{}, null],
    [{ is_archived: true, is_read_only: true }, 'archived'],
    [{ is_read_only: true }, 'read-only'],
    [{ is_thread_only: true }, 'read-only'],
    [{ properties: { posting_restricted_to: { type: ['admin'] } } }, 'read-only'],
    [{ properties: { posting_restricted_to: { type: ['admin'], user: ['U2'] } } }, 'read-only'],
    [{ properties: { posting_restricted_to: { type: ['admin'], user: ['U2', 'U1'] } } }, null],
    [{ properties: { posting_restricted_to: { type: [], user: ['U2'] } } }, null],
    [{ properties: { posting_restricted_to: { user: ['U2'] } } }, null],
    [{ properties: {} }, null],
    [{ properties: null }, null],
    [{ properties: { posting_restricted_to: 'admins' } }, null],
  ])('%o', (info, obstacle) => {
    expect(postingObstacle(info, 'U1')).toBe(obstacle);
  });
});
