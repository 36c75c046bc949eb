import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Lookup } from '../../core/posting/publisher.ts';
import { readApi } from '../connect/read-api.ts';
import { limits } from '../limits.ts';
import { isMarked } from './mark-payload.ts';

/** Discord's clock and ours may differ by this much. */
const clockDifferenceMs = 5 * 60_000;
const mostPages = 50;
/** The moment that Discord's ids count from, in epoch milliseconds. */
const discordEpoch = 1_420_070_400_000;

const Messages = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string() }),
    nonce: z.union([z.string(), z.number()]).nullish(),
    components: z.unknown().optional(),
  }),
);

const ChannelState = z.object({ last_message_id: z.string().nullish() });

export interface WantedMessage {
  key: string;
  /** Epoch milliseconds. */
  since: number;
  /** The user who wrote the message: the bot. */
  author: string;
}

/**
 * Looks through the messages of a channel or a thread for the one that the author wrote with this key. Rejects with the
 * SDK's error. Without the permission to read the history Discord answers with an empty list. The result is then
 * unknown, unless nothing was posted at all.
 */
export async function findMessage(rest: REST, channel: string, { key, since, author }: WantedMessage): Promise<Lookup> {
  const start = messageIdAt(since - clockDifferenceMs);
  let after = start;
  for (let page = 0; page < mostPages; page += 1) {
    const query = { after, limit: String(limits.messagesInPage) };
    const messages = await readApi(rest, Routes.channelMessages(channel), Messages, query);
    const found = messages.find(
      (message) => message.author.id === author && (message.nonce === key || isMarked(message, key)),
    );
    if (found !== undefined) return { kind: 'found', messageId: found.id };
    if (messages.length === 0 && page === 0) return absentIfSilent(rest, channel, start);
    if (messages.length < limits.messagesInPage) return { kind: 'absent' };
    after = messages.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b), after);
  }
  return { kind: 'unknown', reason: 'too many messages to look through', lasting: true };
}

/** A channel's last message id only grows, even where that message was deleted. */
async function absentIfSilent(rest: REST, channel: string, start: string): Promise<Lookup> {
  const { last_message_id: last } = await readApi(rest, Routes.channel(channel), ChannelState);
  return BigInt(last ?? '0') <= BigInt(start)
    ? { kind: 'absent' }
    : { kind: 'unknown', reason: 'the messages of the channel cannot be read', lasting: true };
}

/** The least id of a message from this moment on. See https://docs.discord.com/developers/reference#snowflakes */
function messageIdAt(moment: number): string {
  return String(BigInt(Math.max(0, Math.floor(moment) - discordEpoch)) << 22n);
}
