/** What the schedule and the permissions must know of a platform. Each platform declares its own. */
export interface PlatformTraits {
  /**
   * The least time (milliseconds) between two messages to one channel; 0 where the platform says itself when to wait.
   */
  paceMs: number;
  /** How many calls a second the platform takes from one bot in all; null where it names no such number. */
  callsPerSecond: number | null;
  /**
   * How long (milliseconds) after a call was made the platform may still take its message: where the call broke off at
   * once, and where it hung or its process died. Until then a message that is not found is not sent again. 0 where the
   * platform itself refuses a second copy.
   */
  takesWithinMs: { broken: number; hung: number };
  /** Who may schedule in a channel while SCHEDULERS says `members`; who manages the channel always may. */
  schedulers: 'everyone' | 'members' | 'managers';
}
