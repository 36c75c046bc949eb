import { type REST, Routes } from 'discord.js';
import type { Agent } from 'undici';
import { z } from 'zod';
import { BoundedMap } from '../../core/memory/bounded-map.ts';
import type { Posting, PostOutcome } from '../../core/posting/publisher.ts';
import { classifyError } from './classify-error.ts';
import { markPayload } from './mark-payload.ts';
import { type Continuation, openThread } from './open-thread.ts';
import { isThreadClosed } from './thread-errors.ts';

const Created = z.object({ id: z.string() });

/** How many continued messages are remembered, by two short texts each: this saves a request for further messages. */
const mostRemembered = 1_000;

const retryThreadMs = 5_000;

export interface Poster {
  /** `dispatcher` writes the request. */
  post(posting: Posting, dispatcher: Agent): Promise<PostOutcome>;
}

/** Posts messages, each by one attempt. A message that continues another goes into its thread. */
export function createPoster(rest: REST, threadName: string): Poster {
  const continuations = new BoundedMap<string, Continuation>({ entries: mostRemembered });

  async function continuationOf(channel: string, message: string): Promise<Continuation> {
    const continuation = continuations.get(message) ?? (await openThread(rest, channel, message, threadName));
    continuations.set(message, continuation);
    return continuation;
  }

  return {
    async post(posting, dispatcher) {
      const { channel, thread } = posting;
      const send = (continuation: Continuation | null) => sendMessage(rest, { posting, continuation, dispatcher });
      if (thread === null) return send(null).catch(classifyError);
      let continuation: Continuation;
      try {
        continuation = await continuationOf(channel.channel, thread);
      } catch (error) {
        const failure = classifyError(error);
        // Whether the thread was made does not matter: nothing was posted.
        return failure.kind === 'ambiguous'
          ? { kind: 'later', afterMs: retryThreadMs, reason: failure.reason }
          : failure;
      }
      try {
        return await send(continuation).catch((error: unknown) => {
          if (continuation !== 'thread' || !isThreadClosed(error)) throw error;
          continuations.set(thread, 'replies');
          return send('replies');
        });
      } catch (error) {
        continuations.delete(thread);
        return classifyError(error);
      }
    },
  };
}

interface Sent {
  posting: Posting;
  continuation: Continuation | null;
  dispatcher: Agent;
}

async function sendMessage(rest: REST, { posting, continuation, dispatcher }: Sent): Promise<PostOutcome> {
  const { channel, message, key, thread } = posting;
  const target = thread !== null && continuation === 'thread' ? thread : channel.channel;
  const replied =
    thread !== null && continuation === 'replies'
      ? { message_reference: { message_id: thread, fail_if_not_exists: false } }
      : {};
  const body = {
    ...markPayload(message.payload, key),
    ...replied,
    nonce: key,
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
  };
  const { success, data } = Created.safeParse(await rest.post(Routes.channelMessages(target), { body, dispatcher }));
  return success ? { kind: 'posted', messageId: data.id } : { kind: 'ambiguous', reason: 'an answer without an id' };
}
