import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import { limits } from '../limits.ts';
import { isOwnCode } from './classify-error.ts';

/**
 * How a message is continued: in its thread, or by replies where no thread can be made. A thread has its message's id.
 */
export type Continuation = 'thread' | 'replies';

/** Makes sure that a message has a thread. Rejects with the SDK's error where trying again may help. */
export async function openThread(rest: REST, channel: string, message: string, name: string): Promise<Continuation> {
  try {
    const body = { name: name.slice(0, limits.threadName), auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
    await rest.post(Routes.threads(channel, message), { body });
    return 'thread';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) return 'thread';
    // Without a code of Discord's own it says nothing about the thread.
    if (!isOwnCode(error.code) || error.status === 401 || error.status === 429) throw error;
    if (error.code === RESTJSONErrorCodes.UnknownChannel) throw error;
    return 'replies';
  }
}
