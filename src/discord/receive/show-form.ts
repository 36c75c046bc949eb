import { type FormSpec, formFor } from '../../core/command/command.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { withTimeout } from '../../platform/with-timeout.ts';
import { renderForm } from '../render/form.ts';
import { askerOf } from './asker.ts';
import type { MessageInteraction, ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';

/** How long (milliseconds) what stands in a form is waited for: Discord takes a form for three seconds. */
const fillWithinMs = 1_500;

/** Shows the form that an invocation needs; false where it needs none, or where the answer says why there is none. */
export async function isAnsweredByForm(
  asked: Invocation,
  interaction: MessageInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<boolean> {
  const form = formFor(asked, context.commands);
  return form !== null && showForm(asked, form, interaction, responder, context);
}

/** Shows the form of a command that lacks everything, with these options filled in already. */
export async function isFormShown(
  filled: Invocation,
  interaction: MessageInteraction,
  responder: Responder,
  context: ReceiveContext,
): Promise<boolean> {
  const form = formFor({ ...filled, options: {} }, context.commands);
  return form !== null && showForm(filled, form, interaction, responder, context);
}

async function showForm(
  asked: Invocation,
  form: FormSpec,
  interaction: MessageInteraction,
  responder: Responder,
  { desk, words }: ReceiveContext,
): Promise<boolean> {
  const filling = desk.fillForm(asked, form, askerOf(interaction));
  const fields = await withTimeout(filling, fillWithinMs, null);
  const shown = fields === null ? null : renderForm(asked, form, fields, words);
  if (shown === null) return false;
  await responder.showForm(shown);
  return true;
}
