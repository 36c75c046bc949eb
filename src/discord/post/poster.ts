import { type REST, Routes } from 'discord.js';
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
  post(posting: Posting): Promise<PostOutcome>;
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
    async post(posting) {
      const { channel, thread } = posting;
      if (thread === null) return send(rest, posting, null).catch(classifyError);
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
        return await send(rest, posting, continuation).catch((error: unknown) => {
          if (continuation !== 'thread' || !isThreadClosed(error)) throw error;
          continuations.set(thread, 'replies');
          return send(rest, posting, 'replies');
        });
      } catch (error) {
        continuations.delete(thread);
        return classifyError(error);
      }
    },
  };
}

async function send(
  rest: REST,
  { channel, message, key, thread }: Posting,
  continuation: Continuation | null,
): Promise<PostOutcome> {
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
  const { success, data } = Created.safeParse(await rest.post(Routes.channelMessages(target), { body }));
  return success ? { kind: 'posted', messageId: data.id } : { kind: 'ambiguous', reason: 'an answer without an id' };
}
