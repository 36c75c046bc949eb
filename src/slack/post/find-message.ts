import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Lookup } from '../../core/posting/publisher.ts';
import { classifyError } from './classify-error.ts';

/** The type of the metadata that marks a delivery. */
export const deliveryEvent = 'parallax_delivery';

const DeliveryMessage = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.literal(deliveryEvent), event_payload: z.object({ key: z.string() }) }),
});

/** Slack's clock and ours may differ by this much. */
const clockDifferenceMs = 5 * 60_000;
const pageSize = 200;
const mostPages = 15;

export interface WantedMessage {
  channel: string;
  key: string;
  /** The number of the message above the thread; null to look in the channel. */
  thread: string | null;
  /** Epoch milliseconds. */
  since: number;
}

/**
 * Looks for the message of a delivery by its metadata. The outcome is unknown where not everything could be searched,
 * and for good where the bot was not granted the scope for it, which is optional (`missing_scope`).
 */
export async function findMessage(client: webApi.WebClient, wanted: WantedMessage): Promise<Lookup> {
  let cursor = '';
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const { messages, nextCursor } = await readPage(client, wanted, cursor);
      for (const message of messages) {
        const { success, data } = DeliveryMessage.safeParse(message);
        if (success && data.metadata.event_payload.key === wanted.key) return { kind: 'found', messageId: data.ts };
      }
      if (nextCursor === '' || isBefore(messages.at(-1), wanted)) return { kind: 'absent' };
      cursor = nextCursor;
    }
    return { kind: 'unknown', reason: 'too-many-messages', lasting: true };
  } catch (error) {
    const { kind, reason } = classifyError(error);
    return {
      kind: 'unknown',
      reason: isWithoutScope(error) ? withoutScope : reason,
      lasting: kind === 'blocked' || kind === 'refused',
    };
  }
}

/** Slack's own name for it: what is not granted to look is not what keeps from posting. */
const withoutScope = 'missing_scope';

function isWithoutScope(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === withoutScope;
}

/**
 * Whether the rest of a channel is older than what is sought: its newest come first, those of a thread last. The newest
 * page is always read, whatever our clock says.
 */
function isBefore(last: object | undefined, { thread, since }: WantedMessage): boolean {
  const ts = z.object({ ts: z.string() }).safeParse(last).data?.ts;
  return thread === null && ts !== undefined && Number(ts) * 1_000 < since - clockDifferenceMs;
}

async function readPage(
  client: webApi.WebClient,
  { channel, thread }: WantedMessage,
  cursor: string,
): Promise<{ messages: readonly object[]; nextCursor: string }> {
  const query = {
    channel,
    include_all_metadata: true,
    limit: pageSize,
    ...(cursor === '' ? {} : { cursor }),
  };
  const { messages = [], response_metadata: next } =
    thread === null
      ? await client.conversations.history(query)
      : await client.conversations.replies({ ...query, ts: thread });
  return { messages, nextCursor: next?.next_cursor ?? '' };
}
