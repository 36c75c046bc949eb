import type { webApi } from '@slack/bolt';
import type { Command } from '../../core/command/command.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import type { Desk } from '../../core/posting/desk.ts';
import type { Logger } from '../../platform/logger.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import type { SlackWords } from '../words.ts';
import type { People } from './people.ts';

/** What every entry from Slack needs. */
export interface ReceiveContext {
  desk: Desk;
  /** The desk's own commands, each with the option `public`. */
  commands: ReadonlyMap<string, Command>;
  words: SlackWords;
  /** Stands before every command's name in Slack. */
  prefix: string;
  /** Whether an invocation may change something: then it is not run again for sharing, and the desk must know who is an admin. */
  changes(invocation: Invocation): boolean;
  logger: Logger;
  /** A new name for something that went wrong, for the answer and the log. */
  newReference(): string;
  people: People;
  client: webApi.WebClient;
  /** The messages that views became, for as long as whoever made a view keeps it. */
  composed: WeakMap<View, Map<string, readonly SlackMessage[]>>;
}
