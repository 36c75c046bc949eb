import { type APIInteraction, ChannelType } from 'discord.js';

const threads: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Whether the channel of an interaction is a thread. */
export function isThread({ type }: NonNullable<APIInteraction['channel']>): boolean {
  return threads.includes(type);
}
