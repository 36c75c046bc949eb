/** What the schedule and the permissions must know of a platform. Each platform declares its own. */
export interface PlatformTraits {
  /**
   * The least time (milliseconds) between two messages to one channel; 0 where the platform says itself when to wait.
   */
  paceMs: number;
  /**
   * How much longer (milliseconds) a message is looked for whose call brought no answer, before it is sent again; 0
   * where the platform itself refuses a second copy.
   */
  hungMs: number;
  /** Who may schedule in a channel while SCHEDULERS says `members`; who manages the channel always may. */
  schedulers: 'everyone' | 'members' | 'managers';
}
