import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Command } from '../../core/command/command.ts';
import { isLongText, type OptionSpec } from '../../core/command/option.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { limits } from '../limits.ts';
import { customIdOf, decodeInvocation, encodeInvocation } from './encode-invocation.ts';

export type Form = APIModalInteractionResponseCallbackData;

/**
 * The form that asks for the text of many lines that an invocation lacks, and for what can be chosen beside it; null
 * where it lacks none, or where the form could not carry what else was typed.
 */
export function formFor({ command: name, options }: Invocation, command: Command | undefined): Form | null {
  const specs = Object.entries(command?.options ?? {});
  const missing = specs.find(
    ([option, spec]) => isLongText(spec) && spec.required === true && (options[option] ?? '').trim() === '',
  );
  if (missing === undefined) return null;
  const choices = specs.flatMap(([option, spec]) => choiceField(option, spec, options[option]));
  const fields = [textField(...missing), ...choices].slice(0, limits.formFields);
  const asked = new Set(fields.map(({ component }) => ('custom_id' in component ? component.custom_id : '')));
  const carried = Object.entries(options).filter(([option]) => !asked.has(option));
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

function textField(name: string, { summary, example }: OptionSpec): APILabelComponent {
  const placeholder =
    example !== undefined && example.length <= limits.fieldPlaceholder ? { placeholder: example } : {};
  return {
    ...labelOf(name, summary),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Paragraph,
      min_length: 1,
      max_length: limits.fieldText,
      required: true,
      ...placeholder,
    },
  };
}

/** A choice that a select can offer. What was typed of it is chosen already. */
function choiceField(name: string, spec: OptionSpec, given: string | undefined): APILabelComponent[] {
  if (spec.kind !== 'choice' || spec.choices.length > limits.selectOptions) return [];
  // What was typed and is no choice stays as it is: the answer then says what would be right.
  if (given !== undefined && !spec.choices.includes(given)) return [];
  const options = spec.choices.map((choice) => ({ label: choice, value: choice, default: choice === given }));
  const component = {
    type: ComponentType.StringSelect as const,
    custom_id: name,
    options,
    required: spec.required === true,
  };
  return [{ ...labelOf(name, spec.summary), component }];
}

/** A label with the option's name, as the help has it, and what the option does. */
function labelOf(name: string, summary: string): Pick<APILabelComponent, 'type' | 'label' | 'description'> {
  return { type: ComponentType.Label, label: name, description: summary };
}

type SubmittedField = Extract<APIModalSubmission['components'][number], { type: ComponentType.Label }>['component'];

function filledIn(field: SubmittedField): [string, string][] {
  if (field.type === ComponentType.TextInput) return [[field.custom_id, field.value]];
  if (field.type !== ComponentType.StringSelect) return [];
  const [value] = field.values;
  return value === undefined ? [] : [[field.custom_id, value]];
}
