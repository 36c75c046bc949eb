import { type APIChannel, type APIMessage, type REST, Routes } from 'discord.js';
import type { Lookup } from '../../core/posting/publisher.ts';
import { readApi } from '../connect/read-api.ts';
import { limits } from '../limits.ts';
import { isMarked } from './marker.ts';

/** Clocks differ; messages are looked for from somewhat before the moment asked for. */
const leewayMs = 5 * 60_000;
const mostPages = 50;
const discordEpoch = 1_420_070_400_000;

/**
 * Looks through a channel's messages since a moment for the one with this key that `author` wrote. Rejects with the SDK's error. Without the
 * permission to read the history Discord answers with an empty list: then it is unknown, unless nothing was posted at all.
 */
export async function findMessage(
  rest: REST,
  channel: string,
  { key, since, author }: { key: string; since: number; author: string },
): Promise<Lookup> {
  const start = snowflakeAt(since - leewayMs);
  let after = start;
  for (let page = 0; page < mostPages; page += 1) {
    const query = { after, limit: String(limits.messagesInPage.most) };
    const messages = await readApi<APIMessage[]>(rest, Routes.channelMessages(channel), query);
    const found = messages.find(
      (message) => message.author.id === author && (message.nonce === key || isMarked(message, key)),
    );
    if (found !== undefined) return { kind: 'found', messageId: found.id };
    if (messages.length === 0 && page === 0) return absentIfSilent(rest, channel, start);
    if (messages.length < limits.messagesInPage.most) return { kind: 'absent' };
    after = messages.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b), after);
  }
  return { kind: 'unknown', reason: 'too many messages to look through' };
}

/** A channel's last message id only grows, even where that message was deleted. */
async function absentIfSilent(rest: REST, channel: string, start: string): Promise<Lookup> {
  const answer = await readApi<APIChannel>(rest, Routes.channel(channel));
  const last = 'last_message_id' in answer ? (answer.last_message_id ?? '0') : '0';
  return BigInt(last) <= BigInt(start)
    ? { kind: 'absent' }
    : { kind: 'unknown', reason: 'the messages of the channel cannot be read' };
}

/** The least id of a message from this moment on. See https://docs.discord.com/developers/reference#snowflakes */
function snowflakeAt(moment: number): string {
  return String(BigInt(Math.max(0, Math.floor(moment) - discordEpoch)) << 22n);
}
