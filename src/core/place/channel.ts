/** The name of a platform, which is also that of its folder. `src/platforms.ts` lists them. */
export type Platform = string;

/** A channel of a workspace, a server, a direct message or the terminal: what settings and schedules belong to. */
export interface Channel {
  platform: Platform;
  /**
   * The server on Discord, and the user's own id in a direct message there; empty on Slack, where the channel's id is
   * enough, whichever workspace it is seen from.
   */
  place: string;
  channel: string;
}
