import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { errorFields } from '../connect/redact.ts';
import { classifyError } from '../post/classify-error.ts';
import { mayBeTheForm } from '../post/may-be-the-form.ts';
import { noMarkup } from '../post/no-markup.ts';
import { sendWithFiles } from '../post/send-with-files.ts';
import { hasRichForm, renderView } from '../render/render-view.ts';
import type { PackedMessage, SlackMessage } from '../render/slack-message.ts';
import { withControls, withNote } from '../render/with-controls.ts';
import { answerMessages, goOnButton } from './answer-messages.ts';
import { failureMessages } from './error-messages.ts';
import { fitsButton, packAnswer } from './pack-answer.ts';
import type { ReceiveContext } from './receive-context.ts';
import { type Answer, type Delivery, plainAnswer } from './reply.ts';
import { restMessages } from './rest-messages.ts';

/** An answer that somebody shows to a channel. */
export interface Shared {
  view: View;
  invocation: Invocation;
  /** Who shows it, as others see that name. */
  name: string;
}

/** Where it is shown. */
export interface Place {
  channel: string;
  team: string;
  /** The thread that it is posted in; undefined for the channel itself. */
  thread: string | undefined;
  /** What the response_url would do for the person alone; with the thread it was asked in. */
  privately: Delivery;
}

const Posted = z.object({ ts: z.string() });

/**
 * Posts an answer as one message of the bot's own, and its rest in the thread under it. What comes back is still to be
 * said by the response_url: nothing where all was posted; the first message, with a button for its rest, where the bot
 * may not post there; or that something failed.
 */
export async function postToChannel(shared: Shared, place: Place, context: ReceiveContext): Promise<Answer> {
  const { view, invocation } = shared;
  const all = packAnswer(view, invocation, context);
  const [first, ...rest] = all;
  if (first === undefined) return plainAnswer([], place.privately);
  let posted: Sent;
  try {
    posted = await postFirst(withControls(first, []), shared, place, context);
  } catch (error) {
    const { kind, reason } = classifyError(error);
    context.logger.info({ method: 'chat.postMessage', outcome: kind, reason }, 'an answer was not posted by the bot');
    // What may have arrived is not said twice.
    if (kind === 'ambiguous') return plainAnswer(failureMessages(error, context), place.privately);
    const options = { invocation, startAt: 0, toAll: true, mayShare: false };
    const messages = answerMessages(view, options, context).map((message) => withSharer(message, shared.name, context));
    return plainAnswer(messages, { ...place.privately, thread: place.thread, toAll: true });
  }
  return posted.isWhole ? plainAnswer([], place.privately) : postRest(rest, { ...posted, shared }, place, context);
}

interface Sent {
  ts: string;
  message: SlackMessage;
  /** Whether it holds all of the answer, as the rich form does. */
  isWhole: boolean;
}

/** In the rich form where the answer is one message of it and the workspace takes it: a refused post was not posted. */
async function postFirst(plain: SlackMessage, shared: Shared, place: Place, context: ReceiveContext): Promise<Sent> {
  const { view, name } = shared;
  const { prefix, richForms } = context;
  const [rich, ...more] =
    hasRichForm(view) && !richForms.isRefused(place.team) ? renderView(view, { prefix, rich: true }) : [];
  if (rich === undefined || more.length > 0) return post(withSharer(plain, name, context), place, context);
  try {
    return { ...(await post(withSharer(rich, name, context), place, context)), isWhole: true };
  } catch (error) {
    if (!mayBeTheForm(error)) throw error;
    richForms.refuse(place.team);
    return post(withSharer(plain, name, context), place, context);
  }
}

/** A thread takes so many messages; the last of them has a button for what is left. */
async function postRest(
  rest: readonly PackedMessage[],
  { ts, message, shared }: Sent & { shared: Shared },
  place: Place,
  context: ReceiveContext,
): Promise<Answer> {
  const thread = place.thread ?? ts;
  const controlFrom = (index: number): types.Button[] =>
    index < rest.length ? [goOnButton(1 + index, 'alone', shared.invocation, context.words)] : [];
  let sent = 0;
  try {
    for (const part of restMessages(rest, shared.invocation, context)) {
      await post(part, { ...place, thread }, context);
      sent += 1;
    }
    return plainAnswer([], place.privately);
  } catch (error) {
    const fields = { method: 'chat.postMessage', ...errorFields(error) };
    context.logger.warn(fields, 'the rest of an answer could not be posted');
    const first = placed(message);
    const told = fitsButton(shared.invocation)
      ? withControls(first, controlFrom(sent))
      : withNote(first, context.words.restLeftOut);
    return offerRest(told, ts, place, context);
  }
}

/** Gives the message in the channel the button for its rest. */
async function offerRest(message: SlackMessage, ts: string, place: Place, context: ReceiveContext): Promise<Answer> {
  try {
    const where = { parse: 'none', link_names: false, channel: place.channel, ts };
    await sendWithFiles(message, context.files, (sent) =>
      context.postingClient.apiCall('chat.update', { ...sent, ...where }),
    );
    return plainAnswer([], place.privately);
  } catch (error) {
    return plainAnswer(failureMessages(error, context, { method: 'chat.update' }), place.privately);
  }
}

function placed({ text, blocks }: SlackMessage): PackedMessage {
  return { text, blocks: blocks.map((block) => ({ block })) };
}

async function post(
  message: SlackMessage,
  { channel, thread }: Pick<Place, 'channel' | 'thread'>,
  { postingClient, files }: ReceiveContext,
): Promise<Sent> {
  const place = { ...noMarkup, channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
  const posted = await sendWithFiles(message, files, (sent) =>
    postingClient.apiCall('chat.postMessage', { ...sent, ...place }),
  );
  const { ts } = Posted.parse(posted);
  return { ts, message, isWhole: false };
}

/** The name is not in the view, so that the messages have the same numbers as without it when "Go on" asks for more. */
function withSharer(message: SlackMessage, name: string, { words }: ReceiveContext): SlackMessage {
  const text = words.sharedBy([{ kind: 'typed', text: name }]);
  const above = renderView({ title: [], blocks: [{ kind: 'small', text }], footer: [] });
  return { ...message, blocks: [...above.flatMap(({ blocks }) => blocks), ...message.blocks] };
}
