import { ChannelType } from 'discord.js';

const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Whether a channel of this type is a thread. */
export function isThread({ type }: { type: number }): boolean {
  return threads.includes(type);
}
