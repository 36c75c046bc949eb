import type { types } from '@slack/bolt';
import { type Command, type FormSpec, formFor } from '../../core/command/command.ts';
import { isLongText } from '../../core/command/option.ts';
import { longestValue } from '../../core/command/read-options.ts';
import { isPublic } from '../../core/command/with-public.ts';
import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { FormField } from '../../core/posting/desk.ts';
import { errorFields } from '../connect/redact.ts';
import { limits } from '../limits.ts';
import { plainText, shorten, shownText } from '../render/plain-text.ts';
import { askerOf, type Sender } from './asker.ts';
import { type ModalMemory, writeMemory } from './modal-memory.ts';
import type { ReceiveContext } from './receive-context.ts';

/** What Slack calls the form. */
export const formId = 'form';

/**
 * The form that asks for what an invocation lacks; null where it lacks nothing, or where the answer was to be for
 * everyone: a form answers one person.
 */
export function lackingForm(
  invocation: Invocation | null,
  { commands }: Pick<ReceiveContext, 'commands'>,
): FormSpec | null {
  return invocation === null || isPublic(invocation) ? null : formFor(invocation, commands);
}

/** A form with its fields; null where what was asked has no room in it. */
export function formView(
  memory: ModalMemory,
  form: FormSpec,
  fields: readonly FormField[],
  context: Pick<ReceiveContext, 'words' | 'prefix' | 'changes'>,
): types.ModalView | null {
  const { invocation } = memory;
  const metadata = writeMemory({ ...memory, invocation: withoutTexts(invocation, fields) });
  if (metadata === null) return null;
  const { form: words } = context.words;
  return {
    type: 'modal',
    callback_id: formId,
    private_metadata: metadata,
    title: modalTitle({ name: invocation.command }, context),
    submit: plainText(shownText(context.changes(invocation) ? words.send : words.ask)),
    close: plainText(shownText(words.close)),
    blocks: fields.map((field) => fieldBlock(field, form, words)),
  };
}

/** Texts stand in their fields, and have no room in what a modal remembers. */
function withoutTexts({ command, options }: Invocation, fields: readonly FormField[]): Invocation {
  const texts = new Set(fields.flatMap(({ name, spec }) => (spec.kind === 'text' ? [name] : [])));
  return { command, options: Object.fromEntries(Object.entries(options).filter(([name]) => !texts.has(name))) };
}

export function modalTitle({ name }: Pick<Command, 'name'>, { prefix }: Pick<ReceiveContext, 'prefix'>) {
  return plainText(shorten(`/${prefix}${name}`, limits.modalTitle));
}

function fieldBlock(
  field: FormField,
  { needed }: FormSpec,
  { tooLongToFill }: { tooLongToFill: Phrase },
): types.InputBlock {
  const { name, spec, value } = field;
  const base = { type: 'input', block_id: name, label: plainText(spec.summary) } as const;
  const optional = name === needed || spec.required === true ? {} : { optional: true };
  const choices = choicesOf(field);
  if (choices.length > 0) {
    const chosen = choices.find((choice) => choice.value === value);
    const initial = chosen === undefined ? {} : { initial_option: chosen };
    return { ...base, ...optional, element: { type: 'static_select', action_id: name, options: choices, ...initial } };
  }
  const isLong = isLongText(spec);
  const most = Math.min(limits.inputText, mostOf(field));
  const given = value ?? '';
  const fits = given.length <= most;
  return {
    ...base,
    ...optional,
    ...(fits ? {} : { hint: plainText(shownText(tooLongToFill)) }),
    element: {
      type: 'plain_text_input',
      action_id: name,
      multiline: isLong,
      max_length: most,
      ...(given !== '' && fits ? { initial_value: given } : {}),
    },
  };
}

function mostOf({ spec }: FormField): number {
  if (spec.kind !== 'text' || spec.long !== true) return longestValue;
  return spec.most ?? limits.inputText;
}

function choicesOf({ spec, choices }: FormField): types.PlainTextOption[] {
  if (spec.kind === 'choice') return spec.choices.map((choice) => ({ text: plainText(choice), value: choice }));
  return choices.map(({ value, label }) => ({ text: plainText(shorten(label, limits.optionLabel)), value }));
}

/**
 * Opens a form, within the three seconds that a press or a command gives; false where Slack does not, or where the form
 * is not for this person.
 */
export async function openForm(
  how: { trigger: string; onModal: boolean },
  { who, invocation }: { who: Sender; invocation: Invocation },
  form: FormSpec,
  context: ReceiveContext,
): Promise<boolean> {
  const { client, logger, desk } = context;
  const fields = await desk.fillForm(invocation, form, await askerOf(who, null, context));
  const view = fields === null ? null : formView({ channel: who.channel, invocation }, form, fields, context);
  if (view === null) return false;
  const call = { trigger_id: how.trigger, view };
  try {
    await (how.onModal ? client.views.push(call) : client.views.open(call));
    return true;
  } catch (error) {
    logger.warn({ method: 'views.open', ...errorFields(error) }, 'a form could not be opened');
    return false;
  }
}
