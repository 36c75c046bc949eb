import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

const url = 'https://discord.example/webhooks/1000/secret-token';
const secret = { body: { content: 'secret words' }, files: undefined };

/** An answer of Discord that is an error. */
export function apiError(status: number, code: number | string, message = 'secret words'): DiscordAPIError {
  return new DiscordAPIError({ code: Number(code), message }, code, status, 'POST', url, secret);
}

/** A 5xx, which the SDK keeps apart from Discord's own answers. */
export function httpError(status: number): HTTPError {
  return new HTTPError(status, 'secret words', 'POST', url, secret);
}

/** A rate limit that the SDK knows of before it sends. */
export function rateLimitError(retryAfter: number, timeToReset: number): RateLimitError {
  return new RateLimitError({
    retryAfter,
    timeToReset,
    limit: 5,
    method: 'POST',
    hash: 'hash',
    url,
    route: '/webhooks/:id',
    majorParameter: '1000',
    global: false,
    sublimitTimeout: 0,
    scope: 'user',
  });
}

/** An error of the network, such as ECONNRESET, as the SDK passes it on. */
export function networkError(code: string): Error {
  return new Error('secret words', { cause: Object.assign(new Error('secret words'), { code }) });
}
