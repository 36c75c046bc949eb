import { describe, expect, test } from 'vitest';
import { findMessage } from '../../../src/slack/post/find-message.ts';
import { openClient } from '../support/web-client.ts';

const since = 1_900_000_000_000;
const wanted = { channel: 'C1', key: 'k', thread: null, since };
const delivery = (key: string, ts = '2.2') => ({
  ts,
  metadata: { event_type: 'parallax_delivery', event_payload: { key } },
});
const page = (messages: object[], next?: string) => ({
  ok: true,
  messages,
  ...(next === undefined ? {} : { response_metadata: { next_cursor: next } }),
});

describe('looking for a post', () => {
  test('reads the channel’s newest messages, with their marks', async () => {
    const { client, calls } = openClient(() => page([delivery('k')]));
    expect(await findMessage(client, wanted)).toEqual({ kind: 'found', messageId: '2.2' });
    expect(calls).toEqual([
      {
        method: 'conversations.history',
        fields: expect.objectContaining({
          channel: 'C1',
          include_all_metadata: 'true',
          limit: '200',
        }),
      },
    ]);
    expect(calls[0]?.fields).not.toHaveProperty('cursor');
  });

  test.each([
    ['is found where our clock runs ahead by a year', wanted.since + 365 * 86_400_000, [undefined]],
    ['is absent once the messages are older than it', wanted.since, [undefined, 'n']],
  ])('%s', async (name, since, cursors) => {
    const old = { ts: String(wanted.since / 1_000 - 301), text: 'older' };
    const pages = name.startsWith('is found') ? [page([delivery('k')], 'n')] : [page([], 'n'), page([old], 'm')];
    const { client, calls } = openClient(() => pages.shift() ?? page([]));
    const kind = name.startsWith('is found') ? 'found' : 'absent';
    expect(await findMessage(client, { ...wanted, since })).toMatchObject({ kind });
    expect(calls.map(({ fields }) => fields.cursor)).toEqual(cursors);
  });

  test('reads the thread where it was sent to one', async () => {
    const { client, calls } = openClient(() => page([delivery('k')]));
    await findMessage(client, { ...wanted, thread: '1.1' });
    expect(calls).toMatchObject([{ method: 'conversations.replies', fields: { channel: 'C1', ts: '1.1' } }]);
  });

  test.each([
    ['another key', delivery('other')],
    ['another type', { ts: '1.1', metadata: { event_type: 'other', event_payload: { key: 'k' } } }],
    ['no mark', { ts: '1.1', text: 'k' }],
    ['a mark without a key', { ts: '1.1', metadata: { event_type: 'parallax_delivery' } }],
  ])('passes over a message with %s, and goes on', async (_, other) => {
    const { client } = openClient(() => page([other, delivery('k', '3.3')]));
    expect(await findMessage(client, wanted)).toEqual({ kind: 'found', messageId: '3.3' });
  });

  test('reads page after page', async () => {
    const { client, calls } = openClient((_, { cursor }) =>
      cursor === undefined ? page([], 'n') : page([delivery('k')], ''),
    );
    expect(await findMessage(client, wanted)).toMatchObject({ kind: 'found' });
    expect(calls.map(({ fields }) => fields.cursor)).toEqual([undefined, 'n']);
  });

  test.each([undefined, ''])('says that it is absent after the last page, with the cursor %o', async (next) => {
    const { client, calls } = openClient(() => page([delivery('other')], next));
    expect(await findMessage(client, wanted)).toEqual({ kind: 'absent' });
    expect(calls).toHaveLength(1);
  });

  test('says that it does not know after fifteen pages', async () => {
    const { client, calls } = openClient(() => page([], 'n'));
    expect(await findMessage(client, wanted)).toEqual({ kind: 'unknown', reason: 'too-many-messages', lasting: true });
    expect(calls).toHaveLength(15);
  });

  test.each([
    ['missing_scope', 'missing_scope', true],
    ['channel_not_found', 'not-seen', true],
    ['some_new_error', 'some_new_error', true],
    ['ratelimited', 'ratelimited', false],
    ['internal_error', 'internal_error', false],
  ])('says that it does not know where Slack answers %s', async (error, reason, lasting) => {
    const { client } = openClient(() => ({ ok: false, error }));
    expect(await findMessage(client, wanted)).toEqual({ kind: 'unknown', reason, lasting });
  });
});
