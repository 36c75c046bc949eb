import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/message/view.ts';
import { checkBlocks } from '../../../src/slack/post/check-blocks.ts';
import { openClient } from '../support/web-client.ts';

const twoTables: View = {
  title: [],
  blocks: Array.from({ length: 2 }, () => ({
    kind: 'table' as const,
    columns: [[{ kind: 'typed' as const, text: 'column' }]],
    rows: [[[{ kind: 'typed' as const, text: 'cell' }]]],
  })),
  footer: [],
};

/** The check of a view of two messages where each call is answered so, and how many calls there were. */
async function check(answer: (call: number) => Response | object) {
  const { client, calls } = openClient(() => answer(calls.length));
  const found = await checkBlocks(client, { name: 'tables', view: twoTables }, '');
  return { ...found, calls: calls.length };
}

const limited = (seconds: number) => new Response('', { status: 429, headers: { 'retry-after': String(seconds) } });

describe('checking blocks', () => {
  test('lets Slack check every message', async () => {
    expect(await check(() => ({ ok: true }))).toMatchObject({
      name: 'Slack: blocks of tables',
      ok: true,
      detail: '2 messages',
      calls: 2,
    });
  });

  test.each([
    ['has an unknown method', () => ({ ok: false, error: 'unknown_method' })],
    ['has no such address', () => new Response('', { status: 404 })],
  ])('does not know where the API %s', async (_, answer) => {
    expect(await check(answer)).toMatchObject({ ok: 'unknown', detail: 'this API has no blocks.validate' });
  });

  test('does not know where Slack fails', async () => {
    expect(await check(() => new Response('', { status: 500 }))).toMatchObject({ ok: 'unknown', detail: 'HTTP 500' });
  });

  test('says what Slack refuses in the second message, and where', async () => {
    const errors = [
      { pointer: '/0/text/text', code: 'failed_constraint', message: 'must be less than 151 characters' },
      { message: 'see https://slack.example/x' },
    ];
    expect(
      await check((call) => (call === 1 ? { ok: true } : { ok: false, error: 'invalid_blocks', errors })),
    ).toMatchObject({
      ok: false,
      detail: 'invalid_blocks; /0/text/text: must be less than 151 characters; ?: see [redacted]',
    });
  });

  test('says so where Slack names no place', async () => {
    expect(await check(() => ({ ok: false, error: 'invalid_blocks' }))).toMatchObject({
      ok: false,
      detail: 'invalid_blocks',
    });
  });

  test('waits where Slack asks to, three times', async () => {
    expect(await check((call) => (call > 3 ? { ok: true } : limited(0)))).toMatchObject({ ok: true, calls: 5 });
    expect(await check(() => limited(0))).toMatchObject({ ok: 'unknown', detail: 'ratelimited', calls: 4 });
  });

  test('does not wait for more than a minute', async () => {
    expect(await check(() => limited(61))).toMatchObject({ ok: 'unknown', detail: 'ratelimited', calls: 1 });
  });
});
