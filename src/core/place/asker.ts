import type { Channel } from './channel.ts';

/**
 * What somebody is where they ask. A `manager` may manage the channel on Discord, and is an owner or admin of the bot's
 * own workspace on Slack. A `member` belongs to the workspace or server. An `outsider` is a guest, somebody of another
 * workspace, a bot or a workflow step. `unknown`: the platform did not say, or was not asked where nothing depends on
 * it.
 */
export type Standing = 'manager' | 'member' | 'outsider' | 'unknown';

/** Who asks, where, and what the platform says of them. */
export interface Asker extends Channel {
  /**
   * The channel that a thread belongs to, where the platform makes a thread a channel. What was chosen there holds in
   * the thread too.
   */
  parent?: string;
  /** What the platform calls the channel, where it says it. */
  channelName?: string;
  user: string;
  /** Role ids on Discord; user group ids on Slack, where known. */
  roles: readonly string[];
  standing: Standing;
  /** In a direct message of the person's own, where the platform does not show that in the standing. */
  isDirect?: true;
  /**
   * What the platform calls this one command or press, the same however often and wherever it arrives: what it changes
   * is changed once. Null where nothing arrives twice.
   */
  request: string | null;
}
