import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type Check, note, right, wrong } from '../../platform/check.ts';
import { readApi } from '../connect/read-api.ts';
import type { DoctorWords } from '../words.ts';
import { channelPermissions } from './channel-permissions.ts';
import { has, missingRights, opensThreads, permissionName } from './missing-rights.ts';

/** Whether the bot may post in a channel. Rejects with the SDK's error where Discord does not say. */
export async function checkChannel(name: string, rest: REST, channel: string, words: DoctorWords): Promise<Check> {
  const { id: bot } = await readApi(rest, Routes.user(), z.object({ id: z.string() }));
  const found = await channelPermissions(rest, channel, bot).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  });
  if (found === null) return wrong(name, words.gone, words.mendGone);
  const missing = missingRights(found);
  if (missing.length > 0)
    return wrong(name, words.mayNotPost(missing.map(permissionName).join(', ')), words.mendPermissions);
  if (!has(found, 'read-history')) return note(name, words.mayPostWithoutHistory, words.mendHistory);
  // In a channel that is a thread itself, a long digest goes on in replies anyway.
  const goesOnInThread = found.thread !== 'none' || opensThreads(found);
  return right(name, goesOnInThread ? words.mayPost : words.mayPostWithoutThreads);
}
