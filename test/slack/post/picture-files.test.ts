import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import type { Draw } from '../../../src/core/posting/draw.ts';
import { postingOptions } from '../../../src/slack/connect/client-options.ts';
import { createPictureFiles } from '../../../src/slack/post/picture-files.ts';
import { createPublisher } from '../../../src/slack/publisher.ts';
import { aPicture, aPng } from '../../support/a-picture.ts';
import { botToken, openEmulator } from '../support/bot.ts';
import { openLogger } from '../support/logger.ts';
import { openStandIn, type StandIn } from '../support/stand-in.ts';

const channel = { platform: 'slack', place: '', channel: 'C000000001' };
const view = {
  title: say`Houses`,
  blocks: [
    { kind: 'picture', picture: aPicture, alt: say`at least as many as the mayor says` },
    { kind: 'paragraph', text: say`The text beside it` },
  ],
  footer: [],
} as const;

let emulator: Emulator;
let standIn: StandIn;
let now = 0;
beforeAll(async () => {
  emulator = await openEmulator();
});
afterAll(() => emulator.close());
beforeEach(async () => {
  standIn = await openStandIn(emulator.url);
  now = 0;
  return () => standIn.close();
});

/** Waits for Slack take no time; the limit for all calls together is reached only where it is said, and soon. */
const sleepFor = (limitMs: number) => (ms: number, signal?: AbortSignal) =>
  wait(ms < 5_000 ? 0 : limitMs, undefined, { signal });

function open(draw: Draw = async () => aPng, sleep = sleepFor(150_000)) {
  const { logger, logs } = openLogger();
  const api = { apiUrl: standIn.apiUrl };
  const client = new webApi.WebClient(botToken, postingOptions(api, logger));
  const files = createPictureFiles({ client, draw, logger, now: () => now, sleep });
  const publisher = createPublisher({ ...api, botToken }, { logger, prefix: '', files });
  const post = async (key: string) => {
    const [message = { payload: {} }] = publisher.render(view);
    return publisher.post({ channel, message, key, thread: null });
  };
  return { post, files, logs };
}

const methods = () => standIn.calls.map(({ method }) => method);
const count = (method: string) => methods().filter((each) => each === method).length;
/** The kinds of blocks of the last post. */
const blocksPosted = () => {
  const body = standIn.calls.findLast(({ method }) => method === 'chat.postMessage')?.body.blocks ?? '[]';
  const blocks: { type: string; slack_file?: { id: string } }[] = JSON.parse(body);
  return blocks;
};

describe('a picture', () => {
  test('is uploaded before the post, and shown by it with what it says', async () => {
    const { post } = open();
    expect((await post('one')).kind).toBe('posted');
    expect(methods()).toEqual([
      'files.getUploadURLExternal',
      'files.completeUploadExternal',
      'files.info',
      'chat.postMessage',
    ]);
    expect(blocksPosted()).toContainEqual({
      type: 'image',
      alt_text: 'at least as many as the mayor says',
      slack_file: { id: expect.stringMatching(/^F[A-Z0-9]{8,}$/) },
    });
  });

  test('is uploaded once, however often it is posted, also at the same time', async () => {
    const { post } = open();
    await Promise.all([post('a'), post('b'), post('c')]);
    await post('d');
    expect(count('files.completeUploadExternal')).toBe(1);
    expect(count('chat.postMessage')).toBe(4);
  });

  test('waits until Slack has looked at the file', async () => {
    let asked = 0;
    standIn.on('files.info', () => {
      asked += 1;
      return { ok: true, file: { id: 'F1', ...(asked < 3 ? {} : { mimetype: 'image/png' }) } };
    });
    const { post } = open();
    await post('one');
    expect(asked).toBe(3);
  });

  test('is left out where it cannot be drawn, and nothing is uploaded', async () => {
    const { post } = open(async () => null);
    expect((await post('one')).kind).toBe('posted');
    expect(methods()).toEqual(['chat.postMessage']);
    expect(blocksPosted().map(({ type }) => type)).not.toContain('picture');
  });

  test('is left out where the scope is missing; that is asked again after a while', async () => {
    standIn.on('files.getUploadURLExternal', () => ({ ok: false, error: 'missing_scope', needed: 'files:write' }));
    const { post, logs } = open();
    expect((await post('one')).kind).toBe('posted');
    expect((await post('two')).kind).toBe('posted');
    expect(count('files.getUploadURLExternal')).toBe(1);
    expect(JSON.stringify(logs)).toContain('could not be uploaded');
    standIn.on('files.getUploadURLExternal', null);
    now = 11 * 60_000;
    await post('three');
    expect(blocksPosted().map(({ type }) => type)).toContain('image');
  });

  test('is tried again with the next message where only the connection failed', async () => {
    standIn.on('files.completeUploadExternal', (_, response) => void response.destroy());
    const { post } = open();
    expect((await post('one')).kind).toBe('posted');
    expect(blocksPosted().map(({ type }) => type)).not.toContain('image');
    standIn.on('files.completeUploadExternal', null);
    await post('two');
    expect(blocksPosted().map(({ type }) => type)).toContain('image');
  });

  test('is left out where Slack does not take the message with it; that was posted once', async () => {
    let posted = 0;
    standIn.on('chat.postMessage', ({ body }) => {
      if (body.blocks?.includes('slack_file') === true) return { ok: false, error: 'invalid_blocks' };
      posted += 1;
      return { ok: true, ts: '1.000001' };
    });
    const { post, logs } = open();
    expect(await post('one')).toEqual({ kind: 'posted', messageId: '1.000001' });
    expect(posted).toBe(1);
    expect(JSON.stringify(logs)).toContain('took no message with these pictures');
  });

  test('never delays a post for long: an upload that hangs is given up', async () => {
    const { promise: hung, resolve } = Promise.withResolvers<void>();
    standIn.on('files.getUploadURLExternal', () => hung);
    const { post } = open(undefined, sleepFor(50));
    expect((await post('one')).kind).toBe('posted');
    expect((await post('two')).kind).toBe('posted');
    expect(count('files.getUploadURLExternal')).toBe(1);
    resolve();
  });

  test('that an older version froze, and this one cannot read, is left out', async () => {
    const { logger } = openLogger();
    const { files } = open();
    const publisher = createPublisher({ apiUrl: standIn.apiUrl, botToken }, { logger, prefix: '', files });
    const blocks = [{ type: 'picture', picture: { kind: 'pie' }, alt_text: 'x' }, { type: 'divider' }];
    const message = { payload: { text: 'x', blocks } };
    expect((await publisher.post({ channel, message, key: 'old', thread: null })).kind).toBe('posted');
    expect(blocksPosted()).toEqual([{ type: 'divider' }]);
  });
});
