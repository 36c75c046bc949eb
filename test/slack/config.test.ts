import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { configure, variables } from '../../src/slack/config.ts';

const schema = z.object(variables);
const token = { SLACK_BOT_TOKEN: 'xoxb-1' };
const read = (environment: Record<string, string>) => configure(schema.parse(environment));

describe('Slack’s configuration', () => {
  test('is none where nothing is set, or only a port and a prefix', () => {
    expect(read({})).toEqual({ ok: true, config: null });
    expect(read({ SLACK_PORT: '4000', SLACK_COMMAND_PREFIX: 'px-' })).toEqual({ ok: true, config: null });
  });

  test('is Socket Mode with an app token', () => {
    expect(read({ ...token, SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      ok: true,
      config: {
        botToken: 'xoxb-1',
        appToken: 'xapp-1',
        signingSecret: null,
        port: 3000,
        host: '127.0.0.1',
        commandPrefix: '',
        apiUrl: null,
      },
    });
  });

  test('is HTTP with a signing secret', () => {
    const http = {
      SLACK_SIGNING_SECRET: 's',
      SLACK_PORT: '4000',
      SLACK_COMMAND_PREFIX: 'px-',
      SLACK_API_URL: 'http://x/',
    };
    expect(read({ ...token, ...http })).toMatchObject({
      ok: true,
      config: { appToken: null, signingSecret: 's', port: 4000, commandPrefix: 'px-', apiUrl: 'http://x/' },
    });
  });

  test.each([
    [token, 'SLACK_BOT_TOKEN is set alone'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not'],
    [{ SLACK_API_URL: 'http://x/' }, 'SLACK_API_URL is set, but SLACK_BOT_TOKEN is not'],
  ])('names what is missing: %o', (environment, problem) => {
    expect(read(environment)).toEqual({ ok: false, problems: [expect.stringContaining(problem)] });
  });
});

describe('a variable', () => {
  test.each([
    ['SLACK_BOT_TOKEN', 'xoxp-1'],
    ['SLACK_BOT_TOKEN', 'xoxb-1 2'],
    ['SLACK_APP_TOKEN', 'xoxb-1'],
    ['SLACK_SIGNING_SECRET', 'a b'],
    ['SLACK_SIGNING_SECRET', ''],
    ['SLACK_PORT', '0'],
    ['SLACK_PORT', '65536'],
    ['SLACK_PORT', 'x'],
    ['SLACK_COMMAND_PREFIX', 'PX-'],
    ['SLACK_COMMAND_PREFIX', 'x'.repeat(21)],
    ['SLACK_API_URL', 'ftp://x/'],
  ])('%s cannot be "%s"', (name, value) => {
    expect(schema.safeParse({ [name]: value }).error?.issues).toMatchObject([{ path: [name] }]);
  });

  test('a prefix can have twenty characters', () => {
    expect(schema.safeParse({ SLACK_COMMAND_PREFIX: 'x'.repeat(20) }).success).toBe(true);
  });
});
