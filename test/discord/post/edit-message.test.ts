import { Agent } from 'undici';
import { describe, expect, it, test } from 'vitest';
import { editMessage } from '../../../src/discord/post/edit-message.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { apiError, networkError } from '../support/sdk-errors.ts';

const message = { payload: { flags: 32_768, components: [] } };
const channel = { platform: 'discord', place: '2000', channel: '3000' } as const;
const dispatcher = new Agent();
const archived = apiError(400, 50_083);

/** Edits message 8, with these answers of Discord, and says what was sent. */
async function edit(thread: string | null, ...answers: unknown[]) {
  const { rest, sent } = fakeRest(...answers);
  const outcome = await editMessage(rest, { channel, messageId: '8', message, thread }, dispatcher);
  return { outcome, routes: sent.map(({ route }) => route), sent };
}

const inChannel = '/channels/3000/messages/8';
const inThread = '/channels/7/messages/8';

test('a message is replaced by the payload, and mentions nobody', async () => {
  const { outcome, sent } = await edit(null);
  expect(outcome).toEqual({ kind: 'edited' });
  const body = { ...message.payload, allowed_mentions: { parse: [] } };
  expect(sent).toEqual([{ method: 'PATCH', route: inChannel, body }]);
});

describe('what continues a message', () => {
  it('is replaced in its thread', async () => {
    expect(await edit('7')).toMatchObject({ outcome: { kind: 'edited' }, routes: [inThread] });
  });

  it.each([
    ['there is no thread', apiError(404, 10_003)],
    ['the thread does not hold it', apiError(404, 10_008)],
  ])('is replaced in the channel where %s', async (_, error) => {
    expect(await edit('7', error)).toMatchObject({ outcome: { kind: 'edited' }, routes: [inThread, inChannel] });
    const failed = await edit('7', error, apiError(404, 10_008));
    expect(failed.outcome).toEqual({ kind: 'refused', reason: 'http 404, code 10008' });
  });

  it.each([
    ['is locked', apiError(400, 160_005)],
    ['may not be seen', apiError(403, 50_001)],
    ['may not be written in', apiError(403, 50_013)],
  ])('cannot be replaced in a thread that %s, and the channel is not blamed', async (_, error) => {
    expect(await edit('7', error)).toMatchObject({
      outcome: { kind: 'refused', reason: 'thread-closed' },
      routes: [inThread],
    });
  });

  it('cannot be replaced in a thread that stays archived', async () => {
    const { outcome } = await edit('7', archived, {}, archived);
    expect(outcome).toEqual({ kind: 'refused', reason: 'thread-closed' });
  });

  it('is ambiguous where the connection breaks', async () => {
    expect((await edit('7', networkError('ECONNRESET'))).outcome).toEqual({ kind: 'ambiguous', reason: 'ECONNRESET' });
  });
});

describe('an archived thread', () => {
  it.each([
    ['that continues a message', '7', '/channels/7', inThread],
    ['that is the channel itself', null, '/channels/3000', inChannel],
  ])('%s is opened first', async (_, thread, opened, edited) => {
    const { outcome, routes, sent } = await edit(thread, archived);
    expect(outcome).toEqual({ kind: 'edited' });
    expect(routes).toEqual([edited, opened, edited]);
    expect(sent[1]).toMatchObject({ method: 'PATCH', body: { archived: false } });
  });
});

describe('a parent', () => {
  it.each([
    ['that was deleted', apiError(404, 10_008), { kind: 'refused', reason: 'http 404, code 10008' }],
    ['of a channel that is gone', apiError(404, 10_003), { kind: 'blocked', reason: 'channel-gone' }],
    ['of a channel that may not be written in', apiError(403, 50_013), { kind: 'blocked', reason: 'not-allowed' }],
  ])('%s is not looked for elsewhere', async (_, error, outcome) => {
    expect(await edit(null, error)).toMatchObject({ outcome, routes: [inChannel] });
  });
});
