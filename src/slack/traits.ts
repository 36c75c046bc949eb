import type { PlatformTraits } from '../core/posting/platform-traits.ts';

/** Slack takes about one message a second in a channel, and would post a message again that is sent again. */
export const traits: PlatformTraits = { paceMs: 1_000, hungMs: 150_000, schedulers: 'members' };
