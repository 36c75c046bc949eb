import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { configure, variables } from '../../src/discord/config.ts';
import { token } from './stand-in/start-stand-in.ts';

const configured = (environment: Readonly<Record<string, string>>) => configure(z.object(variables).parse(environment));

describe('the configuration', () => {
  it('is none without a token', () => {
    expect(configured({})).toEqual({ ok: true, config: null });
  });

  it('is the token, and another address where there is one', () => {
    expect(configured({ DISCORD_TOKEN: token })).toEqual({ ok: true, config: { token, apiUrl: null } });
    const apiUrl = 'http://127.0.0.1:1/api';
    expect(configured({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl })).toEqual({
      ok: true,
      config: { token, apiUrl },
    });
  });

  it('takes a token with white space around it', () => {
    expect(configured({ DISCORD_TOKEN: ` ${token}\n` })).toEqual({ ok: true, config: { token, apiUrl: null } });
  });
});

test.each([
  { environment: { DISCORD_TOKEN: '0123456789abcdef' }, says: /^DISCORD_TOKEN cannot be used: .* page Bot / },
  { environment: { DISCORD_TOKEN: 'Bot a.b.c' }, says: /^DISCORD_TOKEN cannot be used: .* page Bot / },
  { environment: { DISCORD_TOKEN: 'a.b.c.d' }, says: /^DISCORD_TOKEN cannot be used: .* page Bot / },
  {
    environment: { DISCORD_TOKEN: token, DISCORD_API_URL: 'ftp://x.example' },
    says: /^DISCORD_API_URL cannot be used: /,
  },
  { environment: { DISCORD_API_URL: 'http://127.0.0.1:1' }, says: /set, but DISCORD_TOKEN is not: set it/ },
])('$environment is refused, with what to set', ({ environment, says }) => {
  expect(readConfig({ ...environment })).toEqual({ ok: false, problems: [expect.stringMatching(says)] });
});
