import { webApi } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boltLogger } from '../../src/slack/connect/bolt-logger.ts';
import { redact } from '../../src/slack/connect/redact.ts';
import { lineOf } from '../../src/slack/receive/on-command.ts';
import { createPeople } from '../../src/slack/receive/people.ts';
import { decodeActionId, decodeInvocation, encodeInvocation } from '../../src/slack/render/encode-invocation.ts';
import { splitText } from '../../src/slack/render/plain-text.ts';

describe('what a button carries', () => {
  test('comes back as it was', () => {
    const invocation = fc.record({
      command: fc.string(),
      options: fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(
        invocation,
        (given) =>
          void expect(decodeInvocation(encodeInvocation(given))).toEqual({ ...given, options: { ...given.options } }),
      ),
    );
  });

  test('is nothing where it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const read = decodeInvocation(text);
        if (read !== null) expect(Object.values(read.options).every((value) => typeof value === 'string')).toBe(true);
      }),
    );
    expect(decodeActionId('ask:1:2')).toBeNull();
    expect(decodeActionId('constructor:1')).toBeNull();
    expect(decodeActionId('more:4')).toEqual({ kind: 'more', number: 4 });
  });
});

describe('a slash command’s line', () => {
  test.each([
    ['/claims', 'a b ', '', '/claims a b'],
    ['/px-claims', '', 'px-', '/claims'],
    ['/PX-Claims', 'a', 'px-', '/Claims a'],
    ['/claims', '', 'px-', '/claims'],
    ['/search', '&amp;lt; &lt;', '', '/search &lt; <'],
  ])('%s %s with the prefix "%s"', (command, text, prefix, line) => {
    expect(lineOf(command, text, prefix)).toBe(line);
  });
});

describe('text in parts', () => {
  test('is whole when put together, and no part is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 2, max: 50 }), (text, most) => {
        const all = splitText(text, most);
        expect(all.join('')).toBe(text);
        expect(all.every((part) => part.length > 0 && part.length <= most)).toBe(true);
      }),
    );
  });
});

describe('the log', () => {
  test.each([
    'xoxb-1-2-abc',
    'xoxe.xoxp-1-a',
    'xapp-1-A-2-f',
    `v0=${'a1'.repeat(32)}`,
    'wss://wss.slack.com/link/?ticket=t',
    'https://hooks.slack.com/commands/T/1/x',
    'Bearer abc',
  ])('never holds %s', (secret) => {
    const said: string[] = [];
    const note = (_: object, message: string) => void said.push(message);
    boltLogger({ info: note, warn: note, error: note }).warn(`before ${secret} after`, new Error(secret), { secret });
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain(secret);
    expect(redact(`x ${secret}`)).not.toContain(secret.slice(-6));
  });
});

describe('people', () => {
  test('are kept for five minutes, and no more than a thousand of them', async () => {
    let calls = 0;
    let now = 0;
    const client = new webApi.WebClient('xoxb-x', {
      fetch: async (_, init) => {
        calls += 1;
        const user = new URLSearchParams(String(init?.body)).get('user');
        return Response.json({ ok: true, user: { id: user, name: user, is_owner: user === 'U1' } });
      },
    });
    const people = createPeople(client, { info() {}, warn() {}, error() {} }, () => now);
    expect(await people.find('U1')).toEqual({ name: 'U1', admin: true });
    expect(await people.find('U1')).toEqual({ name: 'U1', admin: true });
    expect(calls).toBe(1);
    now = 300_001;
    await people.find('U1');
    expect(calls).toBe(2);
    for (let index = 0; index < 1_000; index += 1) await people.find(`V${index}`);
    await people.find('U1');
    expect(calls).toBe(1_003);
  });
});
