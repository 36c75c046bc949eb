import { describe, expect, it, test } from 'vitest';
import { findMessage } from '../../../src/discord/post/find-message.ts';
import { markPayload } from '../../../src/discord/post/mark-payload.ts';
import { fakeRest } from '../support/fake-rest.ts';
import { apiError } from '../support/sdk-errors.ts';

const since = Date.parse('2031-03-09T12:00:00Z');
const wanted = { key: 'key', since, author: '1000' };
const idAt = (moment: number) => BigInt(moment - 1_420_070_400_000) << 22n;
const start = String(idAt(since - 5 * 60_000));
const container = { components: [{ type: 17, components: [{ type: 10, content: 'x' }] }] };

/** A message with its marks, as Discord gives it back. */
function message(id: bigint | string, { key = 'key', author = '1000', nonce }: Record<string, string> = {}) {
  return { id: String(id), author: { id: author }, ...markPayload(container, key), ...(nonce ? { nonce } : {}) };
}

/** This many messages of somebody else, with ids from a first one on, the newest first, as Discord lists them. */
function page(count: number, first = idAt(since)) {
  return Array.from({ length: count }, (_, index) => message(first + BigInt(count - 1 - index), { author: '9' }));
}

test('a message is found by its mark, from five minutes before the moment on', async () => {
  const { rest, sent } = fakeRest([message('77')]);
  expect(await findMessage(rest, '3000', wanted)).toEqual({ kind: 'found', messageId: '77' });
  expect(sent.map(({ route }) => route)).toEqual(['/channels/3000/messages']);
});

test('the moment, the page and what follows are asked for', async () => {
  const queries: string[] = [];
  const { rest } = fakeRest(page(100), page(3));
  const { get } = rest;
  rest.get = (route, options) => {
    queries.push(String(options?.query));
    return get(route, options);
  };
  expect(await findMessage(rest, '3000', wanted)).toEqual({ kind: 'absent' });
  const newest = idAt(since) + 99n;
  expect(queries).toEqual([`after=${start}&limit=100`, `after=${newest}&limit=100`]);
});

test('a moment before Discord began is its beginning', async () => {
  const queries: string[] = [];
  const { rest } = fakeRest([message('77')]);
  const { get } = rest;
  rest.get = (route, options) => {
    queries.push(String(options?.query));
    return get(route, options);
  };
  await findMessage(rest, '3000', { ...wanted, since: 0 });
  expect(queries).toEqual(['after=0&limit=100']);
});

describe('a message', () => {
  it.each([
    ['of somebody else with the same mark', message('77', { author: '9' }), { kind: 'absent' }],
    ['with the mark of another key', message('77', { key: 'other' }), { kind: 'absent' }],
    [
      'with the nonce, where Discord still has it',
      message('77', { key: 'other', nonce: 'key' }),
      { kind: 'found', messageId: '77' },
    ],
    ['without components', { id: '77', author: { id: '1000' }, components: [] }, { kind: 'absent' }],
  ])('%s', async (_, found, expected) => {
    expect(await findMessage(fakeRest([found]).rest, '3000', wanted)).toEqual(expected);
  });

  it('is found on the last of fifty pages', async () => {
    const pages = Array.from({ length: 49 }, (_, index) => page(100, idAt(since) + BigInt(100 * index)));
    const { rest, sent } = fakeRest(...pages, [message('77')]);
    expect(await findMessage(rest, '3000', wanted)).toEqual({ kind: 'found', messageId: '77' });
    expect(sent).toHaveLength(50);
  });

  it('is not looked for on more than fifty pages', async () => {
    const pages = Array.from({ length: 50 }, (_, index) => page(100, idAt(since) + BigInt(100 * index)));
    const { rest, sent } = fakeRest(...pages, [message('77')]);
    expect(await findMessage(rest, '3000', wanted)).toMatchObject({ kind: 'unknown', lasting: true });
    expect(sent).toHaveLength(50);
  });
});

describe('an empty list', () => {
  it.each([
    ['nothing was ever posted', { id: '3000', last_message_id: null }, 'absent'],
    ['the channel says nothing', { id: '3000' }, 'absent'],
    ['nothing was posted since', { id: '3000', last_message_id: start }, 'absent'],
    ['something was', { id: '3000', last_message_id: String(BigInt(start) + 1n) }, 'unknown'],
  ])('where %s is %s: %s', async (_, channel, kind) => {
    const { rest, sent } = fakeRest([], channel);
    const expected = kind === 'unknown' ? { kind, lasting: true } : { kind };
    expect(await findMessage(rest, '3000', wanted)).toMatchObject(expected);
    expect(sent.map(({ route }) => route)).toEqual(['/channels/3000/messages', '/channels/3000']);
  });

  it('after a full page is the end', async () => {
    const { rest, sent } = fakeRest(page(100), []);
    expect(await findMessage(rest, '3000', wanted)).toEqual({ kind: 'absent' });
    expect(sent).toHaveLength(2);
  });
});

test('an error of Discord, or an answer that is no list, rejects', async () => {
  const error = apiError(404, 10_003);
  await expect(findMessage(fakeRest(error).rest, '3000', wanted)).rejects.toBe(error);
  await expect(findMessage(fakeRest({ message: 'odd' }).rest, '3000', wanted)).rejects.toThrow();
});
