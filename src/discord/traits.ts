import type { PlatformTraits } from '../core/posting/platform-traits.ts';

/**
 * Discord says itself when a channel must wait, takes 50 calls a second in all, refuses a nonce that it saw, and leaves
 * a channel's settings to its managers. https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
 */
export const traits: PlatformTraits = {
  paceMs: 0,
  callsPerSecond: 40,
  takesWithinMs: { broken: 0, hung: 0 },
  schedulers: 'managers',
};
