import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say } from '../../src/core/message/phrase.ts';
import type { Posting, Publisher } from '../../src/core/posting/publisher.ts';
import { closeRest } from '../../src/discord/connect/close-rest.ts';
import { openPostingRest, openRest } from '../../src/discord/connect/open-rest.ts';
import { createPublisher } from '../../src/discord/publisher.ts';
import { type DiscordStandIn, startStandIn, token } from './stand-in/start-stand-in.ts';
import { silentLogger } from './support/recording-logger.ts';
import { words } from './support/view-of.ts';

const channel = { platform: 'discord', place: '2000', channel: '3000' } as const;

let standIn: DiscordStandIn;
let publisher: Publisher;
let close: () => void;
let parent: string;
let second: string;

function posting(key: string, thread: string | null): Posting {
  const [message = { payload: {} }] = publisher.render({ title: say`Title`, blocks: [], footer: [] });
  return { channel, message, key, thread };
}

async function posted(key: string, thread: string | null): Promise<string> {
  const outcome = await publisher.post(posting(key, thread));
  expect(outcome).toMatchObject({ kind: 'posted' });
  return outcome.kind === 'posted' ? outcome.messageId : '';
}

/** A digest of two parts, the second in the thread of the first. */
beforeEach(async () => {
  standIn = await startStandIn();
  const config = { token, apiUrl: standIn.apiUrl };
  const [postingRest, rest] = [openPostingRest(config), openRest(config)];
  close = () => [postingRest, rest].forEach(closeRest);
  publisher = createPublisher({ postingRest, rest, words, logger: silentLogger });
  parent = await posted('one', null);
  second = await posted('two', parent);
  expect(standIn.state.channels.get(parent)).toHaveLength(1);
});
afterEach(async () => {
  close();
  await standIn.stop();
  expect(standIn.state.problems).toEqual([]);
});

const metadata = (thread_metadata: object) => standIn.state.about.set(parent, { thread_metadata });
const correction = () => publisher.render({ title: say`Corrected`, blocks: [], footer: [] })[0] ?? { payload: {} };

describe('a digest goes on in the channel, and its schedule is not paused,', () => {
  test.each([
    { name: 'where somebody deleted the thread', mishap: () => standIn.state.channels.delete(parent) },
    { name: 'where somebody locked the thread', mishap: () => metadata({ locked: true, archived: true }) },
    {
      name: 'where the bot may not write in threads',
      mishap: () =>
        standIn.trouble('POST', new RegExp(`^/channels/${parent}/messages$`), [
          { status: 403, body: { message: 'Missing Permissions', code: 50013 } },
        ]),
    },
  ])('$name', async ({ mishap }) => {
    mishap();
    const third = await posted('three', parent);
    expect(standIn.state.channels.get('3000')?.map(({ id }) => id)).toEqual([parent, third]);
    expect(standIn.state.channels.get('3000')?.[1]).toMatchObject({ message_reference: { message_id: parent } });
    expect(await publisher.find(channel, 'three', parent, Date.now())).toEqual({ kind: 'found', messageId: third });
  });

  test('unless the channel is gone too', async () => {
    standIn.state.channels.clear();
    expect(await publisher.post(posting('three', parent))).toEqual({ kind: 'blocked', reason: 'channel-gone' });
  });
});

describe('a part in a thread', () => {
  test('is corrected though the thread was archived', async () => {
    metadata({ archived: true });
    expect(await publisher.edit({ channel, messageId: second, message: correction(), thread: parent })).toEqual({
      kind: 'edited',
    });
    expect(JSON.stringify(standIn.state.channels.get(parent))).toContain('Corrected');
  });

  test('cannot be corrected where the thread is locked, which says nothing of the channel', async () => {
    metadata({ archived: true, locked: true });
    expect(await publisher.edit({ channel, messageId: second, message: correction(), thread: parent })).toEqual({
      kind: 'refused',
      reason: 'thread-closed',
    });
    metadata({ locked: true });
    expect(await publisher.edit({ channel, messageId: second, message: correction(), thread: parent })).toMatchObject({
      kind: 'refused',
    });
  });

  test('that stands in the channel is corrected there', async () => {
    standIn.state.channels.delete(parent);
    const third = await posted('three', parent);
    expect(await publisher.edit({ channel, messageId: third, message: correction(), thread: parent })).toEqual({
      kind: 'edited',
    });
  });
});

describe('a channel that is a thread itself', () => {
  const thread = () => ({ ...channel, channel: parent });

  test('is posted to and corrected though it was archived', async () => {
    metadata({ archived: true });
    expect(await publisher.edit({ channel: thread(), messageId: second, message: correction(), thread: null })).toEqual(
      { kind: 'edited' },
    );
    metadata({ archived: true });
    expect(await publisher.post({ ...posting('x', null), channel: thread() })).toMatchObject({ kind: 'posted' });
  });

  test('is not allowed where it is locked', async () => {
    metadata({ locked: true });
    expect(await publisher.post({ ...posting('x', null), channel: thread() })).toEqual({
      kind: 'blocked',
      reason: 'not-allowed',
    });
  });
});
