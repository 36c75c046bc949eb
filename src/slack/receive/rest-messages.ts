import { mostInThread } from '../../core/message/budgets.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { PackedMessage, SlackMessage } from '../render/slack-message.ts';
import { withControls } from '../render/with-controls.ts';
import { allAtOnce, goOnButton } from './answer-messages.ts';
import { fitsButton } from './pack-answer.ts';
import type { ReceiveContext } from './receive-context.ts';

/**
 * What follows the first message of an answer in a thread: as many as a thread takes, the last of them with a button
 * for what is left; or with a line that says that more is left, where no button can carry what was asked.
 */
export function restMessages(
  rest: readonly PackedMessage[],
  invocation: Invocation,
  context: Pick<ReceiveContext, 'words'>,
): SlackMessage[] {
  if (!fitsButton(invocation)) return allAtOnce(rest, mostInThread, null, context);
  const shown = rest.slice(0, mostInThread);
  return shown.map((part, index) => {
    const isLast = index + 1 === shown.length && shown.length < rest.length;
    return withControls(part, isLast ? [goOnButton(1 + shown.length, 'alone', invocation, context.words)] : []);
  });
}
