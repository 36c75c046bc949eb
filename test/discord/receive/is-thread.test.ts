import { ChannelType } from 'discord.js';
import { expect, it } from 'vitest';
import { isThread } from '../../../src/discord/receive/is-thread.ts';

it.each([
  [ChannelType.PublicThread, true],
  [ChannelType.PrivateThread, true],
  [ChannelType.AnnouncementThread, true],
  [ChannelType.GuildText, false],
  [ChannelType.GuildAnnouncement, false],
  [ChannelType.GuildForum, false],
  [ChannelType.DM, false],
  [ChannelType.GroupDM, false],
])('a channel of type %s is a thread: %s', (type, expected) => {
  expect(isThread({ id: '1', type } as never)).toBe(expected);
});
