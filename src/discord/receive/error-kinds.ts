import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { networkCode } from '../connect/describe-error.ts';

/** Whether the mistake is the bot's own, and not the network's or Discord's. */
export function isOwnMistake(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return isInvalidMessage(error);
  return !(error instanceof HTTPError || error instanceof RateLimitError) && networkCode(error) === null;
}

/**
 * Whether another message may still reach the person. It may where Discord refused only what was sent, and not where it
 * says that nothing is taken there.
 */
export function mayStillAnswer(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) || isInvalidMessage(error);
}

function isInvalidMessage({ code }: DiscordAPIError): boolean {
  return code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}
