import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import { limits } from '../limits.ts';

/** How a message is continued: in a thread, whose channel id is the message's own id, or by replies where no thread can be made. */
export type Continuation = 'thread' | 'replies';

/** Makes sure that a message has a thread. Making it twice makes one. Rejects with the SDK's error where trying again may help. */
export async function openThread(rest: REST, channel: string, message: string, name: string): Promise<Continuation> {
  try {
    const body = {
      name: name.slice(0, limits.threadName.most),
      auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    };
    await rest.post(Routes.threads(channel, message), { body });
    return 'thread';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) return 'thread';
    if (error.status === 401 || error.status === 429 || error.code === RESTJSONErrorCodes.UnknownChannel) throw error;
    return 'replies';
  }
}

/**
 * Changes something in a channel. A thread falls asleep after a while, and in one that sleeps nothing can be edited: it is woken first. Rejects with
 * the SDK's error. See https://docs.discord.com/developers/topics/threads#active-&-archived-threads
 */
export async function awake<Result>(rest: REST, channel: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isCode(error, [RESTJSONErrorCodes.InvalidActionOnArchivedThread])) throw error;
    await rest.patch(Routes.channel(channel), { body: { archived: false } });
    return work();
  }
}

/** Whether an error says that a thread takes nothing from the bot: it is gone, it is locked, or the bot may not write in threads. */
export function isThreadClosed(error: unknown): boolean {
  return isCode(error, [
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    RESTJSONErrorCodes.ThreadLocked,
  ]);
}

/** Whether an error says that neither the thread nor the message in it exists. */
export function isNotThere(error: unknown): boolean {
  return isCode(error, [RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage]);
}

function isCode(error: unknown, codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
