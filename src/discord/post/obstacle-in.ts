import { DiscordAPIError, type REST, RESTJSONErrorCodes } from 'discord.js';
import type { Obstacle } from '../../core/place/obstacle.ts';
import type { Logger } from '../../platform/logger.ts';
import { describeError } from '../connect/describe-error.ts';
import { channelPermissions } from './channel-permissions.ts';
import { classifyError } from './classify-error.ts';
import { missingRights } from './missing-rights.ts';

const notShown: readonly (number | string)[] = [RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.MissingAccess];

/** What keeps the bot from posting in a channel; null where nothing does. Never rejects. */
export async function obstacleIn(
  rest: REST,
  channel: string,
  { readBotId, logger }: { readBotId(): Promise<string>; logger: Logger },
): Promise<Obstacle | null> {
  try {
    const missing = missingRights(await channelPermissions(rest, channel, await readBotId()));
    return missing.length === 0 ? null : { kind: 'lacks', rights: missing };
  } catch (error) {
    logger.warn(describeError(error), 'discord: whether the bot may post could not be found out');
    return obstacleOf(error);
  }
}

function obstacleOf(error: unknown): Obstacle {
  if (error instanceof DiscordAPIError && notShown.includes(error.code)) return { kind: 'not-shown' };
  const { kind } = classifyError(error);
  return { kind: 'unknown', lasting: kind === 'blocked' || kind === 'refused' };
}
