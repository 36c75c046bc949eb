import type { webApi } from '@slack/bolt';
import { z } from 'zod';

/** Whether a person may post in a channel, or why not. */
export type PostPermission = 'yes' | 'archived' | 'read-only' | 'not-member' | 'unknown';

type ChannelInfo = NonNullable<webApi.ConversationsInfoResponse['channel']>;
type ChannelState = Pick<ChannelInfo, 'is_archived' | 'is_read_only' | 'is_thread_only'> & object;

/** What `conversations.info` tells and the SDK's types leave out. */
const UntypedInfo = z.object({
  /** The other person of a direct message. */
  user: z.string().optional().catch(undefined),
  properties: z
    .object({
      /** The kinds of people, or the people, that may post. */
      posting_restricted_to: z.object({
        type: z.array(z.unknown()).catch([]),
        user: z.array(z.unknown()).catch([]),
      }),
    })
    .optional()
    .catch(undefined),
});

const mostPages = 50;

/**
 * Whether a person may post in a channel, as far as the API shows it; what it does not show counts as a no. Rejects
 * with the SDK's errors.
 */
export async function mayPost(client: webApi.WebClient, channel: string, user: string): Promise<PostPermission> {
  const { channel: info } = await client.conversations.info({ channel });
  if (info === undefined) return 'unknown';
  if (info.is_im === true && UntypedInfo.parse(info).user === user) return 'yes';
  const obstacle = postingObstacle(info, user);
  if (obstacle !== null) return obstacle;
  return (await isMember(client, channel, user)) ? 'yes' : 'not-member';
}

/** What in a channel's own settings keeps somebody from posting there; null where the API shows nothing. */
export function postingObstacle(info: ChannelState, user: string): 'archived' | 'read-only' | null {
  if (info.is_archived === true) return 'archived';
  if (info.is_read_only === true || info.is_thread_only === true) return 'read-only';
  const { posting_restricted_to: restricted } = UntypedInfo.parse(info).properties ?? {};
  if (restricted === undefined || restricted.type.length === 0) return null;
  return restricted.user.includes(user) ? null : 'read-only';
}

async function isMember(client: webApi.WebClient, channel: string, user: string): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { members = [], response_metadata: next } = await client.conversations.members({
      channel,
      limit: 1_000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (members.includes(user)) return true;
    cursor = next?.next_cursor;
    if (cursor === undefined || cursor === '') return false;
  }
  return false;
}
