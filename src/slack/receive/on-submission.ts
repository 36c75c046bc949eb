import type { SlackViewMiddlewareArgs, types, ViewSubmitAction } from '@slack/bolt';
import type { Invocation } from '../../core/message/invocation.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { limits } from '../limits.ts';
import { shownText } from '../render/plain-text.ts';
import { senderOfSubmission } from './asker.ts';
import { formId, lackingForm } from './form.ts';
import { answerModal, plainModal, update } from './modal.ts';
import { readMemory } from './modal-memory.ts';
import type { ReceiveContext } from './receive-context.ts';
import { acknowledge } from './respond.ts';

export type SubmissionArgs = Pick<SlackViewMiddlewareArgs<ViewSubmitAction>, 'body' | 'ack'>;

/**
 * Answers a form in its own place: in the acknowledgement where the answer is there in time, and otherwise afterwards.
 * What was written in it is neither kept nor logged.
 */
export async function onSubmission({ body, ack }: SubmissionArgs, context: ReceiveContext): Promise<void> {
  const { view } = body;
  const memory = view.callback_id === formId ? readMemory(view.private_metadata) : null;
  const shown = { command: memory?.invocation.command ?? '', memory: view.private_metadata };
  const answerBy = (answer: types.ModalView) =>
    acknowledge(() => ack({ response_action: 'update', view: answer }), context.logger);
  if (memory === null) return void (await answerBy(plainModal('outdated', shown, context)));
  const invocation = filledIn(memory.invocation, view);
  const lacking = lackingForm(invocation, context);
  if (lacking !== null) {
    const errors = { [lacking.needed]: shownText(context.words.form.textMissing) };
    return void (await acknowledge(() => ack({ response_action: 'errors', errors }), context.logger));
  }
  const who = senderOfSubmission(body, memory.channel);
  const answering = answerModal(who, invocation, 0, context).catch((error: unknown) =>
    plainModal({ error }, shown, context),
  );
  const inTime = await withTimeout(answering, limits.acknowledgeMs, null);
  const hasArrived = await answerBy(inTime ?? plainModal('working', shown, context));
  if (inTime === null || !hasArrived) await update(view.id, await answering, context);
}

/** What was asked, with what the form says: a field that was left empty takes its option out. */
function filledIn({ command, options }: Invocation, { state }: ViewSubmitAction['view']): Invocation {
  const filled: Record<string, string> = { ...options };
  for (const [name, elements] of Object.entries(state.values)) {
    const { value, selected_option: chosen } = elements[name] ?? { type: '' };
    const given = chosen?.value ?? value ?? '';
    if (given.trim() === '') delete filled[name];
    else filled[name] = given;
  }
  return { command, options: filled };
}
