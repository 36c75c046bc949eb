import type { PlatformTraits } from '../core/posting/platform-traits.ts';

/** At the terminal everything is the person's own, and what was shown is shown. */
export const traits: PlatformTraits = {
  paceMs: 0,
  callsPerSecond: null,
  takesWithinMs: { broken: 0, hung: 0 },
  schedulers: 'everyone',
};
