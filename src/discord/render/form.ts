import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { FormSpec } from '../../core/command/command.ts';
import type { OptionSpec } from '../../core/command/option.ts';
import { longestValue } from '../../core/command/read-options.ts';
import { textOf } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import type { FormField } from '../../core/posting/desk.ts';
import { wholeCharacters } from '../../platform/whole-characters.ts';
import { limits } from '../limits.ts';
import type { DiscordWords } from '../words.ts';
import { customIdOf, decodeInvocation, encodeInvocation } from './encode-invocation.ts';

export type Form = APIModalInteractionResponseCallbackData;

/**
 * A form with these fields, five at most; null where it could not carry what else was asked. What was typed for a
 * choice and is none stays as it is: the answer then says what would be right.
 */
export function renderForm(
  { command: name, options }: Invocation,
  form: FormSpec,
  asked: readonly FormField[],
  words: Pick<DiscordWords, 'tooLongToFill'>,
): Form | null {
  const fields = asked.flatMap((field) => fieldFor(field, form, words)).slice(0, limits.formFields);
  const shown = new Set(fields.map(({ component }) => ('custom_id' in component ? component.custom_id : '')));
  const carried = Object.entries(options).filter(([option]) => !shown.has(option));
  const encoded = encodeInvocation({ command: name, options: Object.fromEntries(carried) });
  if (encoded === null) return null;
  return { custom_id: customIdOf(encoded, 0), title: `/${name}`, components: fields };
}

/** What a form that was sent asks; null where this version cannot read it. */
export function readForm({ custom_id: customId, components }: APIModalSubmission): Invocation | null {
  const carried = decodeInvocation(customId);
  if (carried === null) return null;
  const filled = components.flatMap((component) =>
    component.type === ComponentType.Label ? filledIn(component.component) : [],
  );
  return { ...carried, options: { ...carried.options, ...Object.fromEntries(filled) } };
}

function fieldFor(field: FormField, form: FormSpec, words: Pick<DiscordWords, 'tooLongToFill'>): APILabelComponent[] {
  const { name, spec, value, choices } = field;
  if (spec.kind === 'choice') {
    const own = spec.choices.map((choice) => ({ value: choice, label: choice }));
    return value !== null && !spec.choices.includes(value) ? [] : selectField(field, own);
  }
  if (choices.length > 0 && choices.length <= limits.selectOptions) return selectField(field, choices);
  return [textField(name, spec, value ?? '', name === form.needed, words)];
}

function textField(
  name: string,
  spec: OptionSpec,
  value: string,
  isNeeded: boolean,
  { tooLongToFill }: Pick<DiscordWords, 'tooLongToFill'>,
): APILabelComponent {
  const { summary, example } = spec;
  const isLong = spec.kind === 'text' && spec.long === true;
  const most = isLong ? Math.min(limits.fieldText, spec.most ?? limits.fieldText) : longestValue;
  const fits = value.length <= most;
  const placeholder =
    example !== undefined && example.length <= limits.fieldPlaceholder ? { placeholder: example } : {};
  return {
    ...labelOf(name, fits ? summary : textOf(tooLongToFill)),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      ...(isNeeded ? { min_length: 1 } : {}),
      max_length: most,
      required: isNeeded,
      ...placeholder,
      ...(value !== '' && fits ? { value } : {}),
    },
  };
}

/** What can be chosen, where a select can offer it. What was given of it is chosen already. */
function selectField(
  { name, spec, value: given }: FormField,
  choices: readonly { value: string; label: string }[],
): APILabelComponent[] {
  if (choices.length > limits.selectOptions) return [];
  const options = choices.map(({ value, label }) => ({
    label: shorten(label, limits.optionLabel),
    value,
    default: value === given,
  }));
  const component = {
    type: ComponentType.StringSelect as const,
    custom_id: name,
    options,
    required: spec.required === true,
  };
  return [{ ...labelOf(name, spec.summary), component }];
}

/** A label that stands whole elsewhere. */
function shorten(label: string, most: number): string {
  return label.length <= most ? label : `${label.slice(0, wholeCharacters(label, most - 1))}…`;
}

/** A label with the option's name, as the help has it, and what the option does. */
function labelOf(name: string, summary: string): Pick<APILabelComponent, 'type' | 'label' | 'description'> {
  return { type: ComponentType.Label, label: name, description: summary };
}

type SubmittedField = Extract<APIModalSubmission['components'][number], { type: ComponentType.Label }>['component'];

function filledIn(field: SubmittedField): [string, string][] {
  // A field that was left empty leaves its option out.
  if (field.type === ComponentType.TextInput) return field.value.trim() === '' ? [] : [[field.custom_id, field.value]];
  if (field.type !== ComponentType.StringSelect) return [];
  const [value] = field.values;
  return value === undefined ? [] : [[field.custom_id, value]];
}
