import { Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { closeRest } from '../../../src/discord/connect/close-rest.ts';
import {
  openAcknowledgingRest,
  openMessageRest,
  openPostingRest,
  openRest,
} from '../../../src/discord/connect/open-rest.ts';
import { traits } from '../../../src/discord/traits.ts';
import { type DiscordStandIn, startStandIn, token } from '../stand-in/start-stand-in.ts';

let standIn: DiscordStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const user = /^\/users\/@me$/;
const down = Array.from({ length: 9 }, () => ({ status: 503 }));
const slowDown = {
  status: 429,
  body: { message: 'slow', retry_after: 0.05, global: false },
  headers: {
    'retry-after': '0.05',
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': '0.05',
  },
};
const clients = { openRest, openAcknowledgingRest, openPostingRest, openMessageRest };

/** Asks who the bot is, and says whether that worked and how often it was tried. */
async function ask(open: typeof openRest, bearer = token) {
  const rest = open({ token: bearer, apiUrl: standIn.apiUrl });
  const before = standIn.requests.length;
  const worked = await rest.get(Routes.user()).then(
    () => true,
    () => false,
  );
  closeRest(rest);
  return { worked, tries: standIn.requests.length - before };
}

describe.each(Object.entries(clients))('%s', (name, open) => {
  const repeats = name === 'openRest' || name === 'openMessageRest';

  it(repeats ? 'tries a 5xx three times' : 'tries a 5xx once', async () => {
    standIn.trouble('GET', user, down);
    expect(await ask(open)).toEqual({ worked: false, tries: repeats ? 3 : 1 });
  });

  it(repeats ? 'tries a reset again' : 'tries a reset once', async () => {
    standIn.trouble('GET', user, ['reset']);
    expect(await ask(open)).toEqual({ worked: repeats, tries: repeats ? 2 : 1 });
  });

  it(name === 'openPostingRest' ? 'does not wait for a rate limit' : 'waits for a rate limit', async () => {
    standIn.trouble('GET', user, [slowDown]);
    expect(await ask(open)).toEqual(
      name === 'openPostingRest' ? { worked: false, tries: 1 } : { worked: true, tries: 2 },
    );
  });

  it('keeps a token that was refused, so that every error says so', async () => {
    const rest = open({ token: 'wrong', apiUrl: standIn.apiUrl });
    await expect(rest.get(Routes.user())).rejects.toMatchObject({ status: 401 });
    await expect(rest.get(Routes.user())).rejects.toMatchObject({ status: 401 });
    closeRest(rest);
  });
});

test('the time-outs leave room for the three seconds of an acknowledgement, and for a slow post', () => {
  const config = { token, apiUrl: null };
  const timeouts = Object.values(clients).map((open) => {
    const rest = open(config);
    closeRest(rest);
    return [rest.options.timeout, rest.options.api];
  });
  const api = 'https://discord.com/api';
  expect(timeouts).toEqual([
    [10_000, api],
    [3_000, api],
    [15_000, api],
    [10_000, api],
  ]);
});

test('answers to messages do not wait long, and leave the calls of a second to posting', async () => {
  const rest = openMessageRest({ token, apiUrl: standIn.apiUrl });
  expect([rest.options.globalRequestsPerSecond, traits.callsPerSecond]).toEqual([10, 40]);
  const headers = { ...slowDown.headers, 'retry-after': '6', 'x-ratelimit-reset-after': '6' };
  standIn.trouble('GET', user, [{ ...slowDown, headers }]);
  await expect(rest.get(Routes.user())).rejects.toMatchObject({ name: expect.stringContaining('RateLimitError') });
  expect(standIn.requests).toHaveLength(1);
  closeRest(rest);
});
