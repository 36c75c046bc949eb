import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { Suggestion } from '../../core/command/complete.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { Desk } from '../../core/posting/desk.ts';
import { wholeCharacters } from '../../platform/whole-characters.ts';
import { limits } from '../limits.ts';
import { askerOf } from './asker.ts';
import type { ReceiveContext } from './receive-context.ts';
import type { Responder } from './responder.ts';

/** Suggests values for the option that is being typed. */
export async function onAutocomplete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  responder: Responder,
  { desk }: Pick<ReceiveContext, 'desk'>,
): Promise<void> {
  const suggestions = await suggestionsFor(interaction, desk);
  await responder.suggest(choicesOf(suggestions).slice(0, limits.choices));
}

async function suggestionsFor(
  interaction: APIApplicationCommandAutocompleteInteraction,
  desk: Desk,
): Promise<readonly Suggestion[]> {
  const { name: command, options } = interaction.data;
  const typed = options.find(
    (option) => option.type === ApplicationCommandOptionType.String && option.focused === true,
  );
  if (typed === undefined || !('value' in typed)) return [];
  return desk.suggest(command, typed.name, String(typed.value), askerOf(interaction));
}

/** Ids are for the bot: people choose by the label. A value that is too long is left out. */
function choicesOf(suggestions: readonly Suggestion[]): APIApplicationCommandOptionChoice<string>[] {
  return suggestions
    .filter(({ value }) => value !== '' && value.length <= limits.choiceValue)
    .flatMap(({ value, label }) => {
      const name = [label, value].map((text) => shortened(showHidden(text).trim())).find((text) => text !== '');
      return name === undefined ? [] : [{ name, value }];
    });
}

/** A long label shows that it goes on; a press takes its value whole. */
function shortened(text: string): string {
  if (text.length <= limits.choiceName) return text;
  return `${text.slice(0, wholeCharacters(text, limits.choiceName - 1)).trimEnd()}…`;
}
