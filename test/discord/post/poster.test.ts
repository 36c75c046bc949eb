import { Agent } from 'undici';
import { describe, expect, it, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import type { Posting } from '../../../src/core/posting/publisher.ts';
import { isMarked } from '../../../src/discord/post/mark-payload.ts';
import { createPoster } from '../../../src/discord/post/poster.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { apiError, networkError } from '../support/sdk-errors.ts';
import { words } from '../support/view-of.ts';

const channel = { platform: 'discord', place: '2000', channel: '3000' } as const;
const [message] = renderView({ title: say`Title`, blocks: [], footer: [] }, words);
const payload = { ...message };
const made = { id: '9' };
const dispatcher = new Agent();
const toChannel = 'POST /channels/3000/messages';
const toThread = (parent: string) => `POST /channels/${parent}/messages`;
const opening = (parent: string) => `POST /channels/3000/messages/${parent}/threads`;

function posting(thread: string | null, key = 'key'): Posting {
  return { channel, message: { payload }, key, thread };
}

/** A poster, with these answers of Discord in order. */
function open(...answers: unknown[]) {
  const { rest, sent } = fakeRest(...answers);
  const requests = () => sent.map(({ method, route }) => `${method} ${route}`);
  return { poster: createPoster(rest, 'The briefing goes on'), sent, requests };
}

test('a message is posted with its key as nonce and as mark, and mentions nobody', async () => {
  const { poster, sent, requests } = open(made);
  expect(await poster.post(posting(null), dispatcher)).toEqual({ kind: 'posted', messageId: '9' });
  expect(requests()).toEqual([toChannel]);
  const { body } = sent[0] ?? {};
  expect(body).toMatchObject({ flags: 32_768, nonce: 'key', enforce_nonce: true, allowed_mentions: { parse: [] } });
  expect(body).not.toHaveProperty('message_reference');
  expect(isMarked({ ...(body as object) }, 'key')).toBe(true);
});

test('a payload that would mention somebody does not', async () => {
  const { poster, sent } = open(made);
  const message = { payload: { ...payload, allowed_mentions: { parse: ['everyone'] } } };
  await poster.post({ ...posting(null), message }, dispatcher);
  expect(sent[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } });
});

test('an answer without an id is ambiguous', async () => {
  expect(await open({ code: 0 }).poster.post(posting(null), dispatcher)).toMatchObject({ kind: 'ambiguous' });
});

describe('what continues a message', () => {
  it('goes into its thread, which is opened once', async () => {
    const { poster, requests } = open({}, made, made);
    expect(await poster.post(posting('7'), dispatcher)).toEqual({ kind: 'posted', messageId: '9' });
    expect(await poster.post(posting('7'), dispatcher)).toEqual({ kind: 'posted', messageId: '9' });
    expect(requests()).toEqual([opening('7'), toThread('7'), toThread('7')]);
  });

  it('goes on in replies where there can be no thread, which is asked once', async () => {
    const { poster, requests, sent } = open(apiError(403, 50_013), made, made);
    await poster.post(posting('7'), dispatcher);
    await poster.post(posting('7'), dispatcher);
    expect(requests()).toEqual([opening('7'), toChannel, toChannel]);
    for (const { body } of sent.slice(1))
      expect(body).toMatchObject({ message_reference: { message_id: '7', fail_if_not_exists: false } });
  });

  it('goes on in replies where the thread is closed, and so does what follows', async () => {
    const { poster, requests } = open({}, apiError(400, 160_005), made, made);
    expect(await poster.post(posting('7'), dispatcher)).toEqual({ kind: 'posted', messageId: '9' });
    await poster.post(posting('7'), dispatcher);
    expect(requests()).toEqual([opening('7'), toThread('7'), toChannel, toChannel]);
  });

  it('is posted once where the reply is refused too, and the thread is then tried anew', async () => {
    const refused = apiError(403, 50_013);
    const { poster, requests } = open({}, refused, refused, {}, made);
    expect(await poster.post(posting('7'), dispatcher)).toEqual({ kind: 'blocked', reason: 'not-allowed' });
    expect(requests()).toEqual([opening('7'), toThread('7'), toChannel]);
    expect(await poster.post(posting('7'), dispatcher)).toMatchObject({ kind: 'posted' });
    expect(requests().slice(3)).toEqual([opening('7'), toThread('7')]);
  });

  it('is refused once where it is a reply that is refused', async () => {
    const refused = apiError(403, 50_013);
    const { poster, requests } = open(refused, refused);
    expect(await poster.post(posting('7'), dispatcher)).toEqual({ kind: 'blocked', reason: 'not-allowed' });
    expect(requests()).toEqual([opening('7'), toChannel]);
  });

  it('is not sent again where the thread took no answer', async () => {
    const { poster, requests } = open({}, networkError('ECONNRESET'));
    expect(await poster.post(posting('7'), dispatcher)).toEqual({ kind: 'ambiguous', reason: 'ECONNRESET' });
    expect(requests()).toEqual([opening('7'), toThread('7')]);
  });

  it('comes later where nobody knows whether the thread was made: nothing was posted', async () => {
    const { poster, requests } = open(networkError('ECONNRESET'));
    expect(await poster.post(posting('7'), dispatcher)).toEqual({
      kind: 'later',
      afterMs: 5_000,
      reason: 'ECONNRESET',
    });
    expect(requests()).toEqual([opening('7')]);
  });

  it('is blocked where the thread cannot be made for a reason of the channel', async () => {
    const { poster, requests } = open(apiError(404, 10_003));
    expect(await poster.post(posting('7'), dispatcher)).toEqual({ kind: 'blocked', reason: 'channel-gone' });
    expect(requests()).toEqual([opening('7')]);
  });

  it('remembers the threads of the last 1,000 messages', async () => {
    const { poster, requests } = open(...Array.from({ length: 4_000 }, () => made));
    for (let parent = 1; parent <= 1_000; parent += 1) await poster.post(posting(String(parent)), dispatcher);
    for (const parent of ['1', '1001', '1', '2']) await poster.post(posting(parent), dispatcher);
    const expected = [toThread('1'), opening('1001'), toThread('1001'), toThread('1'), opening('2'), toThread('2')];
    expect(requests().slice(2_000)).toEqual(expected);
  });
});
