import { type APIApplicationCommandInteractionDataOption, ApplicationCommandOptionType } from 'discord.js';

/** The options of a slash command as text, the way a person would type them. */
export function optionValues(
  options: readonly APIApplicationCommandInteractionDataOption[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (options ?? []).flatMap((option) => {
      const value = textOfOption(option);
      return value === null ? [] : [[option.name, value]];
    }),
  );
}

function textOfOption(option: APIApplicationCommandInteractionDataOption): string | null {
  if (option.type === ApplicationCommandOptionType.Boolean) return option.value ? 'yes' : 'no';
  return 'value' in option ? String(option.value) : null;
}
