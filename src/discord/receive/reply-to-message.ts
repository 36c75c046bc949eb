import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../../platform/logger.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { postRest, type Rest } from './post-rest.ts';
import type { Question } from './read-question.ts';

const Created = z.object({ id: z.string() });

interface ReplyContext {
  rest: REST;
  logger: Logger;
  /** Keeps what is said beside an answer apart from the answer: one letter, or none. */
  mark: string;
}

/** An answer's messages, and what goes into the thread of the first. */
export interface Reply {
  messages: readonly DiscordMessage[];
  rest: Rest | null;
}

/**
 * Answers a message with a reply to it, which notifies nobody. Whatever is sent has a nonce made of the message's id,
 * so that Discord takes it once, from whichever instance. Rejects with the SDK's error.
 */
export async function replyToMessage(
  { id: asked, channel }: Pick<Question, 'id' | 'channel'>,
  reply: Reply,
  { rest, logger, mark }: ReplyContext,
): Promise<void> {
  let sent = 0;
  const [first, ...others] = reply.messages;
  if (first === undefined) return;
  const { id } = Created.parse(await send(first));
  for (const message of others) await send(message);
  if (reply.rest === null) return;
  const responder = {
    readAnswer: async () => ({ id, channel }),
    edit: async (message: DiscordMessage) =>
      void (await rest.patch(Routes.channelMessage(channel, id), { body: message })),
    followUp: async (message: DiscordMessage) => void (await send(message)),
  };
  await postRest(reply.rest, { responder, rest, logger });

  async function send(message: DiscordMessage): Promise<unknown> {
    const nonce = `${asked}-${mark}${sent}`;
    const body = {
      ...message,
      allowed_mentions: { ...message.allowed_mentions, replied_user: false },
      nonce,
      enforce_nonce: true,
    };
    sent += 1;
    const reference = { message_reference: { message_id: asked, fail_if_not_exists: false } };
    try {
      return await rest.post(Routes.channelMessages(channel), { body: { ...body, ...reference } });
    } catch (error) {
      // Without the permission to read the history nothing can be a reply. It can be said all the same.
      if (!isReplyRefused(error)) throw error;
      return rest.post(Routes.channelMessages(channel), { body });
    }
  }
}

function isReplyRefused(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}
