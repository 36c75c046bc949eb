import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Whether an error says that nothing can be edited in a thread before it is taken out of the archive. */
export function isThreadArchived(error: unknown): boolean {
  return hasCode(error, [RESTJSONErrorCodes.InvalidActionOnArchivedThread]);
}

/** Whether an error says that the bot cannot write in a thread: it is gone or locked, or the bot may not. */
export function isThreadClosed(error: unknown): boolean {
  return hasCode(error, [
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    RESTJSONErrorCodes.ThreadLocked,
  ]);
}

/** Whether an error says that there is no such channel or thread, and so nothing in it. */
export function isChannelMissing(error: unknown): boolean {
  return hasCode(error, [RESTJSONErrorCodes.UnknownChannel]);
}

/** Whether an error says that the thread, or the message in it, does not exist. */
export function isMessageMissing(error: unknown): boolean {
  return hasCode(error, [RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage]);
}

function hasCode(error: unknown, codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
