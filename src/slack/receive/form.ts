import type { types } from '@slack/bolt';
import type { Command } from '../../core/command/command.ts';
import { isLongText } from '../../core/command/option.ts';
import { isPublic } from '../../core/command/with-public.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { errorFields } from '../connect/redact.ts';
import { limits } from '../limits.ts';
import { plainText, shorten, shownText } from '../render/plain-text.ts';
import { type ModalMemory, writeMemory } from './modal-memory.ts';
import type { ReceiveContext } from './receive-context.ts';

/** What Slack calls the form. */
export const formId = 'form';

/** A command that lacks the long text that it needs. */
export interface Lacking {
  command: Command;
  /** The option that takes the text. */
  option: string;
}

/**
 * What a form can ask for where an invocation lacks a long text; null where it lacks none, or where the answer was to
 * be for everyone: a form answers one person.
 */
export function lackingText(
  invocation: Invocation | null,
  { commands }: Pick<ReceiveContext, 'commands'>,
): Lacking | null {
  const command = invocation === null ? undefined : commands.get(invocation.command);
  if (invocation === null || command === undefined || isPublic(invocation)) return null;
  const option = Object.entries(command.options).find(
    ([name, spec]) => isLongText(spec) && spec.required === true && isBlank(invocation, name),
  )?.[0];
  return option === undefined ? null : { command, option };
}

function isBlank({ options }: Invocation, name: string): boolean {
  return !Object.hasOwn(options, name) || (options[name] ?? '').trim() === '';
}

/** A form for the text, with a menu for each option that is a choice; null where what was asked has no room in it. */
export function formView(
  memory: ModalMemory,
  { command, option }: Lacking,
  context: Pick<ReceiveContext, 'words' | 'prefix'>,
): types.ModalView | null {
  const metadata = writeMemory(memory);
  if (metadata === null) return null;
  const { form } = context.words;
  return {
    type: 'modal',
    callback_id: formId,
    private_metadata: metadata,
    title: modalTitle(command, context),
    submit: plainText(shownText(form.ask)),
    close: plainText(shownText(form.close)),
    blocks: [textField(command, option), ...choiceFields(command, memory.invocation)],
  };
}

export function modalTitle({ name }: Pick<Command, 'name'>, { prefix }: Pick<ReceiveContext, 'prefix'>) {
  return plainText(shorten(`/${prefix}${name}`, limits.modalTitle));
}

function textField({ options }: Command, option: string): types.InputBlock {
  return {
    type: 'input',
    block_id: option,
    label: plainText(options[option]?.summary ?? option),
    element: { type: 'plain_text_input', action_id: option, multiline: true, max_length: limits.inputText },
  };
}

function choiceFields({ options }: Command, asked: Invocation): types.InputBlock[] {
  return Object.entries(options).flatMap(([name, spec]): types.InputBlock[] => {
    if (spec.kind !== 'choice') return [];
    const choices = spec.choices.map((choice) => ({ text: plainText(choice), value: choice }));
    const chosen = choices.find(({ value }) => value === asked.options[name]);
    const element: types.StaticSelect = {
      type: 'static_select',
      action_id: name,
      options: choices,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    };
    const isOptional = spec.required !== true;
    return [{ type: 'input', block_id: name, optional: isOptional, label: plainText(spec.summary), element }];
  });
}

/** Opens the form, within the three seconds that a press or a command gives; false where Slack does not. */
export async function openForm(
  how: { trigger: string; onModal: boolean },
  memory: ModalMemory,
  lacking: Lacking,
  context: ReceiveContext,
): Promise<boolean> {
  const view = formView(memory, lacking, context);
  if (view === null) return false;
  const { client, logger } = context;
  const call = { trigger_id: how.trigger, view };
  try {
    await (how.onModal ? client.views.push(call) : client.views.open(call));
    return true;
  } catch (error) {
    logger.warn({ method: 'views.open', ...errorFields(error) }, 'a form could not be opened');
    return false;
  }
}
