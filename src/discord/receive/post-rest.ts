import { type REST, Routes } from 'discord.js';
import type { Logger } from '../../platform/logger.ts';
import { describeError } from '../connect/describe-error.ts';
import { openThread } from '../post/open-thread.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import type { Responder } from './responder.ts';

/** What follows the message of a public answer, in the thread under it. */
export interface Rest {
  messages: readonly DiscordMessage[];
  threadName: string;
  /**
   * The message in the channel, with a button for what comes after this many messages of the rest; null where no button
   * can lead there.
   */
  firstWithButton(sent: number): DiscordMessage | null;
}

interface PostRestContext {
  responder: Pick<Responder, 'readAnswer' | 'edit' | 'followUp'>;
  rest: REST;
  logger: Logger;
}

/**
 * Posts the rest of a public answer in the thread under its message. Where that cannot be done, the message gets a
 * button that shows what is missing, or what is missing follows it. Rejects with the SDK's error where not even that
 * can be done.
 */
export async function postRest(
  { messages, threadName, firstWithButton }: Rest,
  { responder, rest, logger }: PostRestContext,
): Promise<void> {
  let sent = 0;
  try {
    const { id, channel } = await responder.readAnswer();
    if ((await openThread(rest, channel, id, threadName)) === 'thread') {
      for (const message of messages) {
        // Discord takes a repeated request with the same nonce once.
        const nonce = `${id}-${sent}`;
        await rest.post(Routes.channelMessages(id), { body: { ...message, nonce, enforce_nonce: true } });
        sent += 1;
      }
      return;
    }
  } catch (error) {
    logger.warn({ sent, ...describeError(error) }, 'discord: the rest of an answer could not be posted in its thread');
  }
  const withButton = firstWithButton(sent);
  if (withButton !== null) return responder.edit(withButton);
  for (const message of messages.slice(sent)) await responder.followUp(message, 'public');
}
