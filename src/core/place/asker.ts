import type { Channel } from './channel.ts';

/** Who asks, where, and what the platform says of them. */
export interface Asker extends Channel {
  /**
   * The channel that a thread belongs to, where the platform makes a thread a channel. What was chosen there holds in
   * the thread too.
   */
  parent?: string;
  user: string;
  /** Role ids on Discord; user group ids on Slack, where known. */
  roles: readonly string[];
  /** May manage the channel on Discord; is an owner or admin on Slack. */
  admin: boolean;
}
