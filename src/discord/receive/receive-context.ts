import type { Invocation } from '../../core/message/invocation.ts';
import type { Desk } from '../../core/posting/desk.ts';
import type { Logger } from '../../platform/logger.ts';
import type { DiscordWords } from '../words.ts';
import type { AnsweringRest } from './exchange.ts';

/** What every interaction is answered with. */
export interface ReceiveContext extends AnsweringRest {
  desk: Desk;
  words: DiscordWords;
  logger: Logger;
  /** Whether an invocation changes what is stored: it is carried out once, by whoever acknowledged it first, and is not asked again to be shared. */
  changes(invocation: Invocation): boolean;
  deferAfterMs: number;
}
