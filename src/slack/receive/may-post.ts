import type { webApi } from '@slack/bolt';

/** Why a person's answer is not shared in a channel. */
export type Refusal = 'archived' | 'read-only' | 'not-member' | 'unknown';

type ChannelInfo = NonNullable<webApi.ConversationsInfoResponse['channel']>;

const mostPages = 50;

/** Whether a person may post in a channel, as far as the API shows it. What it does not show is a no. Rejects with the SDK's errors. */
export async function mayPost(client: webApi.WebClient, channel: string, user: string): Promise<'yes' | Refusal> {
  const { channel: info } = await client.conversations.info({ channel });
  if (info === undefined) return 'unknown';
  if (info.is_im === true && Reflect.get(info, 'user') === user) return 'yes';
  const bar = barOf(info, user);
  if (bar !== null) return bar;
  return (await isMember(client, channel, user)) ? 'yes' : 'not-member';
}

/** What of a channel itself keeps somebody from posting there; null where the API shows nothing. */
export function barOf(info: ChannelInfo, user: string): 'archived' | 'read-only' | null {
  if (info.is_archived === true) return 'archived';
  const { is_read_only: readOnly, is_thread_only: threadOnly } = info;
  return readOnly === true || threadOnly === true || isRestricted(info, user) ? 'read-only' : null;
}

/** `properties.posting_restricted_to` names the kinds of people, or the people, that may post. */
function isRestricted(info: object, user: string): boolean {
  const properties: unknown = Reflect.get(info, 'properties');
  if (typeof properties !== 'object' || properties === null) return false;
  const restricted: unknown = Reflect.get(properties, 'posting_restricted_to');
  if (typeof restricted !== 'object' || restricted === null) return false;
  const [kinds, users] = ['type', 'user'].map((key): unknown => Reflect.get(restricted, key));
  return Array.isArray(kinds) && kinds.length > 0 && !(Array.isArray(users) && users.includes(user));
}

async function isMember(client: webApi.WebClient, channel: string, user: string): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { members = [], response_metadata: next } = await client.conversations.members({
      ...{ channel, limit: 1_000 },
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (members.includes(user)) return true;
    cursor = next?.next_cursor;
    if (cursor === undefined || cursor === '') return false;
  }
  return false;
}
