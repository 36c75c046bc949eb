import { z } from 'zod';

/** A message in which somebody mentions the bot, or that somebody sends to it alone. */
export interface MentionMessage {
  channel: string;
  user: string;
  ts: string;
  /** The thread that it stands in; null where it begins none yet. */
  above: string | null;
  /** The thread that it is answered in. */
  thread: string;
  text: unknown;
  blocks: unknown;
  attachments: unknown;
}

const Id = z.string().min(1);
const absent = z.undefined().optional();
/** What a person writes has one of these, if any: with a file, or shown in the channel too. */
const Subtype = z.enum(['file_share', 'thread_broadcast']);
/** Of a person, written just now: no bot's, no system's and no edited message has this form. */
const FromPerson = z.object({
  type: z.enum(['app_mention', 'message']),
  channel: Id,
  user: Id,
  ts: Id,
  thread_ts: Id.optional(),
  channel_type: z.string().optional(),
  subtype: Subtype.optional(),
  bot_id: absent,
  bot_profile: absent,
  edited: absent,
  text: z.unknown().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
});

/** Reads an event as a question; null for what nobody asks the bot, and for what bots write: itself and others. */
export function readMentionEvent(event: unknown, botUser: string | null): MentionMessage | null {
  const { data } = FromPerson.safeParse(event);
  if (data === undefined || data.user === botUser || data.user === 'USLACKBOT') return null;
  if (data.type === 'message' && data.channel_type !== 'im') return null;
  const { channel, user, ts, thread_ts: inThread = ts, text, blocks, attachments } = data;
  return { channel, user, ts, above: inThread === ts ? null : inThread, thread: inThread, text, blocks, attachments };
}
