import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say } from '../../../src/core/message/phrase.ts';
import { createResponder } from '../../../src/discord/receive/responder.ts';
import { renderView } from '../../../src/discord/render/render-view.ts';
import { slash } from '../stand-in/interactions.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { type Conversation, openConversation } from '../support/open-conversation.ts';
import { apiError, networkError } from '../support/sdk-errors.ts';
import { viewOf, words } from '../support/view-of.ts';

const [message] = renderView({ title: say`Title`, blocks: [], footer: [] }, words);
if (message === undefined) throw new Error('a view is at least one message');
const isPrivate = (body: unknown) => JSON.stringify(body).includes(`"flags":${32_768 + 64}`);
const acknowledgedBefore = apiError(400, 40_060);

/** A responder whose requests go nowhere: `callbacks` answer the acknowledgements, in order. */
function open(...callbacks: unknown[]) {
  const acknowledging = fakeRest(...callbacks);
  const following = fakeRest();
  const interaction = { id: '1', application_id: '1000', token: 'token' };
  const rests = { acknowledgingRest: acknowledging.rest, rest: following.rest };
  return {
    responder: createResponder(interaction, rests),
    acknowledged: acknowledging.sent,
    followed: following.sent,
    followedBy: () => following.sent.map(({ method, route }) => `${method} ${decodeURIComponent(route)}`),
  };
}

test('a form acknowledges, once', async () => {
  const form = { custom_id: '0check', title: '/check', components: [] };
  const { responder, acknowledged } = open();
  expect(await responder.showForm(form)).toBe(true);
  expect(acknowledged).toMatchObject([{ route: '/interactions/1/token/callback', body: { type: 9, data: form } }]);
  expect(await open(acknowledgedBefore).responder.showForm(form)).toBe(false);
});

describe('an acknowledgement', () => {
  test.each([
    ['private', { type: 5, data: { flags: 64 } }],
    ['public', { type: 5, data: { flags: 0 } }],
    ['in-place', { type: 6 }],
  ] as const)('without an answer, %s', async (placement, body) => {
    const { responder, acknowledged } = open();
    expect(await responder.defer(placement)).toBe(true);
    expect(acknowledged).toEqual([{ method: 'POST', route: '/interactions/1/token/callback', body }]);
  });

  test.each([
    ['private', 4, true],
    ['public', 4, false],
    ['in-place', 7, false],
  ] as const)('with the answer, %s', async (placement, type, ephemeral) => {
    const { responder, acknowledged } = open();
    expect(await responder.reply(message, placement)).toBe(true);
    expect(acknowledged[0]?.body).toMatchObject({ type });
    expect(isPrivate(acknowledged[0]?.body)).toBe(ephemeral);
  });

  test('of an option being typed carries the choices', async () => {
    const { responder, acknowledged } = open();
    const choices = [{ name: 'The mayor', value: 'mayor' }];
    expect(await responder.suggest(choices)).toBe(true);
    expect(acknowledged[0]?.body).toEqual({ type: 8, data: { choices } });
  });

  test('is tried three times, and then rejects', async () => {
    const reset = networkError('ECONNRESET');
    const third = open(reset, reset);
    expect(await third.responder.defer('private')).toBe(true);
    expect(third.acknowledged).toHaveLength(3);
    const never = open(reset, reset, reset);
    await expect(never.responder.defer('private')).rejects.toBe(reset);
    expect(never.acknowledged).toHaveLength(3);
  });

  test('that Discord refuses is not tried again', async () => {
    const { responder, acknowledged } = open(apiError(404, 10_062));
    await expect(responder.defer('private')).rejects.toThrow();
    expect(acknowledged).toHaveLength(1);
  });

  test('is false where another instance came first', async () => {
    const { responder, acknowledged } = open(acknowledgedBefore);
    expect(await responder.reply(message, 'private')).toBe(false);
    expect(acknowledged).toHaveLength(1);
  });

  test('is true where it arrived though its answer was lost', async () => {
    const { responder } = open(networkError('ECONNRESET'), acknowledgedBefore);
    expect(await responder.reply(message, 'private')).toBe(true);
  });
});

describe('a message for the person alone', () => {
  test('is the acknowledgement, where there was none', async () => {
    const { responder, acknowledged, followed } = open();
    await responder.showPrivately(message);
    expect([acknowledged.length, followed.length]).toEqual([1, 0]);
    expect(isPrivate(acknowledged[0]?.body)).toBe(true);
  });

  test.each([
    ['arrived', []],
    ['arrived though its answer was lost', [networkError('ECONNRESET'), acknowledgedBefore]],
  ])('takes the place of an answer that was deferred, where the acknowledgement %s', async (_, callbacks) => {
    const { responder, followed, followedBy } = open(...callbacks);
    await responder.defer('public');
    await responder.showPrivately(message);
    expect(followedBy()).toEqual(['DELETE /webhooks/1000/token/messages/@original', 'POST /webhooks/1000/token']);
    expect(isPrivate(followed[1]?.body)).toBe(true);
  });

  test('follows an answer that was given', async () => {
    const replied = open();
    await replied.responder.reply(message, 'public');
    await replied.responder.showPrivately(message);
    expect(replied.followedBy()).toEqual(['POST /webhooks/1000/token']);
    expect(isPrivate(replied.followed[0]?.body)).toBe(true);
    const edited = open();
    await edited.responder.defer('public');
    await edited.responder.edit(message);
    await edited.responder.showPrivately(message);
    expect(edited.followedBy()).toEqual(['PATCH /webhooks/1000/token/messages/@original', 'POST /webhooks/1000/token']);
  });

  test('never deletes the pressed message', async () => {
    const { responder, followedBy } = open();
    await responder.defer('in-place');
    await responder.showPrivately(message);
    expect(followedBy()).toEqual(['POST /webhooks/1000/token']);
  });
});

describe('over the real client', () => {
  const callback = /\/callback$/;
  let talk: Conversation;
  beforeEach(async () => {
    talk = await openConversation();
  });
  afterEach(async () => {
    expect(await talk.end()).toEqual([]);
  });

  test('a 5xx or a reset of an acknowledgement is tried again', async () => {
    talk.standIn.trouble('POST', callback, [{ status: 502 }, 'reset']);
    const sent = await talk.interact(slash('claims'), 3);
    expect(sent.map(({ path }) => callback.test(path))).toEqual([true, true, true]);
    expect(talk.logs.join()).not.toContain('not answered');
  });

  test('an acknowledgement that arrived though its answer was lost is no failure', async () => {
    talk.standIn.trouble('POST', callback, ['reset-after']);
    expect(await talk.interact(slash('digest'), 2)).toHaveLength(2);
    expect(talk.logs.join()).not.toContain('not answered');
  });

  // What was typed is too long for a button, so that all is sent at once: three messages.
  const long = slash('search', { text: 'xyzw'.repeat(120) });
  const slow = () => {
    talk.desk.answer = async () => viewOf({ command: 'digest', options: { do: 'preview' } });
  };

  test('a 429 of a follow-up is waited for', async () => {
    slow();
    const headers = {
      'retry-after': '0.1',
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '0.1',
    };
    const body = { message: 'slow', retry_after: 0.1, global: false };
    talk.standIn.trouble('POST', /^\/webhooks/, [{ status: 429, body, headers }]);
    expect(await talk.interact(long, 4)).toHaveLength(4);
    expect(talk.logs.join()).not.toContain('not answered');
  });

  test('a 5xx of a follow-up is tried again', async () => {
    slow();
    talk.standIn.trouble('POST', /^\/webhooks/, [{ status: 502 }, { status: 503 }]);
    expect(await talk.interact(slash('search', { text: 'xyzw'.repeat(120) }), 5)).toHaveLength(5);
    expect(talk.logs.join()).not.toContain('not answered');
  });
});
