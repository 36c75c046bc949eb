/**
 * The most that is kept of one kind of what posts by itself: in one channel, and for one person over all channels of a
 * place (`Channel`). What is paused counts too.
 */
export const caps = { channel: 20, person: 50 } as const;

/** Whose cap is reached. */
export type CapOf = keyof typeof caps;
