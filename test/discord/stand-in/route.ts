export interface Routed {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A method, a path, and the answer to what matches both. */
export type Route = readonly [string, RegExp, (ids: string[], request: Routed) => Answer];

export type Loose = Record<string, unknown>;
export interface Message extends Loose {
  id: string;
  channel_id: string;
}

/** What this Discord knows. */
export interface StandInState {
  /** Of each channel its messages, oldest first; a channel that is not in it does not exist. */
  channels: Map<string, Message[]>;
  /** What GET says of a channel besides its id and last message. */
  about: Map<string, Loose>;
  guild: Loose;
  member: Loose;
  application: Loose;
  commands: Loose[];
  /** Whether the bot may read what was written. */
  mayReadHistory: boolean;
  /** What was wrong with payloads; stays empty where all is well. */
  problems: string[];
}
