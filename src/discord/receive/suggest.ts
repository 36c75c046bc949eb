import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { Suggestion } from '../../core/command/complete.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Desk } from '../../core/posting/desk.ts';
import { limits } from '../limits.ts';
import { askerOf } from './asker.ts';

/** What the option being typed could go on as. A name that is too long gives way to the value; a value that is too long is left out. */
export async function suggest(
  interaction: APIApplicationCommandAutocompleteInteraction,
  desk: Desk,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const { name: command, options } = interaction.data;
  const typed = options.find(
    (option) => option.type === ApplicationCommandOptionType.String && option.focused === true,
  );
  if (typed === undefined || !('value' in typed)) return [];
  const suggestions = await desk.suggest(command, typed.name, String(typed.value), askerOf(interaction));
  return choicesOf(suggestions).slice(0, limits.choices.most);
}

function choicesOf(suggestions: readonly Suggestion[]): APIApplicationCommandOptionChoice<string>[] {
  return suggestions
    .filter(({ value }) => value !== '' && value.length <= limits.choiceValue.most)
    .flatMap(({ value, label }) => {
      const name = nameOf(showHidden(label).trim(), showHidden(value).trim());
      return name === undefined ? [] : [{ name, value }];
    });
}

function nameOf(label: string, value: string): string | undefined {
  const both = label === value ? label : `${label} · ${value}`;
  return [both, label, value].find((name) => name !== '' && name.length <= limits.choiceName.most);
}
