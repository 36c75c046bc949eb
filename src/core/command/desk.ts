import type { View } from '../view/view.ts';
import type { Suggestion } from './complete.ts';
import type { Invocation } from './invocation.ts';

export const platforms = ['slack', 'discord', 'local'] as const;
export type Platform = (typeof platforms)[number];

/** A channel of a workspace, a server, a direct message or the terminal: what settings and schedules belong to. */
export interface Channel {
  platform: Platform;
  /** The workspace or server; the user's own id in a direct message on Discord. */
  place: string;
  channel: string;
}

/** Who asks, where, and what the platform says of them. */
export interface Asker extends Channel {
  /** The channel that a thread belongs to, where a thread is a channel of its own: what was chosen there holds in the thread too. */
  parent?: string;
  user: string;
  /** Role ids on Discord; user group ids on Slack, where known. */
  roles: readonly string[];
  /** May manage the channel on Discord; is an owner or admin on Slack. */
  admin: boolean;
}

/** What a platform asks. It gives a View back for everything, refusals and bugs included, and never rejects. */
export interface Desk {
  answer(invocation: Invocation, asker: Asker): Promise<View>;
  /** The answer to a typed line, such as "/claims actor:budanov". */
  answerLine(line: string, asker: Asker): Promise<View>;
  /** What the value of an option could be, best first, for autocomplete. */
  suggest(command: string, option: string, typed: string, asker: Asker): Promise<readonly Suggestion[]>;
}
