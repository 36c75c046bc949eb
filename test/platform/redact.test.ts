import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor, redactJson, redactTokens } from '../../src/platform/redact.ts';

describe('a text without what is a secret by its form', () => {
  test.each([
    ['xoxb-1-2-abc', '[redacted]'],
    ['xoxe.xoxp-1-a', 'xoxe.[redacted]'],
    ['XOXB-1-2-ABC', '[redacted]'],
    ['xapp-1-A-2-f', '[redacted]'],
    [`v0=${'a1'.repeat(32)}`, '[redacted]'],
    [`${'M'.repeat(24)}.Gabcde.${'x-_'.repeat(10)}`, '[redacted]'],
    ['authorization: Bearer abcdefgh', 'authorization: Bearer [redacted]'],
    ['Bot abc.def.ghi refused', 'Bot [redacted] refused'],
    ['Basic dXNlcjpwdw==', 'Basic [redacted]'],
    ['at postgres://me:pw@db.example/x', 'at postgres://[redacted]db.example/x'],
    ['http://me@proxy:3128/', 'http://[redacted]proxy:3128/'],
    ['wss://x.example/link/?a=1&ticket=abc&b=2', 'wss://x.example/link/?a=1&ticket=[redacted]&b=2'],
    ['https://hooks.slack.com/commands/T/1/x', 'https://hooks.slack.com/[redacted]'],
    ['PATCH /webhooks/123/aW50.ZXJ-_x/messages/@original', 'PATCH /webhooks/123/[redacted]/messages/@original'],
  ])('%s becomes %s', (text, clean) => {
    expect(redactTokens(text)).toBe(clean);
  });

  test.each([
    'The store in the folder ./.parallax (STATE_DIR) cannot be opened: EACCES',
    'Set SLACK_BOT_TOKEN to the bot token (xoxb-…), or DATABASE_URL to postgres://…',
    'https://example.org/@somebody/post?page=2#part',
    'Bot token: 7 in all',
    'data/floods/sources/x.yaml:41:9 claims[3].value',
  ])('what is none stays: %s', (text) => {
    expect(redactTokens(text)).toBe(text);
  });
});

describe('a redactor that was given secrets', () => {
  const secret = 'p@ss w"rd/ü\\1';
  const redact = createRedactor(['8f742231b10e8888', encodeURIComponent(secret), 'ab']);

  test.each([
    ['as it is', secret],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['in an address', encodeURIComponent(secret)],
    ['in an address, in small letters', encodeURIComponent(secret).toLowerCase()],
    ['in a form', new URLSearchParams({ secret }).toString().slice(7)],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['after a backslash', '8f742231b10e8888'],
    ['in capital letters', '8F742231B10E8888'],
  ])('finds them %s', (_, written) => {
    expect(redact(`a\\${written}, and ${written}`)).toBe('a\\[redacted], and [redacted]');
  });

  test('leaves what is too short to be looked for', () => {
    expect(redact('about abc')).toBe('about abc');
    expect(createRedactor([])('about abc')).toBe('about abc');
  });
});

test('a line of JSON holds no secret in any name or text of it, and stays JSON', () => {
  const secrets = ['n-secret"1', 'u00e9-secret', 'back\\slash', 'ümläut-secret', '1234567'];
  const redact = createRedactor(secrets);
  const piece = fc.constantFrom(...secrets, '\n', '\\', '"', 'é', 'x', '\u2028', '/');
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const value = fc.oneof(text, fc.array(text), fc.dictionary(text, text), fc.constant(7));
  fc.assert(
    fc.property(fc.dictionary(text, value), (fields) => {
      const line = redactJson(`${JSON.stringify(fields)}\n`, redact);
      const texts: string[] = [];
      JSON.parse(line, (key, each: unknown) => {
        texts.push(key, ...(typeof each === 'string' ? [each] : []));
        return each;
      });
      for (const secret of secrets) for (const each of texts) expect(each.includes(secret)).toBe(false);
    }),
  );
  const harmless = '{"a":"caf\\u00e9 \\/ x","b":[1,"\\n"]}\n';
  expect(redactJson(harmless, redact)).toBe(harmless);
});
