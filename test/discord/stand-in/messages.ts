import { ChannelType } from 'discord.js';

type Loose = Record<string, unknown>;

let last = 6_000_000;

/** Where and by whom a message is written; left out: a member, in a text channel of a server. */
export interface MessageScene {
  place?: 'server' | 'thread' | 'bot-dm';
  channel?: string;
  roles?: readonly string[];
  /** Whatever else the message has. */
  more?: Loose;
}

export const botName = '<@1000>';

/** A message as the gateway tells of it. It mentions the bot where the bot's name is written. */
export function message(
  content: string,
  { place = 'server', channel, roles = [], more = {} }: MessageScene = {},
): Loose {
  last += 1;
  const author = { id: '4000', username: 'ada', discriminator: '0', global_name: 'Ada', avatar: null };
  const mentioned = [{ id: '1000', username: 'parallax', bot: true }];
  const base = {
    id: String(last),
    type: 0,
    content,
    author,
    timestamp: '2031-03-09T12:00:00Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: /<@!?1000>/.test(content) ? mentioned : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
  };
  if (place === 'bot-dm') return { ...base, channel_id: channel ?? '3500', channel_type: ChannelType.DM, ...more };
  const type = place === 'thread' ? ChannelType.PublicThread : ChannelType.GuildText;
  return {
    ...base,
    channel_id: channel ?? (place === 'thread' ? '3100' : '3000'),
    channel_type: type,
    guild_id: '2000',
    member: { roles: [...roles], joined_at: '2030-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 },
    ...more,
  };
}

/** The same under another message: a reply to it. */
export function replyTo(replied: Loose | null, content: string, scene: MessageScene = {}): Loose {
  const reference = { message_reference: { message_id: '8100', channel_id: '3000' }, referenced_message: replied };
  return message(content, { ...scene, more: { type: 19, ...reference, ...scene.more } });
}
