import type { webApi } from '@slack/bolt';
import type { Lookup } from '../../core/posting/publisher.ts';
import { classifyError } from './classify-error.ts';

/** The type of the metadata that marks a delivery. */
export const deliveryEvent = 'parallax_delivery';

/** Slack's clock and ours may differ by this much. */
const clockSlackMs = 5 * 60_000;
const pageSize = 200;
const mostPages = 15;

export interface Wanted {
  channel: string;
  key: string;
  thread: string | null;
  /** Epoch milliseconds. */
  since: number;
}

/** Looks for the message of a delivery by its metadata, in a channel or a thread; unknown where it could not look at everything. */
export async function findMessage(client: webApi.WebClient, wanted: Wanted): Promise<Lookup> {
  let cursor = '';
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const { messages, next } = await readPage(client, wanted, cursor);
      const found = messages.find((message) => isDelivery(message, wanted.key));
      if (found?.ts !== undefined) return { kind: 'found', messageId: found.ts };
      if (next === '') return { kind: 'absent' };
      cursor = next;
    }
    return { kind: 'unknown', reason: 'too-many-messages' };
  } catch (error) {
    const failure = classifyError(error);
    return { kind: 'unknown', reason: failure.reason };
  }
}

interface Message {
  ts?: string;
  metadata?: { event_type?: string; event_payload?: object };
}

async function readPage(
  client: webApi.WebClient,
  { channel, thread, since }: Wanted,
  cursor: string,
): Promise<{ messages: Message[]; next: string }> {
  const oldest = ((since - clockSlackMs) / 1_000).toFixed(6);
  const asked = {
    channel,
    oldest,
    inclusive: true,
    include_all_metadata: true,
    limit: pageSize,
    ...(cursor === '' ? {} : { cursor }),
  };
  const { messages = [], response_metadata: more } =
    thread === null
      ? await client.conversations.history(asked)
      : await client.conversations.replies({ ...asked, ts: thread });
  return { messages, next: more?.next_cursor ?? '' };
}

function isDelivery({ metadata }: Message, key: string): boolean {
  if (metadata?.event_type !== deliveryEvent || metadata.event_payload === undefined) return false;
  return Reflect.get(metadata.event_payload, 'key') === key;
}
