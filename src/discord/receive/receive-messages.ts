import { RateLimitError, type REST } from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { Desk } from '../../core/posting/desk.ts';
import type { Logger } from '../../platform/logger.ts';
import type { WorkInFlight } from '../../platform/work-in-flight.ts';
import { describeError } from '../connect/describe-error.ts';
import { classifyError } from '../post/classify-error.ts';
import type { DiscordWords } from '../words.ts';
import { answerQuestion } from './answer-question.ts';
import { isOwnMistake, mayStillAnswer } from './error-kinds.ts';
import { errorMessages } from './error-messages.ts';
import { createLanes, type LanesOptions } from './lanes.ts';
import { createAskers } from './question-asker.ts';
import { type Question, readQuestion } from './read-question.ts';
import { replyToMessage } from './reply-to-message.ts';

export interface MessagesOptions extends LanesOptions {
  desk: Desk;
  commands: ReadonlyMap<string, Command>;
  words: DiscordWords;
  logger: Logger;
  changes(invocation: Invocation): boolean;
  /** Its own client, so that nobody waits behind a storm of mentions. */
  rest: REST;
  inFlight: WorkInFlight;
}

export interface Messages {
  /** Takes a message as the gateway tells of it, and the bot's own user id. Never throws. */
  receive(message: unknown, bot: string): void;
  /** Leaves what waits, and takes nothing more. */
  stop(): void;
}

/** How many messages and channels are remembered, by an id each. */
const mostRemembered = 10_000;
/** A channel is told how things are asked once in this time. */
const tellHowAgainMs = 60 * 60_000;
/** How long a channel that takes no message of the bot is left alone. */
const closedForMs = 5 * 60_000;

/**
 * Answers messages that ask the bot something: each once, in its turn. What is asked in vain is logged, without what
 * was said.
 */
export function createMessages(options: MessagesOptions): Messages {
  const { words, logger, rest, inFlight, now } = options;
  const lanes = createLanes(options);
  const askerOf = createAskers(rest);
  const seen = new BoundedMap<string, true>({ entries: mostRemembered });
  const toldHowAt = new BoundedMap<string, number>({ entries: mostRemembered });
  const closedUntil = new BoundedMap<string, number>({ entries: mostRemembered });

  function isToBeTold(channel: string): boolean {
    const toldAt = toldHowAt.get(channel);
    if (toldAt !== undefined && now() - toldAt < tellHowAgainMs) return false;
    toldHowAt.set(channel, now());
    return true;
  }

  /** Runs what answers a message. Never rejects. */
  async function attempt(question: Question, answer: () => Promise<void>): Promise<void> {
    const { id, channel } = question;
    if ((closedUntil.get(channel) ?? 0) > now()) {
      logger.info({ question: id, channel }, 'discord: a message was not answered, as its channel takes no answers');
      return;
    }
    try {
      await answer();
    } catch (error) {
      const fields = { question: id, channel, ...describeError(error) };
      logger[isOwnMistake(error) ? 'error' : 'warn'](fields, 'discord: a message was not answered');
      if (classifyError(error).kind === 'blocked') closedUntil.set(channel, now() + closedForMs);
      else if (error instanceof RateLimitError) closedUntil.set(channel, now() + error.retryAfter);
      else if (mayStillAnswer(error)) await sayFailed(question);
    }
  }

  async function sayFailed({ id, channel }: Question): Promise<void> {
    await say({ id, channel }, words.unsendable([{ kind: 'typed', text: id }]), 'e').catch((error: unknown) =>
      logger.warn({ question: id, channel, ...describeError(error) }, 'discord: no error could be shown'),
    );
  }

  function say(question: Pick<Question, 'id' | 'channel'>, text: Phrase, mark: string): Promise<void> {
    return replyToMessage(question, { messages: errorMessages(text, words), rest: null }, { rest, logger, mark });
  }

  async function answer(question: Question): Promise<void> {
    const reply = await answerQuestion(question, await askerOf(question), { ...options, isToBeTold });
    if (reply !== null) return replyToMessage(question, reply, { rest, logger, mark: '' });
    const fields = { question: question.id, channel: question.channel };
    logger.info(fields, 'discord: a message asks nothing that the bot knows, and its channel was told how to ask');
  }

  return {
    receive(message, bot) {
      const question = readQuestion(message, bot);
      if (question === null || seen.get(question.id) !== undefined) return;
      seen.set(question.id, true);
      lanes.add(
        question.channel,
        () => inFlight.track(attempt(question, () => answer(question))),
        () => inFlight.track(attempt(question, () => say(question, words.tooMuch, 'm'))),
      );
    },
    stop: lanes.stop,
  };
}
