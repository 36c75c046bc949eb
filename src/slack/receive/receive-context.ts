import type { webApi } from '@slack/bolt';
import type { Command } from '../../core/command/command.ts';
import type { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import type { Desk } from '../../core/posting/desk.ts';
import type { Logger } from '../../platform/logger.ts';
import type { PictureFiles } from '../post/send-with-files.ts';
import type { SlackWords } from '../words.ts';
import type { Mentions } from './mentions.ts';
import type { People } from './people.ts';
import type { Answer, Reply } from './reply.ts';
import type { RichForms } from './rich-forms.ts';

/** The answer to a slash command. */
export interface CommandAnswer extends Answer {
  /** The whole answer as one reply; null where it is none, or where Slack has to say whether it takes its form. */
  acknowledgement: Reply | null;
  /** Whether everyone is to see it, and it takes more than one message. */
  isLongForAll: boolean;
}

/** The answers to slash commands by their View, and then by what else they depend on. */
export type CommandAnswers = BoundedMap<View, ReadonlyMap<string, CommandAnswer>>;

/** What handling anything from Slack needs. */
export interface ReceiveContext {
  desk: Desk;
  /** The desk's own commands, each with the option `public`. */
  commands: ReadonlyMap<string, Command>;
  words: SlackWords;
  /** Stands before every command's name in Slack. */
  prefix: string;
  /**
   * Whether an invocation may change what is stored. It is then not run again for sharing, and only admins may be
   * allowed to run it.
   */
  changes(invocation: Invocation): boolean;
  logger: Logger;
  /** A new name for something that went wrong, for the answer and the log. */
  newReference(): string;
  people: People;
  /** The bot's own user; null where Slack does not say it. */
  botUser: string | null;
  mentions: Mentions;
  client: webApi.WebClient;
  /** For what must not be sent twice. */
  postingClient: webApi.WebClient;
  /** The pictures of answers, as files. */
  files: PictureFiles;
  richForms: RichForms;
  /** What `commandAnswer` remembers. */
  commandAnswers: CommandAnswers;
}
