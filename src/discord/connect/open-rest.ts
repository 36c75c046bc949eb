import type { RateLimitData, REST } from 'discord.js';
import { type Draw, noDrawing } from '../../core/posting/draw.ts';
import type { DiscordConfig } from '../config.ts';
import { traits } from '../traits.ts';
import { DrawingRest } from './drawing-rest.ts';

/**
 * The client for calls that can be repeated without harm, such as follow-ups, lookups and edits. The SDK retries a 5xx
 * or a reset, and waits for rate limits.
 */
export function openRest(config: DiscordConfig, draw: Draw = noDrawing): REST {
  return keepToken(new DrawingRest({ ...restOptions(config), retries: 2, timeout: 10_000 }, draw), config);
}

/**
 * The client for acknowledging interactions, which is useful only within three seconds. It makes one attempt, so that
 * the caller knows which of its attempts arrived.
 */
export function openAcknowledgingRest(config: DiscordConfig, draw: Draw = noDrawing): REST {
  return keepToken(new DrawingRest({ ...restOptions(config), retries: 0, timeout: 3_000 }, draw), config);
}

/** The client for posting. It makes one attempt and never waits: the caller decides what comes next. */
export function openPostingRest(config: DiscordConfig, draw: Draw = noDrawing): REST {
  return keepToken(
    new DrawingRest({ ...restOptions(config), retries: 0, timeout: 15_000, rejectOnRateLimit: () => true }, draw),
    config,
  );
}

/** The longest that an answer to a message waits for a rate limit, in milliseconds. */
const longestWaitMs = 5_000;

/**
 * The client for answering messages, which can be repeated. It gives up where it would have to wait long, and takes of
 * all calls a second what posting leaves: Discord allows a bot fifty.
 * https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
 */
export function openMessageRest(config: DiscordConfig, draw: Draw = noDrawing): REST {
  const rejectOnRateLimit = ({ retryAfter }: RateLimitData) => retryAfter > longestWaitMs;
  const globalRequestsPerSecond = 50 - (traits.callsPerSecond ?? 0);
  const options = { retries: 2, timeout: 10_000, rejectOnRateLimit, globalRequestsPerSecond };
  return keepToken(new DrawingRest({ ...restOptions(config), ...options }, draw), config);
}

/** The SDK keeps something for every interaction it answered, until it sweeps: each hour where nothing else is said. */
const sweepEveryMs = 5 * 60_000;

/** The options that both the gateway's client and a plain REST client take. */
export function restOptions({ apiUrl }: DiscordConfig): { api?: string; handlerSweepInterval: number } {
  return { handlerSweepInterval: sweepEveryMs, ...(apiUrl === null ? {} : { api: apiUrl }) };
}

/** Keeps a token that Discord refused. The SDK would drop it, and every later error would hide what is wrong. */
function keepToken(rest: REST, { token }: DiscordConfig): REST {
  rest.setToken(token);
  rest.setToken = () => rest;
  return rest;
}
