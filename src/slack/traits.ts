import type { PlatformTraits } from '../core/posting/platform-traits.ts';

/**
 * Slack takes about one message a second in a channel, and would post a message again that is sent again. It may
 * take a message minutes after a call that brought no answer: three are allowed for.
 */
export const traits: PlatformTraits = {
  paceMs: 1_000,
  callsPerSecond: null,
  takesWithinMs: { broken: 30_000, hung: 180_000 },
  schedulers: 'members',
};
