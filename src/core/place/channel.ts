/** The name of a platform, which is also that of its folder. `src/platforms.ts` lists them. */
export type Platform = string;

/** A channel of a workspace, a server, a direct message or the terminal: what settings and schedules belong to. */
export interface Channel {
  platform: Platform;
  /** The workspace or server; the user's own id in a direct message on Discord. */
  place: string;
  channel: string;
}
