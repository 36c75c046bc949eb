import { REST } from 'discord.js';
import type { DiscordConfig } from '../config.ts';

/**
 * For follow-ups, lookups and edits, which can be repeated without harm: the SDK retries a 5xx or a reset, and waits out rate limits. A token that
 * was refused stays set: the SDK would drop it and every later error would hide what is wrong.
 */
export function openRest(config: DiscordConfig): REST {
  return keepToken(new REST({ ...address(config), retries: 2, timeout: 10_000 }), config);
}

/** For acknowledging interactions, which is of use within three seconds: one attempt, so that it is known whose attempt arrived. */
export function openOnceRest(config: DiscordConfig): REST {
  return keepToken(new REST({ ...address(config), retries: 0, timeout: 3_000 }), config);
}

/** For posting: one attempt, no waiting; whoever posts decides what comes next. */
export function openPostingRest(config: DiscordConfig): REST {
  return keepToken(
    new REST({ ...address(config), retries: 0, timeout: 15_000, rejectOnRateLimit: () => true }),
    config,
  );
}

/** The options that both the client and plain REST take. */
export function address({ apiUrl }: DiscordConfig): { api?: string } {
  return apiUrl === null ? {} : { api: apiUrl };
}

function keepToken(rest: REST, { token }: DiscordConfig): REST {
  rest.setToken(token);
  rest.setToken = () => rest;
  return rest;
}
