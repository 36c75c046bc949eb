import { ChannelType, MessageFlags, MessageType } from 'discord.js';
import { z } from 'zod';
import { textOfMessage } from './message-text.ts';
import { plainText } from './plain-text.ts';

/** What somebody asks by a message. */
export interface Question {
  /** The message's own id. */
  id: string;
  channel: string;
  /** Null in a direct message. */
  server: string | null;
  /** Null where Discord does not say it. */
  channelType: number | null;
  user: string;
  roles: readonly string[];
  /** Without the mention, as a reader sees them. */
  words: string;
  /**
   * What the message says that is replied to or forwarded: empty where Discord shows no text of it, and null where
   * there is no such message.
   */
  about: string | null;
}

const Id = z.string().regex(/^\d{1,20}$/);

const Incoming = z.object({
  id: Id,
  channel_id: Id,
  guild_id: Id.optional(),
  channel_type: z.number().optional(),
  type: z.number(),
  content: z.string(),
  author: z.object({ id: Id, bot: z.boolean().optional(), system: z.boolean().optional() }),
  webhook_id: Id.optional(),
  flags: z.number().optional(),
  mention_everyone: z.boolean().optional(),
  mentions: z.array(z.object({ id: Id })),
  member: z.object({ roles: z.array(Id) }).optional(),
  referenced_message: z.unknown().optional(),
  message_snapshots: z.unknown().optional(),
});
type Incoming = z.infer<typeof Incoming>;

const askingTypes: readonly number[] = [MessageType.Default, MessageType.Reply];

/**
 * What a message asks the bot with this user id; null where it asks nothing. In a server the bot's name must be
 * written: a reply to an answer of the bot mentions it too, and is mostly meant for others who read along. What is for
 * everyone, or comes from a bot, a webhook or Discord itself, asks nothing.
 */
export function readQuestion(message: unknown, bot: string): Question | null {
  const { success, data } = Incoming.safeParse(message);
  if (!success || !isByPerson(data, bot)) return null;
  if (data.guild_id === undefined ? !isDirect(data) : !namesBot(data, bot)) return null;
  const { id, channel_id: channel, guild_id: server = null, channel_type: channelType = null, author, member } = data;
  return {
    id,
    channel,
    server,
    channelType,
    user: author.id,
    roles: member?.roles ?? [],
    words: plainText(data.content.replaceAll(mentionOf(bot), ' ')),
    about: aboutOf(data),
  };
}

function isByPerson({ type, author, webhook_id: webhook, flags = 0 }: Incoming, bot: string): boolean {
  if (author.id === bot || author.bot === true || author.system === true || webhook !== undefined) return false;
  return askingTypes.includes(type) && (flags & MessageFlags.Ephemeral) === 0;
}

/** A direct message needs no mention. A group has its own type. */
function isDirect({ channel_type: type }: Incoming): boolean {
  return type === undefined || type === ChannelType.DM;
}

function namesBot({ content, mentions, mention_everyone: everyone }: Incoming, bot: string): boolean {
  return everyone !== true && mentions.some(({ id }) => id === bot) && mentionOf(bot).test(content);
}

function mentionOf(bot: string): RegExp {
  return new RegExp(`<@!?${bot}>`, 'g');
}

function aboutOf({ type, referenced_message: referenced, message_snapshots: snapshots }: Incoming): string | null {
  if (type !== MessageType.Reply && snapshots === undefined) return null;
  return textOfMessage(referenced) || textOfMessage({ content: '', message_snapshots: snapshots });
}
