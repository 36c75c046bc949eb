import type {
  APIChatInputApplicationCommandInteraction,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Desk } from '../../core/posting/desk.ts';
import type { Draw } from '../../core/posting/draw.ts';
import type { Logger } from '../../platform/logger.ts';
import type { DiscordWords } from '../words.ts';
import type { ResponderRests } from './responder.ts';

/** An interaction that is answered with messages. */
export type MessageInteraction =
  | APIChatInputApplicationCommandInteraction
  | APIMessageApplicationCommandInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

/** What every interaction is answered with. */
export interface ReceiveContext extends ResponderRests {
  desk: Desk;
  commands: ReadonlyMap<string, Command>;
  words: DiscordWords;
  logger: Logger;
  draw: Draw;
  /**
   * Whether an invocation changes what is stored. Then only the instance that acknowledged it first runs it, and it is
   * not run again to be shared.
   */
  changes(invocation: Invocation): boolean;
  /** See `respond`. */
  deferAfterMs: number;
}
