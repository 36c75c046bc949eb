import { describe, expect, test } from 'vitest';
import { isGenuine, readSignature, type SignedHeaders } from '../../../src/slack/connect/verify-request.ts';

/** The example of https://docs.slack.dev/authentication/verifying-requests-from-slack */
const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const example = {
  body: Buffer.from(
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar' +
      '&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack' +
      '.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121' +
      '.803a0bc887a14d10d2c447fce8b6703c',
  ),
  timestamp: '1531420618',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
};
const sentAt = 1_531_420_618_000;
const fiveMinutes = 300_000;

/** What becomes of a request: why its head is enough to refuse it, or what its signature shows. */
function verifyRequest({ body, ...headers }: SignedHeaders & { body: Buffer }, signingSecret: string, now: number) {
  const signed = readSignature(headers, now);
  if (typeof signed === 'string') return signed;
  return isGenuine(signed, body, signingSecret) ? 'genuine' : 'forged';
}

describe('a request that Slack signed', () => {
  test('is genuine, as in Slack’s own example', () => {
    expect(verifyRequest(example, secret, sentAt)).toBe('genuine');
    expect(readSignature(example, sentAt)).toMatchObject({ sentAt });
  });

  test.each([
    [fiveMinutes, 'genuine'],
    [fiveMinutes + 1, 'too-old'],
    [-fiveMinutes, 'genuine'],
    [-fiveMinutes - 1, 'too-new'],
  ])('and that arrives %i ms after its time is %s', (later, verdict) => {
    expect(verifyRequest(example, secret, sentAt + later)).toBe(verdict);
  });

  test.each([
    ['the body', { body: Buffer.concat([example.body, Buffer.from('x')]) }],
    ['the time', { timestamp: '1531420619' }],
    ['the signature', { signature: example.signature.replace('a2', 'a3') }],
    ['the length of the signature', { signature: 'v0=a2' }],
    ['the version', { signature: example.signature.replace('v0', 'v1') }],
  ])('is forged where %s was changed', (_, change) => {
    expect(verifyRequest({ ...example, ...change }, secret, sentAt)).toBe('forged');
  });

  test('is forged with another secret', () => {
    expect(verifyRequest(example, 'another', sentAt)).toBe('forged');
  });
});

describe('a request without a signature or a time', () => {
  test.each(['NaN', '-5', '1e9', ' 1', '', '0x10', '1.5', '9999999999999', undefined])(
    'is unsigned: %s',
    (timestamp) => {
      expect(verifyRequest({ ...example, timestamp }, secret, 0)).toBe('unsigned');
    },
  );

  test('is unsigned', () => {
    expect(verifyRequest({ ...example, signature: undefined }, secret, sentAt)).toBe('unsigned');
  });
});
