import { z } from 'zod';
import { errorFields } from '../connect/redact.ts';
import { wordsAttached, wordsOfMessage } from './message-words.ts';
import type { MentionMessage } from './read-mention-event.ts';
import type { ReceiveContext } from './receive-context.ts';

/** The text that somebody asks about without saying it. */
export type AskedText = { kind: 'found'; text: string } | { kind: 'none' } | { kind: 'unreadable' };

const pageSize = 200;
const mostPages = 10;

const Message = z.object({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.unknown().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
});
type Message = z.infer<typeof Message>;

/**
 * The text that a mention is about: what is passed on with it; or the nearest message above it by a person that has a
 * number; or else the one that the thread stands under. Within a thread people speak of the figure that was named last,
 * and its first message is often no more than a link.
 */
export async function findAskedText(mention: MentionMessage, context: ReceiveContext): Promise<AskedText> {
  const attached = wordsAttached(mention);
  if (attached !== '') return { kind: 'found', text: attached };
  if (mention.above === null) return { kind: 'none' };
  try {
    const messages = await readThread(mention.channel, mention.above, mention.ts, context);
    return messages === null ? { kind: 'unreadable' } : choose(messages, mention.above, context);
  } catch (error) {
    context.logger.info({ method: 'conversations.replies', ...errorFields(error) }, 'a thread could not be read');
    return { kind: 'unreadable' };
  }
}

/** What stands in a thread before a message, the oldest first; null where there is more than is read. */
async function readThread(
  channel: string,
  thread: string,
  before: string,
  { client }: ReceiveContext,
): Promise<Message[] | null> {
  const read: Message[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { messages = [], response_metadata: next } = await client.conversations.replies({
      channel,
      ts: thread,
      latest: before,
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const message of messages) {
      const { data } = Message.safeParse(message);
      if (data !== undefined && isBefore(data.ts, before)) read.push(data);
    }
    cursor = next?.next_cursor;
    if (cursor === undefined || cursor === '') return read;
  }
  return null;
}

function choose(messages: readonly Message[], thread: string, { botUser }: ReceiveContext): AskedText {
  const asked = messages.findLast(
    (message) =>
      isOfPerson(message, botUser) &&
      !mentions(message, botUser) &&
      /\p{Nd}/u.test(withoutAddresses(wordsOfMessage(message))),
  );
  const first = messages.find(({ ts, user }) => ts === thread && user !== botUser);
  const text = [asked, first]
    .map((message) => (message === undefined ? '' : wordsOfMessage(message)))
    .find((words) => words !== '');
  return text === undefined ? { kind: 'none' } : { kind: 'found', text };
}

function isOfPerson({ user, bot_id: bot, subtype }: Message, botUser: string | null): boolean {
  return (
    user !== undefined &&
    user !== botUser &&
    bot === undefined &&
    (subtype === undefined || subtype === 'thread_broadcast')
  );
}

/** Who asks the bot says nothing of the story. */
function mentions({ text, blocks }: Message, botUser: string | null): boolean {
  return botUser !== null && JSON.stringify([text, blocks]).includes(botUser);
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/\bhttps?:\S+/g, '');
}

/** Numbers of messages are seconds with six decimals, and too long for a number. */
function isBefore(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}
