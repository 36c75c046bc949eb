import type { PlatformTraits } from '../core/posting/platform-traits.ts';

/** Discord says itself when to wait, refuses a nonce that it saw, and leaves a channel's settings to its managers. */
export const traits: PlatformTraits = { paceMs: 0, hungMs: 0, schedulers: 'managers' };
