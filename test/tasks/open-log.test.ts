import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { secretsOf } from '../../src/config.ts';

const environment = {
  SLACK_BOT_TOKEN: 'xoxb-12345-a-bot-token',
  SLACK_APP_TOKEN: 'xapp-1-an-app-token',
  SLACK_SIGNING_SECRET: 'sign"ing\\hushhush',
  DISCORD_TOKEN: ' MTAwMA.discord.token ',
  DATABASE_URL: 'postgres://me:p%40ss%20word@db.example/x?password=other',
  DISCORD_API_URL: 'http://proxy:proxypass@127.0.0.1:9/api',
};
/** Parts of the secrets above, each as it is and as it may be written. */
const parts = [
  '12345-a',
  '1-an-app',
  'hushhush',
  'discord.token',
  'p%40ss',
  'p@ss',
  'ss word',
  'ss+word',
  'other',
  'proxypass',
];

test('the secrets of an environment are its tokens, and the passwords in its addresses', () => {
  expect(secretsOf(environment)).toEqual([
    'xoxb-12345-a-bot-token',
    'xapp-1-an-app-token',
    'sign"ing\\hushhush',
    'MTAwMA.discord.token',
    'p%40ss%20word',
    'other',
    'proxypass',
  ]);
  expect(secretsOf({ DATABASE_URL: 'no address', SLACK_BOT_TOKEN: '' })).toEqual([]);
});

describe.each(['no', 'yes'])('a log, for people: %s', (LOG_PRETTY) => {
  test('holds no secret, in whatever place and writing', async () => {
    const env = { ...environment, LOG_PRETTY, PATH: process.env.PATH };
    const args = ['--no-warnings', join(import.meta.dirname, 'support/log-child.ts')];
    const { stderr } = await promisify(execFile)(process.execPath, args, { env });
    const texts = [...parts, ...secretsOf(environment).map((secret) => btoa(secret))];
    expect(texts.filter((text) => stderr.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
    expect(stderr.match(/\[redacted\]/g)?.length).toBeGreaterThan(60);
    const lines = stderr.trim().split('\n');
    if (LOG_PRETTY === 'no') expect(lines.map((line) => typeof JSON.parse(line).msg)).toEqual(Array(24).fill('string'));
  });
});
