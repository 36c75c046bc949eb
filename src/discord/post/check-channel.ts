import { DiscordAPIError, PermissionFlagsBits, PermissionsBitField, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type Check, right, wrong } from '../../platform/check.ts';
import { readApi } from '../connect/read-api.ts';
import type { DoctorWords } from '../words.ts';
import { channelPermissions } from './channel-permissions.ts';

const { ViewChannel, ReadMessageHistory, SendMessages, SendMessagesInThreads, ManageThreads, CreatePublicThreads } =
  PermissionFlagsBits;

/** What posting needs in a channel, in a thread, and in a locked thread. */
const neededPermissions = {
  none: [ViewChannel, ReadMessageHistory, SendMessages],
  open: [ViewChannel, ReadMessageHistory, SendMessagesInThreads],
  locked: [ViewChannel, ReadMessageHistory, SendMessagesInThreads, ManageThreads],
} as const;

/** What a long digest needs to go on in a thread. */
const threadPermissions = [CreatePublicThreads, SendMessagesInThreads];

/** Whether the bot may post in a channel. Rejects with the SDK's error where Discord does not say. */
export async function checkChannel(name: string, rest: REST, channel: string, words: DoctorWords): Promise<Check> {
  const { id: bot } = await readApi(rest, Routes.user(), z.object({ id: z.string() }));
  const found = await channelPermissions(rest, channel, bot).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  });
  if (found === null) return wrong(name, words.gone, words.mendGone);
  const { permissions, thread } = found;
  const missing = neededPermissions[thread].filter((permission) => !permissions.has(permission));
  if (missing.length > 0) {
    const names = new PermissionsBitField(missing).toArray().join(', ');
    return wrong(name, words.mayNotPost(names), words.mendPermissions);
  }
  // In a channel that is a thread itself, a long digest goes on in replies anyway.
  const mayOpenThreads = thread !== 'none' || permissions.has(threadPermissions);
  return right(name, mayOpenThreads ? words.mayPost : words.mayPostWithoutThreads);
}
