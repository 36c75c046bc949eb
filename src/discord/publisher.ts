import { type APIUser, DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { textOf } from '../core/message/inline.ts';
import type { EditOutcome, Lookup, Posting, PostOutcome, Publisher } from '../core/posting/publisher.ts';
import { describeError } from './connect/describe-error.ts';
import { readApi } from './connect/read-api.ts';
import { classifyError } from './post/classify-error.ts';
import { findMessage } from './post/find-message.ts';
import { markPayload } from './post/marker.ts';
import { awake, type Continuation, isNotThere, isThreadClosed, openThread } from './post/thread.ts';
import { renderView } from './render/render-view.ts';
import { traits } from './traits.ts';
import type { DiscordWords } from './words.ts';

const edited: EditOutcome = { kind: 'edited' };
const threadClosed: EditOutcome = { kind: 'refused', reason: 'thread-closed' };

/** How many continued messages are remembered, which saves a request for each further part. */
const mostRemembered = 1_000;

/** Posting without interactions, over REST alone: any instance can do it. `posting` tries once; `rest` is for what can be repeated. */
export function createPublisher({
  posting,
  rest,
  words,
}: {
  posting: REST;
  rest: REST;
  words: DiscordWords;
}): Publisher {
  const continued = new Map<string, Continuation>();
  let me: Promise<string> | undefined;

  async function continuation(channel: string, message: string): Promise<Continuation> {
    const known = continued.get(message) ?? (await openThread(posting, channel, message, textOf(words.threadName)));
    if (continued.size >= mostRemembered) continued.clear();
    continued.set(message, known);
    return known;
  }

  async function send(
    { channel: { channel }, message, key, thread }: Posting,
    how: Continuation | null,
  ): Promise<PostOutcome> {
    const target = thread !== null && how === 'thread' ? thread : channel;
    const reply =
      thread !== null && how === 'replies'
        ? { message_reference: { message_id: thread, fail_if_not_exists: false } }
        : {};
    const body = {
      ...markPayload(message.payload, key),
      ...reply,
      nonce: key,
      enforce_nonce: true,
      allowed_mentions: { parse: [] },
    };
    const answer: unknown = await posting.post(Routes.channelMessages(target), { body });
    const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
    return typeof id === 'string'
      ? { kind: 'posted', messageId: id }
      : { kind: 'ambiguous', reason: 'an answer without an id' };
  }

  async function author(): Promise<string> {
    me ??= readApi<APIUser>(rest, Routes.user()).then(({ id }) => id);
    return me.catch((error: unknown) => {
      me = undefined;
      throw error;
    });
  }

  return {
    platform: 'discord',
    traits,
    render: (view) => renderView(view, words).map((message) => ({ payload: { ...message } })),
    async post(asked) {
      let how: Continuation | null = null;
      try {
        how = asked.thread === null ? null : await continuation(asked.channel.channel, asked.thread);
      } catch (error) {
        const outcome = classifyError(error);
        // A thread that may or may not exist harms nobody: nothing was posted.
        return outcome.kind === 'ambiguous' ? { kind: 'later', afterMs: 5_000, reason: outcome.reason } : outcome;
      }
      try {
        return await send(asked, how).catch((error: unknown) => {
          if (asked.thread === null || how !== 'thread' || !isThreadClosed(error)) throw error;
          continued.set(asked.thread, 'replies');
          return send(asked, 'replies');
        });
      } catch (error) {
        if (asked.thread !== null) continued.delete(asked.thread);
        return classifyError(error);
      }
    },
    async find({ channel }, key, thread, since): Promise<Lookup> {
      try {
        const wanted = { key, since, author: await author() };
        const inThread =
          thread === null
            ? { kind: 'absent' as const }
            : await findMessage(rest, thread, wanted).catch(absentWithoutThread);
        return inThread.kind === 'absent' ? await findMessage(rest, channel, wanted) : inThread;
      } catch (error) {
        return { kind: 'unknown', reason: Object.values(describeError(error)).join(' ') };
      }
    },
    async edit({ channel }, messageId, { payload }, thread) {
      const body = { ...payload, allowed_mentions: { parse: [] } };
      const editIn = (where: string): Promise<EditOutcome> =>
        awake(posting, where, () => posting.patch(Routes.channelMessage(where, messageId), { body })).then(
          () => edited,
        );
      if (thread === null) return editIn(channel).catch(classifyError);
      return editIn(thread).catch((error: unknown) => {
        // what continues a message stands in its thread, or in the channel where no thread could be made
        if (isNotThere(error)) return editIn(channel).catch(classifyError);
        // with a thread that is closed, nothing is the matter with its channel
        return isThreadClosed(error) ? threadClosed : classifyError(error);
      });
    },
    async directTo(user, channel) {
      try {
        const answer: unknown = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
        const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
        return typeof id === 'string' ? { ...channel, channel: id } : null;
      } catch {
        return null;
      }
    },
  };
}

/** A message that was never continued has no thread to look in. */
function absentWithoutThread(error: unknown): Lookup {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return { kind: 'absent' };
  throw error;
}
