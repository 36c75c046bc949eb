import { expect, test } from 'vitest';
import { privateDelivery, toReply } from '../../../src/slack/receive/reply.ts';

const message = { text: 't', blocks: [{ type: 'divider' as const }] };

test('a reply is for the asker alone, and nothing in it is looked up', () => {
  expect(toReply(message, privateDelivery)).toEqual({
    ...message,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    response_type: 'ephemeral',
    replace_original: false,
  });
});

test('a reply can be for everyone in the channel', () => {
  expect(toReply(message, { ...privateDelivery, toAll: true })).toMatchObject({ response_type: 'in_channel' });
});

test('a reply goes to the thread of the message whose button was pressed', () => {
  expect(toReply(message, { ...privateDelivery, thread: '1.1' })).toMatchObject({ thread_ts: '1.1' });
});

test('a reply that replaces a message stays where that message is', () => {
  const reply = toReply(message, { ...privateDelivery, replace: true, thread: '1.1' });
  expect(reply).toMatchObject({ replace_original: true });
  expect(reply).not.toHaveProperty('thread_ts');
});
