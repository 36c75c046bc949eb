import type { webApi } from '@slack/bolt';
import type { Obstacle } from '../../core/place/obstacle.ts';
import type { Logger } from '../../platform/logger.ts';
import { errorFields } from '../connect/redact.ts';
import { isDirectMessage } from '../receive/asker.ts';
import { postingObstacle } from '../receive/may-post.ts';
import { classifyError } from './classify-error.ts';

/** The bot as a member of the workspace. */
export interface BotUser {
  id: string;
  /** What it is invited by. */
  name: string;
}

/** Who the bot is, by its token. Rejects with the SDK's errors. */
export async function readBotUser(client: webApi.WebClient): Promise<BotUser> {
  const { user_id: id = '', user: name = '' } = await client.auth.test();
  return { id, name };
}

/**
 * What keeps the bot from posting in a conversation, as far as `conversations.info` shows it; null where it shows
 * nothing. A person's own id stands for their direct message with the bot, as in the app's home. Never rejects.
 * https://docs.slack.dev/reference/methods/conversations.info
 */
export async function obstacleIn(
  client: webApi.WebClient,
  channel: string,
  { readBot, logger }: { readBot(): Promise<BotUser>; logger: Logger },
): Promise<Obstacle | null> {
  if (/^[UW]/.test(channel)) return null;
  try {
    const bot = await readBot();
    const { channel: info } = await client.conversations.info({ channel }).catch((error: unknown) => {
      if (isNotSeen(error)) return { channel: null };
      throw error;
    });
    if (info === null) return isDirectMessage(channel) ? { kind: 'between-people' } : invitable(bot);
    if (info === undefined) return { kind: 'unknown', lasting: false };
    if (info.is_im === true) return null;
    const own = postingObstacle(info, bot.id);
    // Nobody can be invited to an archived channel, and no invitation lifts a restriction.
    if (own !== null) return { kind: own };
    return info.is_member === false ? invitable(bot) : null;
  } catch (error) {
    const { kind } = classifyError(error);
    const fields = { method: 'conversations.info', ...errorFields(error) };
    logger.warn(fields, 'whether the bot may post could not be found out');
    return { kind: 'unknown', lasting: kind === 'blocked' || kind === 'refused' };
  }
}

function invitable({ name }: BotUser): Obstacle {
  return { kind: 'not-invited', bot: name };
}

function isNotSeen(error: unknown): boolean {
  const failure = classifyError(error);
  return failure.kind === 'blocked' && failure.reason === 'not-seen';
}
