import { webApi } from '@slack/bolt';
import { mostInThread } from '../../core/message/budgets.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { View } from '../../core/message/view.ts';
import { classifyError } from '../post/classify-error.ts';
import { deliveryEvent } from '../post/find-message.ts';
import { mayBeTheForm } from '../post/may-be-the-form.ts';
import { noMarkup } from '../post/no-markup.ts';
import { sendWithFiles } from '../post/send-with-files.ts';
import { hasRichForm } from '../render/render-view.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { withControls } from '../render/with-controls.ts';
import { allAtOnce } from './answer-messages.ts';
import { failureMessages } from './error-messages.ts';
import type { Turn } from './mention-lanes.ts';
import { packAnswer } from './pack-answer.ts';
import type { ReceiveContext } from './receive-context.ts';
import { restMessages } from './rest-messages.ts';

/** Where an answer is posted. */
export interface ThreadPlace {
  channel: string;
  thread: string;
  team: string;
  /** Marks the answer, so that it can be found. */
  key: string;
}

/** How often a post is tried that Slack did not take yet, and how long (milliseconds) that is waited for at most. */
const mostTries = 3;
const longestWaitMs = 60_000;

/**
 * Posts an answer in a thread, for everyone there: as many messages as a thread takes, the last with a button for what
 * is left. `invocation` is null for what nobody can ask again. Rejects where Slack takes one of them not at all.
 */
export async function postInThread(
  view: View,
  invocation: Invocation | null,
  place: ThreadPlace,
  turn: Turn,
  context: ReceiveContext,
): Promise<void> {
  const rich = richMessage(view, invocation, place, context);
  if (rich !== null && (await isRichTaken(rich, place, turn, context))) return;
  const all = packAnswer(view, invocation, context);
  const [first, ...rest] = all;
  if (first === undefined) return;
  const messages =
    invocation === null
      ? allAtOnce(all, 1 + mostInThread, null, context)
      : [withControls(first, []), ...restMessages(rest, invocation, context)];
  for (const message of messages) await post(message, place, turn, context);
}

/** Says that something failed, where that can be said, with the reference under which the log has it. */
export async function postFailure(
  error: unknown,
  place: ThreadPlace,
  turn: Turn,
  context: ReceiveContext,
): Promise<void> {
  const messages = failureMessages(error, context, { entry: 'mention' });
  try {
    if (mayBeSaid(error)) for (const message of messages) await post(message, place, turn, context);
  } catch (again) {
    const { kind, reason } = classifyError(again);
    context.logger.warn({ method: 'chat.postMessage', outcome: kind, reason }, 'the person could not be told of it');
  }
}

/** What Slack lets nobody post there is not said there either; and nothing is said twice that may have arrived. */
function mayBeSaid(error: unknown): boolean {
  return !(error instanceof webApi.SlackError) || classifyError(error).kind === 'refused';
}

function richMessage(
  view: View,
  invocation: Invocation | null,
  { team }: ThreadPlace,
  context: ReceiveContext,
): SlackMessage | null {
  if (!hasRichForm(view) || context.richForms.isRefused(team)) return null;
  const [rich, ...more] = packAnswer(view, invocation, context, { rich: true });
  return rich === undefined || more.length > 0 ? null : withControls(rich, []);
}

/** False where the workspace does not take the rich form: it was not posted then. */
async function isRichTaken(
  rich: SlackMessage,
  place: ThreadPlace,
  turn: Turn,
  context: ReceiveContext,
): Promise<boolean> {
  try {
    await post(rich, place, turn, context);
    return true;
  } catch (error) {
    if (!mayBeTheForm(error)) throw error;
    context.richForms.refuse(place.team);
    return false;
  }
}

/** Posts in the channel's turn. What was surely not posted is tried again when Slack says so. */
async function post(
  message: SlackMessage,
  { channel, thread, key }: ThreadPlace,
  turn: Turn,
  { postingClient, files, logger }: ReceiveContext,
): Promise<void> {
  const metadata = { event_type: deliveryEvent, event_payload: { key } };
  let waitMs = 0;
  for (let tries = 1; ; tries += 1) {
    await turn(waitMs);
    try {
      await sendWithFiles(message, files, (sent) =>
        postingClient.apiCall('chat.postMessage', { ...sent, ...noMarkup, channel, thread_ts: thread, metadata }),
      );
      return;
    } catch (error) {
      const failure = classifyError(error);
      if (failure.kind !== 'later' || tries === mostTries) throw error;
      logger.info({ method: 'chat.postMessage', reason: failure.reason, tries }, 'a post is tried again');
      waitMs = Math.min(failure.afterMs, longestWaitMs);
    }
  }
}
